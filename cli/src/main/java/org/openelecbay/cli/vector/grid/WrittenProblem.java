package org.openelecbay.cli.vector.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.EnergyPrices;
import org.openelecbay.grid.optimal.FlowLimit;
import org.openelecbay.grid.optimal.NetworkLimits;
import org.openelecbay.grid.optimal.OptimalProblem;
import org.openelecbay.grid.optimal.VoltageBand;

/// An optimal power flow as vector files write it: powers in per unit, `a` in money per hour and MW
/// squared, `b` and prices in money per MWh.
///
/// `exportPricePerMwh` is that of import where it is missing; limits that are missing are none. The keys of
/// `branchPLimitPu` and `branchIMaxPu` are positions of branches, counted from 0. `sMaxPu` of a generator
/// is the apparent power of its inverter.
///
/// @param network with its loads
/// @param problem units in the order of the file
record WrittenProblem(BalancedNetwork network, OptimalProblem problem) {

    private static final double PER_MEGA = 1e-3;

    static WrittenProblem read(Given inputs) {
        BalancedNetwork network = WrittenNetwork.read(inputs);
        double importPrice = inputs.number("energyPricePerMwh") * PER_MEGA;
        double exportPrice =
                inputs.has("exportPricePerMwh") ? inputs.number("exportPricePerMwh") * PER_MEGA : importPrice;
        List<ControllableUnit> units = new ArrayList<>();
        for (Given generator : inputs.list("generators")) {
            units.add(unit(generator, units.size() + 1, 1_000 * network.baseMva()));
        }
        return new WrittenProblem(
                network,
                new OptimalProblem(units, new EnergyPrices(importPrice, exportPrice), limits(inputs, network)));
    }

    private static ControllableUnit unit(Given generator, int number, double baseKw) {
        return new ControllableUnit(
                "generator " + number,
                new Terminal(generator.text("bus"), Phase.ABC),
                generator.number("a", 0) * PER_MEGA * PER_MEGA,
                generator.number("b", 0) * PER_MEGA,
                generator.number("pmin", 0) * baseKw,
                generator.number("pmax") * baseKw,
                generator.number("qmin", 0) * baseKw,
                generator.number("qmax", 0) * baseKw,
                generator.has("sMaxPu") ? generator.number("sMaxPu") * baseKw : Double.POSITIVE_INFINITY,
                false,
                0);
    }

    private static NetworkLimits limits(Given inputs, BalancedNetwork network) {
        VoltageBand band = new VoltageBand(
                inputs.number("vMinPu", 0), inputs.has("vMaxPu") ? inputs.number("vMaxPu") : Double.POSITIVE_INFINITY);
        int branches = network.branches().size();
        List<Double> currents = new ArrayList<>(Collections.nCopies(branches, Double.POSITIVE_INFINITY));
        Map<String, Double> ratings = inputs.map("branchIMaxPu", Given::number);
        ratings.forEach((branch, limit) -> currents.set(position(branch, branches), limit));
        List<FlowLimit> flows = new ArrayList<>();
        Map<String, Double> powers = inputs.map("branchPLimitPu", Given::number);
        powers.forEach((branch, limit) ->
                flows.add(new FlowLimit(position(branch, branches), limit * 1_000 * network.baseMva())));
        int places = network.buses().size() - network.sources().size();
        return new NetworkLimits(Collections.nCopies(places, band), currents, flows);
    }

    private static int position(String key, int branches) {
        int position = key.matches("[0-9]{1,9}") ? Integer.parseInt(key) : branches;
        if (position >= branches) {
            throw new UnusableCase("A limit is given for branch " + key + ", but the " + branches
                    + " branches are counted from 0 to " + (branches - 1) + ".");
        }
        return position;
    }
}
