package org.openelecbay.grid.fixedpoint;

/// Sees when an iteration swings to and fro instead of coming closer, so that its step should be halved.
///
/// It swings when for some rounds no move was the smallest so far and one of them went back on the one before. Moves
/// that keep one direction, however long, are no swing.
public final class SwingWatch {

    /// A move must fall at least to this part of the smallest before it to count as coming closer.
    private static final double FALL = 0.999;

    private final int patience;
    private double[] last = {};
    private double smallest = Double.POSITIVE_INFINITY;
    private int rounds;
    private boolean turned;

    /// @param patience rounds without coming closer, at least one
    public SwingWatch(int patience) {
        this.patience = patience;
    }

    /// Takes in the next move; true when the step should be halved, and then watches anew.
    public boolean swings(double[] move) {
        double length = 0;
        double along = 0;
        for (int k = 0; k < move.length; k++) {
            length += move[k] * move[k];
            along += last.length == 0 ? 0 : move[k] * last[k];
        }
        last = move.clone();
        if (length < FALL * FALL * smallest) {
            smallest = length;
            rounds = 0;
            turned = false;
            return false;
        }
        rounds++;
        turned |= along < 0;
        if (rounds < patience || !turned) {
            return false;
        }
        smallest = Double.POSITIVE_INFINITY;
        rounds = 0;
        turned = false;
        return true;
    }
}
