package org.openelecbay.grid.nodal;

import java.util.List;
import org.openelecbay.grid.multiphase.Regulator;

/// Moves taps towards their bands: of those outside, the ones with the shortest delay make one step each, then the
/// network is solved anew. Source: spec grid 2.8.
///
/// A regulator that has turned round [#LARGEST_REVERSALS] times stays where it is: its band is narrower than its step.
final class TapControl {

    private static final int LARGEST_REVERSALS = 4;

    private final List<Regulator> regulators;
    private final int[] lastMove;
    private final int[] reversals;

    TapControl(List<Regulator> regulators) {
        this.regulators = regulators;
        lastMove = new int[regulators.size()];
        reversals = new int[regulators.size()];
    }

    /// The taps after the next steps; the same ones when no regulator moves.
    TapPositions next(NodalSolution solution) {
        int[] wish = new int[regulators.size()];
        double shortest = Double.MAX_VALUE;
        for (int k = 0; k < wish.length; k++) {
            wish[k] = wish(k, solution);
            if (wish[k] != 0) {
                shortest = Math.min(shortest, regulators.get(k).delaySeconds());
            }
        }
        TapPositions taps = solution.taps;
        for (int k = 0; k < wish.length; k++) {
            if (wish[k] != 0 && regulators.get(k).delaySeconds() == shortest) {
                reversals[k] += wish[k] == -lastMove[k] ? 1 : 0;
                lastMove[k] = wish[k];
                taps = taps.moved(k, wish[k]);
            }
        }
        return taps;
    }

    /// 1 to raise, -1 to lower, 0 to stay.
    private int wish(int regulator, NodalSolution solution) {
        Regulator each = regulators.get(regulator);
        double outside = solution.relayVolt(regulator) - each.setVolt();
        int wish = Math.abs(outside) <= each.bandVolt() / 2 ? 0 : outside < 0 ? 1 : -1;
        int reached = solution.taps.steps().get(regulator) + wish;
        boolean spent = reversals[regulator] >= LARGEST_REVERSALS && wish == -lastMove[regulator];
        return spent || Math.abs(reached) > each.highestTap() ? 0 : wish;
    }
}
