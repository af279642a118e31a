package org.openelecbay.grid.optimal.radial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.flow.NotRadial;

/// A radial network as branch flow models see it: every bus but the sources is a *node*, which stands for
/// the branch to its parent as well; nodes are counted from the sources outwards, so a parent comes before
/// its children. Per unit.
///
/// With `P`, `Q` the power into the series impedance at the parent's side and `l` the squared current
/// there, `v = gain v_parent - 2 scale (r P + x Q) + scale (r^2 + x^2) l` and `l v_parent sending = P^2 +
/// Q^2`; without a tap gain, scale and sending are 1. A load draws `constant + slope v`: exact for constant
/// power and constant impedance, constant current linearised at 1 pu. Source: spec grid 2.2 and 4.1.
final class RadialNetwork {

    private static final int NONE = -1;

    final BalancedNetwork network;
    /// Per node: its bus, its parent node (-1 for a source), the bus of its parent and its branch.
    final int[] bus;

    final int[] parent;
    final int[] parentBus;
    final int[] branch;
    /// Per node, of the branch to its parent.
    final double[] r;

    final double[] x;
    final double[] gain;
    final double[] scale;
    final double[] sending;
    /// Per bus: consumption that does not depend on the voltage, and what each unit of squared voltage adds.
    final double[] activeLoad;

    final double[] reactiveLoad;
    final double[] activeSlope;
    final double[] reactiveSlope;
    /// Per bus: its node, -1 for a source; and the squared voltage a source holds.
    final int[] nodeOfBus;

    final double[] heldVoltage;
    private final Map<String, Integer> positions = new HashMap<>();

    /// @throws NotRadial when the branches in service have a loop or leave a bus without a source
    public RadialNetwork(BalancedNetwork network) {
        this.network = network;
        int buses = network.buses().size();
        int nodes = buses - network.sources().size();
        for (int each = 0; each < buses; each++) {
            positions.put(network.buses().get(each).id(), each);
        }
        bus = new int[nodes];
        parent = new int[nodes];
        parentBus = new int[nodes];
        branch = new int[nodes];
        r = new double[nodes];
        x = new double[nodes];
        gain = new double[nodes];
        scale = new double[nodes];
        sending = new double[nodes];
        activeLoad = new double[buses];
        reactiveLoad = new double[buses];
        activeSlope = new double[buses];
        reactiveSlope = new double[buses];
        nodeOfBus = new int[buses];
        heldVoltage = new double[buses];
        Arrays.fill(nodeOfBus, NONE);
        for (BalancedSource source : network.sources()) {
            heldVoltage[position(source.bus())] = source.voltagePu() * source.voltagePu();
        }
        walk();
        addLoads();
        addShunts();
    }

    /// Position of a bus in the network's list.
    ///
    /// @throws IllegalArgumentException when there is no such bus
    public int position(String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("The network has no bus " + id + ". Is the number mistyped?");
        }
        return position;
    }

    int nodes() {
        return bus.length;
    }

    /// Name of the branch at a position, as [org.openelecbay.grid.operating.CurrentPlace] names it.
    String branchName(int branch) {
        BalancedBranch each = network.branches().get(branch);
        return each.from() + "-" + each.to();
    }

    private void walk() {
        List<List<Integer>> incident = incidence();
        int[] open = new int[nodeOfBus.length];
        boolean[] reached = new boolean[nodeOfBus.length];
        int end = 0;
        for (BalancedSource source : network.sources()) {
            open[end++] = position(source.bus());
            reached[position(source.bus())] = true;
        }
        int sources = end;
        for (int at = 0; at < end; at++) {
            int here = open[at];
            for (int each : incident.get(here)) {
                BalancedBranch along = network.branches().get(each);
                boolean outward = position(along.from()) == here;
                int there = position(outward ? along.to() : along.from());
                if (nodeOfBus[here] != NONE && branch[nodeOfBus[here]] == each) {
                    continue;
                }
                if (reached[there]) {
                    throw new NotRadial("Branch " + (each + 1) + " from bus " + along.from() + " to bus " + along.to()
                            + " closes a loop or joins two sources, so the network is not radial."
                            + " Open one switch of the loop.");
                }
                reached[there] = true;
                hang(end - sources, there, here, each, outward);
                open[end++] = there;
            }
        }
        for (int each = 0; each < reached.length; each++) {
            if (!reached[each]) {
                throw new NotRadial("Bus " + network.buses().get(each).id()
                        + " is not connected to any source. Is a line missing or a switch open?");
            }
        }
    }

    private List<List<Integer>> incidence() {
        List<List<Integer>> incident = new ArrayList<>();
        for (int each = 0; each < nodeOfBus.length; each++) {
            incident.add(new ArrayList<>(2));
        }
        for (int each = 0; each < network.branches().size(); each++) {
            BalancedBranch along = network.branches().get(each);
            if (along.inService()) {
                incident.get(position(along.from())).add(each);
                incident.get(position(along.to())).add(each);
            }
        }
        return incident;
    }

    private void hang(int node, int there, int here, int along, boolean outward) {
        BalancedBranch each = network.branches().get(along);
        double tap = each.tapRatio() * each.tapRatio();
        bus[node] = there;
        nodeOfBus[there] = node;
        parent[node] = nodeOfBus[here];
        parentBus[node] = here;
        branch[node] = along;
        r[node] = each.rPu();
        x[node] = each.xPu();
        sending[node] = outward ? 1 / tap : 1;
        scale[node] = outward ? 1 : tap;
        gain[node] = sending[node] * scale[node];
    }

    private void addLoads() {
        for (BalancedLoad load : network.loads()) {
            int at = position(load.bus());
            ZipShares zip = load.shares();
            activeLoad[at] += load.pPu() * (zip.powerP() + zip.currentP() / 2);
            activeSlope[at] += load.pPu() * (zip.impedanceP() + zip.currentP() / 2);
            reactiveLoad[at] += load.qPu() * (zip.powerQ() + zip.currentQ() / 2);
            reactiveSlope[at] += load.qPu() * (zip.impedanceQ() + zip.currentQ() / 2);
        }
    }

    private void addShunts() {
        for (int each = 0; each < network.buses().size(); each++) {
            BalancedBus shunt = network.buses().get(each);
            activeSlope[each] += shunt.shuntConductancePu();
            reactiveSlope[each] -= shunt.shuntSusceptancePu();
        }
        for (BalancedBranch each : network.branches()) {
            if (each.inService()) {
                double tap = each.tapRatio() * each.tapRatio();
                reactiveSlope[position(each.from())] -= each.chargingPu() / 2 / tap;
                reactiveSlope[position(each.to())] -= each.chargingPu() / 2;
            }
        }
    }
}
