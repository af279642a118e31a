package org.openelecbay.cli.vector.scheduling;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.cli.vector.grid.BaranWu;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.flow.RadialFailure;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.sensitivity.PathOverlap;
import org.openelecbay.home.community.InjectionLimits;
import tools.jackson.databind.node.ObjectNode;

/// The feeder of the test system: its background load of every step and where the virtual communities hang.
final class ThesisFeeder {

    private static final double KW = 1_000;

    private final BalancedNetwork feeder;
    private final List<String> buses;
    private final double[] background;
    private final double hours;

    /// @param slackPu voltage held at the substation
    /// @param buses of the virtual communities
    ThesisFeeder(Given inputs, double slackPu, List<String> buses) {
        BalancedNetwork named = BaranWu.named(inputs.text("network"));
        String slack = named.sources().getFirst().bus();
        feeder = new BalancedNetwork(
                named.baseMva(),
                named.buses(),
                named.branches().stream().filter(each -> each.inService()).toList(),
                named.loads(),
                List.of(new BalancedSource(slack, slackPu, 0)));
        this.buses = buses;
        hours = inputs.number("dtHours", 1);
        double share = inputs.number("backgroundLoadShare", 1);
        background = inputs.list("backgroundShape").stream()
                .mapToDouble(each -> share * each.number())
                .toArray();
    }

    /// The network in a step with these net injections of the communities, kW at unity power factor.
    private BalancedNetwork at(int step, double[] injectionKw) {
        if (step >= background.length) {
            throw new UnusableCase(
                    "The background shape has " + background.length + " steps; step " + (step + 1) + " is missing.");
        }
        List<BalancedLoad> loads = new ArrayList<>();
        for (BalancedLoad each : feeder.loads()) {
            loads.add(new BalancedLoad(
                    each.bus(), each.pPu() * background[step], each.qPu() * background[step], each.shares()));
        }
        for (int each = 0; each < injectionKw.length; each++) {
            loads.add(BalancedLoad.constantPower(buses.get(each), -injectionKw[each] / KW / feeder.baseMva(), 0));
        }
        return new BalancedNetwork(feeder.baseMva(), feeder.buses(), feeder.branches(), loads, feeder.sources());
    }

    /// Lowest and highest voltage, the slack included, and the losses of all steps.
    ///
    /// @param injectionKw of each step and community
    ObjectNode flow(double[][] injectionKw) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        double lossKwh = 0;
        for (int step = 0; step < injectionKw.length; step++) {
            switch (RadialFlow.solve(at(step, injectionKw[step]))) {
                case RadialSolution solved -> {
                    for (int bus = 0; bus < feeder.buses().size(); bus++) {
                        lowest = Math.min(lowest, solved.voltage(bus).magnitude());
                        highest = Math.max(highest, solved.voltage(bus).magnitude());
                    }
                    lossKwh += solved.losses().re() * feeder.baseMva() * KW * hours;
                }
                case RadialFailure failure -> throw new UnusableCase("Step " + (step + 1) + ": " + failure);
            }
        }
        ObjectNode result = Result.object();
        result.set("vMinPu", Result.number(lowest));
        result.set("vMaxPu", Result.number(highest));
        result.set("lossKwh", Result.number(lossKwh));
        return result;
    }

    /// The voltage limits of all buses but the slack in LinDistFlow, as rows over the injections: with the background
    /// alone `v_b`, the squared voltage is `v_b^2 + 2 sum_j R_bj p_j`.
    InjectionLimits limits(int steps, double lowestPu, double highestPu) {
        List<double[]> factors = new ArrayList<>();
        List<double[]> atMost = new ArrayList<>();
        PathOverlap overlap = PathOverlap.of(feeder);
        double[][] voltages = new double[steps][];
        for (int step = 0; step < steps; step++) {
            voltages[step] = PathOverlap.of(at(step, new double[0])).voltages();
        }
        int slack = position(feeder.sources().getFirst().bus());
        for (int bus = 0; bus < feeder.buses().size(); bus++) {
            if (bus == slack) {
                continue;
            }
            double[] rise = new double[buses.size()];
            double[] fall = new double[buses.size()];
            for (int each = 0; each < rise.length; each++) {
                double resistance = overlap.resistance(bus, position(buses.get(each)));
                rise[each] = 2 * resistance / KW / feeder.baseMva();
                fall[each] = -rise[each];
            }
            double[] roomAbove = new double[steps];
            double[] roomBelow = new double[steps];
            for (int step = 0; step < steps; step++) {
                double square = voltages[step][bus] * voltages[step][bus];
                roomAbove[step] = highestPu * highestPu - square;
                roomBelow[step] = square - lowestPu * lowestPu;
            }
            factors.add(rise);
            atMost.add(roomAbove);
            factors.add(fall);
            atMost.add(roomBelow);
        }
        return new InjectionLimits(factors.toArray(double[][]::new), atMost.toArray(double[][]::new));
    }

    private int position(String bus) {
        for (int each = 0; each < feeder.buses().size(); each++) {
            if (feeder.buses().get(each).id().equals(bus)) {
                return each;
            }
        }
        throw new UnusableCase("The feeder has no bus " + bus + ". Published numbers run from 1 to 33.");
    }
}
