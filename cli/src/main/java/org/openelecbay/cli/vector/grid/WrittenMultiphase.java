package org.openelecbay.cli.vector.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.FeederNetworks;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.Winding;

/// A three-phase case that the radial sweep cannot express: another vector group, loads between phases (`phase` AB, BC
/// or CA, or `connection` delta) or ZIP loads (`zip` of a load or of all).
final class WrittenMultiphase {

    private final Given inputs;
    private final double lowKv;

    private WrittenMultiphase(Given inputs, double lowKv) {
        this.inputs = inputs;
        this.lowKv = lowKv;
    }

    static boolean isNeeded(Given inputs) {
        boolean otherGroup = inputs.has("transformer")
                && inputs.at("transformer").has("vectorGroup")
                && !WrittenGroup.read(inputs.at("transformer").text("vectorGroup"))
                        .isSwept();
        return otherGroup
                || inputs.list("loads").stream()
                        .anyMatch(load -> inputs.has("zip") || load.has("zip") || isDelta(load));
    }

    /// The feeder with the loads of the case and the vector group it names.
    static MultiphaseNetwork read(Given inputs, Feeder feeder) {
        MultiphaseNetwork network = FeederNetworks.of(feeder);
        WrittenMultiphase written =
                new WrittenMultiphase(inputs, feeder.transformer().lowKv());
        TransformerBank bank = network.transformers().getFirst();
        if (inputs.has("transformer") && inputs.at("transformer").has("vectorGroup")) {
            WrittenGroup group = WrittenGroup.read(inputs.at("transformer").text("vectorGroup"));
            bank = new TransformerBank(
                    bank.name(),
                    connected(bank.high(), group.high()),
                    connected(bank.low(), group.low()),
                    bank.ratedKva(),
                    bank.leakagePercent(),
                    group.clock());
        }
        List<NetworkLoad> loads = inputs.has("loads") ? written.loads() : network.loads();
        return new MultiphaseNetwork(
                network.name(),
                network.buses(),
                network.sources(),
                network.lines(),
                List.of(bank),
                List.of(),
                List.of(),
                loads);
    }

    private static Winding connected(Winding winding, Connection connection) {
        return new Winding(
                winding.bus(),
                connection,
                winding.conductors(),
                winding.ratedKv(),
                winding.resistancePercent(),
                winding.tapRatio());
    }

    private static boolean isDelta(Given load) {
        String phase = load.text("phase", "ABC");
        return load.text("connection", "wye").toLowerCase(Locale.ROOT).startsWith("d") || phase.length() == 2;
    }

    private List<NetworkLoad> loads() {
        List<NetworkLoad> loads = new ArrayList<>();
        for (Given load : inputs.list("loads")) {
            Connection connection = isDelta(load) ? Connection.DELTA : Connection.WYE;
            List<Conductor> conductors = conductors(load.text("phase", "ABC"), connection);
            int parts = connection == Connection.DELTA && conductors.size() == 2 ? 1 : conductors.size();
            loads.add(new NetworkLoad(
                    "load " + (loads.size() + 1),
                    load.text("bus"),
                    connection,
                    conductors,
                    Collections.nCopies(parts, load.number("pKw") / parts),
                    Collections.nCopies(parts, Injections.kvar(load) / parts),
                    connection == Connection.DELTA ? lowKv : lowKv / Math.sqrt(3),
                    shares(load)));
        }
        return loads;
    }

    private ZipShares shares(Given load) {
        if (load.has("zip")) {
            return WrittenNetwork.zip(load.at("zip"));
        }
        return inputs.has("zip") ? WrittenNetwork.zip(inputs.at("zip")) : ZipShares.CONSTANT_POWER;
    }

    private static List<Conductor> conductors(String phase, Connection connection) {
        return switch (phase.toUpperCase(Locale.ROOT)) {
            case "A" -> connection == Connection.WYE ? List.of(Conductor.A) : List.of(Conductor.A, Conductor.B);
            case "B" -> connection == Connection.WYE ? List.of(Conductor.B) : List.of(Conductor.B, Conductor.C);
            case "C" -> connection == Connection.WYE ? List.of(Conductor.C) : List.of(Conductor.C, Conductor.A);
            case "AB", "BA" -> List.of(Conductor.A, Conductor.B);
            case "BC", "CB" -> List.of(Conductor.B, Conductor.C);
            case "CA", "AC" -> List.of(Conductor.C, Conductor.A);
            case "ABC" -> Conductor.PHASES;
            default ->
                throw new UnusableCase(
                        "Phase " + phase + " is not known; loads are on A, B, C or ABC, or between AB, BC or CA.");
        };
    }
}
