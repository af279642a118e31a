package org.openelecbay.cli.vector.grid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;

/// A single-phase-equivalent network as vector files write it, per unit on `baseMva`, buses ascending.
///
/// Without `baseMva` it is 1, without `slackBus` bus 0 and without `slackVPu` 1. A branch is in service unless its
/// `status`, `inService` or `closed` says no. Impedances in ohm are read with `baseKv`, loads also in kW and kvar.
final class WrittenNetwork {

    private final Given inputs;
    private final double baseMva;

    private WrittenNetwork(Given inputs) {
        this.inputs = inputs;
        baseMva = inputs.number("baseMva", 1);
    }

    static BalancedNetwork read(Given inputs) {
        return new WrittenNetwork(inputs).network();
    }

    private BalancedNetwork network() {
        String slack = inputs.text("slackBus", "0");
        return new BalancedNetwork(
                baseMva,
                buses(slack),
                inputs.list("branches").stream().map(this::branch).toList(),
                inputs.list("loads").stream().map(this::load).toList(),
                List.of(new BalancedSource(slack, inputs.number("slackVPu", 1), inputs.number("slackAngleDeg", 0))));
    }

    private List<BalancedBus> buses(String slack) {
        Set<String> names = new LinkedHashSet<>(List.of(slack));
        for (Given branch : inputs.list("branches")) {
            names.add(branch.text("from"));
            names.add(branch.text("to"));
        }
        List<String> ascending = BusNames.ascending(names);
        List<Given> shunts = inputs.list("shuntBPu");
        if (shunts.size() > ascending.size()) {
            throw new UnusableCase("There are " + shunts.size() + " shunts in shuntBPu for " + ascending.size()
                    + " buses. Is a branch missing?");
        }
        List<BalancedBus> buses = new ArrayList<>();
        for (int k = 0; k < ascending.size(); k++) {
            double shunt = k < shunts.size() ? shunts.get(k).number() : 0;
            buses.add(new BalancedBus(ascending.get(k), inputs.number("baseKv", 1), 0, shunt));
        }
        return buses;
    }

    private BalancedBranch branch(Given branch) {
        boolean inService =
                branch.flag("status", true) && branch.flag("inService", true) && branch.flag("closed", true);
        return new BalancedBranch(
                branch.text("from"),
                branch.text("to"),
                impedance(branch, "r"),
                impedance(branch, "x"),
                branch.number("bPu", branch.number("chargingPu", 0)),
                branch.number("tapRatio", 1),
                branch.number("shiftDeg", 0),
                null,
                inService);
    }

    private double impedance(Given branch, String letter) {
        if (branch.has(letter + "Pu") || !branch.has(letter + "Ohm")) {
            return branch.number(letter + "Pu");
        }
        double kv = inputs.number("baseKv");
        return branch.number(letter + "Ohm") * baseMva / (kv * kv);
    }

    private BalancedLoad load(Given load) {
        ZipShares shares = load.has("zip")
                ? zip(load.at("zip"))
                : inputs.has("zip") ? zip(inputs.at("zip")) : ZipShares.CONSTANT_POWER;
        return new BalancedLoad(load.text("bus"), power(load, "p", "Kw"), power(load, "q", "Kvar"), shares);
    }

    private double power(Given load, String letter, String kilo) {
        return load.has(letter + kilo) ? load.number(letter + kilo) / 1_000 / baseMva : load.number(letter + "Pu", 0);
    }

    /// A share that is not named is zero; constant power takes what is left.
    private static ZipShares zip(Given zip) {
        double zP = zip.number("zP", 0);
        double iP = zip.number("iP", 0);
        double zQ = zip.number("zQ", 0);
        double iQ = zip.number("iQ", 0);
        return new ZipShares(zP, iP, zip.number("pP", 1 - zP - iP), zQ, iQ, zip.number("pQ", 1 - zQ - iQ));
    }
}
