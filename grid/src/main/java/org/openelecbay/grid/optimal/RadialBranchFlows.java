package org.openelecbay.grid.optimal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.grid.sensitivity.BalancedModel;

/// The active power in the branches of a radial network: what everything behind a branch draws, and its losses.
///
/// `P_l = sum(load - injection behind l) + sum(r |I|^2 of l and behind l)`. Source: spec grid 2.6 and 4.1.
public final class RadialBranchFlows implements BranchFlows {

    /// Buses behind a branch and the branches there, itself included.
    private record Behind(List<Integer> buses, List<Integer> branches) {}

    private final BalancedNetwork network;
    private final double baseKw;
    private final Map<Integer, Behind> behind = new HashMap<>();
    private final int[] placeOf;
    private final Map<String, Integer> positions = new HashMap<>();

    private RadialBranchFlows(BalancedModel model) {
        network = model.network();
        baseKw = 1_000 * network.baseMva();
        for (int bus = 0; bus < network.buses().size(); bus++) {
            positions.put(network.buses().get(bus).id(), bus);
        }
        placeOf = new int[network.buses().size()];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < model.voltagePlaces().size(); place++) {
            placeOf[position(model.voltagePlaces().get(place).bus())] = place;
        }
        fillBehind();
    }

    /// The flows of a model, whose current places are the branches of its network in their order.
    public static RadialBranchFlows of(BalancedModel model) {
        return new RadialBranchFlows(model);
    }

    private void fillBehind() {
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> reached = new HashSet<>();
        for (BalancedSource source : network.sources()) {
            open.add(position(source.bus()));
            reached.add(position(source.bus()));
        }
        int[] upstream = new int[network.buses().size()];
        Arrays.fill(upstream, -1);
        List<Integer> order = new ArrayList<>();
        List<List<Integer>> touching = touching();
        while (!open.isEmpty()) {
            int bus = open.remove();
            order.add(bus);
            for (int number : touching.get(bus)) {
                int next = otherEnd(number, bus);
                if (reached.add(next)) {
                    upstream[next] = number;
                    behind.put(number, new Behind(new ArrayList<>(), new ArrayList<>()));
                    open.add(next);
                }
            }
        }
        for (int bus : order) {
            int at = bus;
            int own = upstream[bus];
            while (upstream[at] >= 0) {
                Behind each = of(upstream[at]);
                each.buses.add(bus);
                each.branches.add(own);
                at = otherEnd(upstream[at], at);
            }
        }
    }

    private List<List<Integer>> touching() {
        List<List<Integer>> touching = new ArrayList<>();
        network.buses().forEach(bus -> touching.add(new ArrayList<>()));
        for (int number = 0; number < network.branches().size(); number++) {
            BalancedBranch branch = network.branches().get(number);
            if (branch.inService()) {
                touching.get(position(branch.from())).add(number);
                touching.get(position(branch.to())).add(number);
            }
        }
        return touching;
    }

    private int otherEnd(int branch, int bus) {
        BalancedBranch each = network.branches().get(branch);
        return position(each.from()) == bus ? position(each.to()) : position(each.from());
    }

    private int position(String bus) {
        Integer position = positions.get(bus);
        if (position == null) {
            throw new IllegalArgumentException("There is no bus " + bus + " in the network.");
        }
        return position;
    }

    private Behind of(int branch) {
        Behind found = behind.get(branch);
        if (found == null) {
            throw new IllegalArgumentException("The network has no branch in service at position " + branch
                    + "; there are " + network.branches().size() + ", counted from 0.");
        }
        return found;
    }

    @Override
    public String name(int branch) {
        of(branch);
        BalancedBranch each = network.branches().get(branch);
        return each.from() + "-" + each.to();
    }

    @Override
    public double activeKw(int branch, OperatingPoint point, double[] injectedKw) {
        Behind part = of(branch);
        double drawn = 0;
        double injected = 0;
        for (int bus : part.buses) {
            double volt = point.voltage(placeOf[bus]);
            BalancedBus each = network.buses().get(bus);
            drawn += each.shuntConductancePu() * volt * volt;
            injected += injectedKw[bus];
        }
        for (BalancedLoad load : network.loads()) {
            int bus = position(load.bus());
            if (part.buses.contains(bus)) {
                double u = point.voltage(placeOf[bus]);
                drawn += load.pPu()
                        * (load.shares().impedanceP() * u * u
                                + load.shares().currentP() * u
                                + load.shares().powerP());
            }
        }
        for (int each : part.branches) {
            double current = point.current(each);
            drawn += network.branches().get(each).rPu() * current * current;
        }
        return baseKw * drawn - injected;
    }

    @Override
    public double byActive(int branch, OperatingPoint point, Sensitivities sensitivities, int terminal) {
        return slope(
                        branch,
                        point,
                        place -> sensitivities.voltageByActive(place, terminal),
                        place -> sensitivities.currentByActive(place, terminal))
                - (of(branch).buses.contains(terminal) ? 1 : 0);
    }

    @Override
    public double byReactive(int branch, OperatingPoint point, Sensitivities sensitivities, int terminal) {
        return slope(
                branch,
                point,
                place -> sensitivities.voltageByReactive(place, terminal),
                place -> sensitivities.currentByReactive(place, terminal));
    }

    private double slope(int branch, OperatingPoint point, IntToDoubleFunction voltage, IntToDoubleFunction current) {
        Behind part = of(branch);
        double slope = 0;
        for (int each : part.branches) {
            slope += 2 * network.branches().get(each).rPu() * point.current(each) * current.applyAsDouble(each);
        }
        for (int bus : part.buses) {
            double conductance = network.buses().get(bus).shuntConductancePu();
            if (conductance != 0) {
                int place = placeOf[bus];
                slope += 2 * conductance * point.voltage(place) * voltage.applyAsDouble(place);
            }
        }
        for (BalancedLoad load : network.loads()) {
            int bus = position(load.bus());
            double bend = 2 * load.shares().impedanceP();
            if ((bend != 0 || load.shares().currentP() != 0) && part.buses.contains(bus)) {
                int place = placeOf[bus];
                slope += load.pPu()
                        * (bend * point.voltage(place) + load.shares().currentP())
                        * voltage.applyAsDouble(place);
            }
        }
        return baseKw * slope;
    }
}
