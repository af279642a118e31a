package org.openelecbay.solver.integer;

/// When a search over whole numbers stops.
///
/// @param relativeGap between the best point and the bound that is good enough, relative to the size of the objective
/// @param mostNodes how many relaxations are solved at most
/// @param mostSeconds wall time after which an outside solver stops; it then says so by its status
public record MixedIntegerOptions(double relativeGap, int mostNodes, double mostSeconds) {

    /// Gap 1e-9, a hundred thousand nodes, a minute.
    public static final MixedIntegerOptions DEFAULT = new MixedIntegerOptions(1e-9, 100_000, 60);

    public MixedIntegerOptions {
        if (!(relativeGap >= 0) || mostNodes < 1 || !(mostSeconds > 0)) {
            throw new IllegalArgumentException("A gap of " + relativeGap + " with " + mostNodes + " nodes and "
                    + mostSeconds + " s is out of range.");
        }
    }
}
