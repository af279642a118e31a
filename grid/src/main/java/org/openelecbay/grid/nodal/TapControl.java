package org.openelecbay.grid.nodal;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.Regulator;

/// Moves taps into their bands, those nearest to the source first; the network is solved anew after every move.
///
/// A regulator that is further from its set voltage than a whole band goes at once to the tap that meets the set
/// voltage, counted in per unit as if its step were the nominal one; after that, or when it is nearer, it
/// makes single steps until it is within its band. Once all of one rank are, those behind them follow, and
/// the ones before are not touched again.
/// This rule meets the published taps of the IEEE feeders (decision 0020); a regulator may thus end outside its
/// band because of those behind it, which [NodalSolution#inBand] tells. Source: spec grid 2.8.
///
/// A regulator that has turned round [#LARGEST_REVERSALS] times stays where it is: its band is narrower than its step.
final class TapControl {

    private static final int LARGEST_REVERSALS = 4;

    private final List<Regulator> regulators;
    private final int[] rank;
    private final int lastRank;
    private final boolean[] hasJumped;
    private final int[] lastMove;
    private final int[] reversals;
    private int ranked;

    TapControl(MultiphaseNetwork network) {
        regulators = network.regulators();
        rank = RegulatorDepth.of(network);
        lastRank = Arrays.stream(rank).max().orElse(0);
        hasJumped = new boolean[rank.length];
        lastMove = new int[rank.length];
        reversals = new int[rank.length];
    }

    /// The taps after the next moves; the same ones when no regulator moves.
    TapPositions next(NodalSolution solution) {
        TapPositions taps = solution.taps;
        while (ranked <= lastRank) {
            for (int k = 0; k < rank.length; k++) {
                int move = rank[k] == ranked ? move(k, solution) : 0;
                if (move != 0) {
                    reversals[k] += move * lastMove[k] < 0 ? 1 : 0;
                    lastMove[k] = move;
                    taps = taps.moved(k, move);
                }
            }
            if (!taps.equals(solution.taps)) {
                return taps;
            }
            ranked++;
        }
        return taps;
    }

    /// Steps to raise; negative ones to lower.
    private int move(int regulator, NodalSolution solution) {
        Regulator each = regulators.get(regulator);
        double missing = each.setVolt() - solution.relayVolt(regulator);
        boolean jumps = !hasJumped[regulator] && Math.abs(missing) > each.bandVolt();
        hasJumped[regulator] = true;
        if (Math.abs(missing) <= each.bandVolt() / 2) {
            return 0;
        }
        int steps = jumps ? missingSteps(each, solution.relayVolt(regulator)) : 0;
        int wish = steps == 0 ? (int) Math.signum(missing) : steps;
        if (reversals[regulator] >= LARGEST_REVERSALS && wish * lastMove[regulator] < 0) {
            return 0;
        }
        int now = solution.taps.steps().get(regulator);
        return Math.clamp(now + (long) wish, -each.highestTap(), each.highestTap()) - now;
    }

    /// Both in per unit: the set voltage of the relay's nominal voltage, which is a whole number of volts (120 V), and
    /// the voltage of that of the network behind the transformer (4160 V/sqrt3/20 = 120.09 V).
    private static int missingSteps(Regulator each, double relayVolt) {
        double nominal = each.transformer().low().coilVolt() / each.potentialRatio();
        double missingPu = each.setVolt() / Math.max(1, Math.rint(nominal)) - relayVolt / nominal;
        return (int) Math.floor(missingPu / each.tapStep() + 0.5);
    }
}
