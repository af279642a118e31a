package org.openelecbay.grid.sensitivity;

import java.util.List;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.phasor.Complex;

/// Exact derivatives of a single-phase-equivalent network, one pass through the tree for each terminal asked
/// for.
final class BalancedSensitivities extends LinearSensitivities {

    private static final int WIDTH = 2;

    private final BalancedPoint point;
    private final BalancedTree tree;
    private final RadialSolution solution;
    private final LinearTree linear;

    BalancedSensitivities(BalancedPoint point) {
        super(point.tree().buses());
        this.point = point;
        tree = point.tree();
        solution = point.solution();
        linear = new LinearTree(tree.tree, WIDTH, tree.tapRe, tree.tapIm, tree.series, drawn());
    }

    private double[] drawn() {
        BalancedNetwork network = solution.network();
        double[] drawn = new double[4 * tree.buses()];
        for (BalancedLoad load : network.loads()) {
            addLoad(drawn, tree.position(load.bus()), load);
        }
        List<BalancedBus> buses = network.buses();
        for (int bus = 0; bus < buses.size(); bus++) {
            BalancedBus each = buses.get(bus);
            LoadSlope.addShunt(drawn, 4 * bus, WIDTH, each.shuntConductancePu(), each.shuntSusceptancePu());
        }
        for (BalancedBranch branch : network.branches()) {
            if (branch.inService() && branch.chargingPu() != 0) {
                double half = branch.chargingPu() / 2;
                double behindTap = half / (branch.tapRatio() * branch.tapRatio());
                LoadSlope.addShunt(drawn, 4 * tree.position(branch.from()), WIDTH, 0, behindTap);
                LoadSlope.addShunt(drawn, 4 * tree.position(branch.to()), WIDTH, 0, half);
            }
        }
        return drawn;
    }

    private void addLoad(double[] drawn, int bus, BalancedLoad load) {
        Complex volt = solution.voltage(bus);
        double u = volt.magnitude();
        ZipShares zip = load.shares();
        LoadSlope.add(
                drawn,
                4 * bus,
                WIDTH,
                volt.re(),
                volt.im(),
                load.pPu() * (zip.impedanceP() * u * u + zip.currentP() * u + zip.powerP()),
                load.qPu() * (zip.impedanceQ() * u * u + zip.currentQ() * u + zip.powerQ()),
                load.pPu() * (2 * zip.impedanceP() * u + zip.currentP()),
                load.qPu() * (2 * zip.impedanceQ() * u + zip.currentQ()));
    }

    @Override
    LinearAnswer solve(int bus, boolean reactive) {
        Complex volt = solution.voltage(bus);
        double square = volt.re() * volt.re() + volt.im() * volt.im();
        Complex drawn = reactive
                ? new Complex(-volt.im() / square, volt.re() / square)
                : new Complex(-volt.re() / square, -volt.im() / square);
        return linear.solve(bus, new double[] {drawn.re(), drawn.im()});
    }

    @Override
    double voltage(int place, LinearAnswer answer) {
        int bus = point.placeBus()[place];
        Complex volt = solution.voltage(bus);
        return LinearAnswer.ofMagnitude(volt.re(), volt.im(), answer.volt(), WIDTH * bus) / point.baseKw();
    }

    @Override
    double current(int branch, LinearAnswer answer) {
        int bus = tree.branchBus[branch];
        Complex series = bus == Tree.NONE ? Complex.ZERO : arriving(branch, bus);
        return bus == Tree.NONE
                ? 0
                : tree.currentRatio(branch)
                        * LinearAnswer.ofMagnitude(series.re(), series.im(), answer.branch(), WIDTH * bus)
                        / point.baseKw();
    }

    /// The series current turned back to the side of the bus behind the branch: only its angle matters.
    private Complex arriving(int branch, int bus) {
        Complex series = solution.branchCurrent(branch);
        BalancedBranch each = tree.network.branches().get(branch);
        return tree.position(each.to()) == bus
                ? series
                : series.times(Complex.ofPolar(each.tapRatio(), each.shiftDegrees()));
    }

    @Override
    double source(LinearAnswer answer) {
        double sum = 0;
        for (int root : tree.roots) {
            Complex held = solution.voltage(root);
            sum += held.re() * answer.branch()[WIDTH * root] + held.im() * answer.branch()[WIDTH * root + 1];
        }
        return sum;
    }
}
