package org.openelecbay.grid.meshed;

import java.util.Arrays;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.flow.BalancedSolution;
import org.openelecbay.grid.phasor.Complex;

/// A network solved by Newton.
final class MeshedSolution implements BalancedSolution {

    final MeshedFlow flow;
    final MeshedState state;

    private final int iterations;

    MeshedSolution(MeshedFlow flow, MeshedState state, int iterations) {
        this.flow = flow;
        this.state = state;
        this.iterations = iterations;
    }

    /// Current that leaves every bus through its loads, its shunt and the branches with an impedance.
    private Complex[] drawn() {
        BusGroups groups = flow.groups;
        Complex[] drawn = new Complex[groups.group.length];
        Arrays.setAll(drawn, bus -> ownShunt(bus).dividedBy(voltage(bus)).conjugate());
        for (int load = 0; load < flow.loadBus.length; load++) {
            int bus = flow.loadBus[load];
            drawn[bus] =
                    drawn[bus].plus(servedTo(load).dividedBy(voltage(bus)).conjugate());
        }
        for (int branch = 0; branch < flow.branches.length; branch++) {
            if (network().branches().get(branch).inService()) {
                BranchModel model = flow.branches[branch];
                int from = groups.from[branch];
                int to = groups.to[branch];
                drawn[from] = drawn[from]
                        .plus(model.fromFrom().times(voltage(from)))
                        .plus(model.fromTo().times(voltage(to)));
                drawn[to] = drawn[to]
                        .plus(model.toFrom().times(voltage(from)))
                        .plus(model.toTo().times(voltage(to)));
            }
        }
        return drawn;
    }

    @Override
    public BalancedNetwork network() {
        return flow.groups.network;
    }

    @Override
    public int iterations() {
        return iterations;
    }

    @Override
    public boolean guarded() {
        return state.guarded();
    }

    @Override
    public int position(String bus) {
        return flow.groups.position(bus);
    }

    @Override
    public Complex voltage(int bus) {
        int at = flow.groups.group[bus];
        return new Complex(state.e[at], state.f[at]);
    }

    @Override
    public Complex branchCurrent(int branch) {
        BalancedBranch each = network().branches().get(branch);
        if (!each.inService()) {
            return Complex.ZERO;
        }
        return BusGroups.isZero(each)
                ? joinedCurrent(branch)
                : flow.branches[branch].through(voltage(flow.groups.from[branch]), voltage(flow.groups.to[branch]));
    }

    private Complex joinedCurrent(int branch) {
        int[] joining = flow.groups.joining();
        Complex[] currents = flow.groups.joinedPoints().currents(drawn());
        int at = Arrays.binarySearch(joining, branch);
        return at < 0 ? Complex.ZERO : currents[at];
    }

    @Override
    public Complex branchLoss(int branch) {
        BalancedBranch each = network().branches().get(branch);
        double size = branchCurrent(branch).magnitude();
        return new Complex(each.rPu(), each.xPu()).times(size * size);
    }

    @Override
    public Complex sourcePower(int source) {
        int at = flow.groups.group[position(network().sources().get(source).bus())];
        return new Complex(state.p[at] + state.loadP[at], state.q[at] + state.loadQ[at]);
    }

    @Override
    public Complex served(int bus) {
        Complex total = Complex.ZERO;
        for (int load = 0; load < flow.loadBus.length; load++) {
            total = flow.loadBus[load] == bus ? total.plus(servedTo(load)) : total;
        }
        return total;
    }

    private Complex servedTo(int load) {
        double u = state.magnitude[flow.loadGroup[load]];
        double power = flow.options.lowVoltage().constantPower(u);
        ZipShares shares = network().loads().get(load).shares();
        return new Complex(state.pPu[load] * shares.active(u, power), state.qPu[load] * shares.reactive(u, power));
    }

    @Override
    public Complex served() {
        return new Complex(
                Arrays.stream(state.loadP).sum(), Arrays.stream(state.loadQ).sum());
    }

    @Override
    public Complex shunt(int bus) {
        double susceptance = 0;
        for (int branch = 0; branch < flow.branches.length; branch++) {
            BalancedBranch each = network().branches().get(branch);
            if (each.inService()) {
                double half = each.chargingPu() / 2;
                susceptance += flow.groups.from[branch] == bus ? half / (each.tapRatio() * each.tapRatio()) : 0;
                susceptance += flow.groups.to[branch] == bus ? half : 0;
            }
        }
        double volt = voltage(bus).magnitude();
        return ownShunt(bus).plus(new Complex(0, -susceptance * volt * volt));
    }

    private Complex ownShunt(int bus) {
        BalancedBus each = network().buses().get(bus);
        double volt = voltage(bus).magnitude();
        return new Complex(each.shuntConductancePu(), -each.shuntSusceptancePu()).times(volt * volt);
    }
}
