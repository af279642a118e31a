package org.openelecbay.grid.sensitivity;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.PhaseMatrix;

/// A three-phase feeder as positions, its branches as [LinearTree] wants them; the impedance above the
/// transformer's bus is that of source and transformer, `(z_s / n^2) D D^T + z_t 1`. Source: spec grid 2.4.
final class FeederTree {

    static final int WIDTH = 6;

    final Feeder feeder;
    final Tree tree;
    final int root;
    /// Bus behind each line, seen from the transformer.
    final int[] lineBus;

    final double[] tapRe;
    final double[] tapIm;
    final double[] series;

    FeederTree(Feeder feeder, ThreePhaseFlow flow) {
        this.feeder = feeder;
        List<Line> lines = feeder.lines();
        int[] from = lines.stream().mapToInt(line -> flow.position(line.from())).toArray();
        int[] to = lines.stream().mapToInt(line -> flow.position(line.to())).toArray();
        root = flow.position(feeder.transformer().lowBus());
        tree = new Tree(feeder.buses().size(), from, to, root);
        lineBus = tree.nodeOfBranch(lines.size());
        tapRe = new double[feeder.buses().size()];
        tapIm = new double[tapRe.length];
        Arrays.fill(tapRe, 1);
        series = new double[WIDTH * WIDTH * tapRe.length];
        for (int line = 0; line < lines.size(); line++) {
            put(
                    lineBus[line],
                    lines.get(line).code().ohmPerKm().times(lines.get(line).lengthMeters() / 1_000));
        }
        put(root, thevenin(feeder));
    }

    private static PhaseMatrix thevenin(Feeder feeder) {
        Transformer transformer = feeder.transformer();
        double square = transformer.turnsRatio() * transformer.turnsRatio();
        Complex[][] rows = new Complex[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                int windings = 0;
                for (int high = 0; high < 3; high++) {
                    windings += transformer.group().winding(row, high)
                            * transformer.group().winding(column, high);
                }
                rows[row][column] = feeder.source().impedanceOhm().times(windings / square);
            }
        }
        return PhaseMatrix.ofRows(rows).plus(PhaseMatrix.diagonal(transformer.leakageOhm()));
    }

    private void put(int bus, PhaseMatrix ohm) {
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                int at = (bus * WIDTH + 2 * row) * WIDTH + 2 * column;
                Complex entry = ohm.entry(row, column);
                series[at] = entry.re();
                series[at + 1] = -entry.im();
                series[at + WIDTH] = entry.im();
                series[at + WIDTH + 1] = entry.re();
            }
        }
    }
}
