package org.openelecbay.simulation.household;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads a battery of the home, or the home's share of a community battery as a battery of its own (spec scheduling
/// 5.1).
final class StorageReader {

    static final double EFFICIENCY = 0.95;

    private static final List<String> KNOWN = List.of(
            "capacityKwh",
            "lowestKwh",
            "initialKwh",
            "chargeKw",
            "dischargeKw",
            "chargeEfficiency",
            "dischargeEfficiency",
            "selfDischargePerHour",
            "wearPerKwh",
            "wearPerKw2h",
            "wear");

    private StorageReader() {}

    static Storage battery(YamlSection entry) {
        return read(entry, List.of(), 1);
    }

    static Storage share(YamlSection entry) {
        return read(entry, List.of("share"), entry.value("share").number(1e-6, 1));
    }

    private static Storage read(YamlSection entry, List<String> more, double share) {
        List<String> known = new ArrayList<>(KNOWN);
        known.addAll(TerminalReader.FIELDS);
        known.addAll(more);
        Fields fields = Fields.of(entry, known);
        double highest = fields.positive("capacityKwh");
        double lowest = fields.number("lowestKwh", 0, highest, 0);
        double charge = fields.zeroOrMore("chargeKw");
        return new Storage(
                fields.name(),
                share * initial(entry, lowest, highest),
                share * lowest,
                share * highest,
                share * charge,
                share * fields.zeroOrMore("dischargeKw", charge),
                fields.efficiency("chargeEfficiency", EFFICIENCY),
                fields.efficiency("dischargeEfficiency", EFFICIENCY),
                fields.number("selfDischargePerHour", 0, 1, 0),
                wear(fields, highest),
                fields.zeroOrMore("wearPerKw2h", 0) / share,
                scaled(TerminalReader.read(entry, lowest, highest), share));
    }

    private static Terminal scaled(Terminal terminal, double share) {
        return switch (terminal) {
            case Terminal.AtLeast(double kwh) -> new Terminal.AtLeast(kwh * share);
            case Terminal.Exactly(double kwh) -> new Terminal.Exactly(kwh * share);
            case Terminal.Worth worth -> worth;
        };
    }

    /// The content before the first step, which has to lie within the limits.
    static double initial(YamlSection entry, double lowest, double highest) {
        YamlValue value = entry.value("initialKwh");
        double initial = value.number(0, Fields.MOST);
        if (initial < lowest) {
            throw value.bad("is below the lowest content of " + lowest + " kWh", "Is lowestKwh or initialKwh a slip?");
        }
        if (initial > highest) {
            throw value.bad("is above the capacity of " + highest + " kWh", "Is capacityKwh or initialKwh a slip?");
        }
        return initial;
    }

    /// Money per kWh at the terminals: written, or capital over the throughput of a lifetime (spec scheduling 2).
    private static double wear(Fields fields, double capacityKwh) {
        YamlSection entry = fields.entry();
        if (!entry.has("wear")) {
            return fields.zeroOrMore("wearPerKwh", 0);
        }
        if (entry.has("wearPerKwh")) {
            throw entry.value("wearPerKwh").bad("stands beside wear, which gives it too", "Keep one.");
        }
        YamlSection wear = entry.section("wear");
        wear.allowOnly("price", "cycles", "depthOfDischarge");
        double throughput = 2
                * wear.value("cycles").number(1, Fields.MOST)
                * capacityKwh
                * wear.value("depthOfDischarge").number(0.01, 1);
        return wear.value("price").number(0, 1e9) / throughput;
    }
}
