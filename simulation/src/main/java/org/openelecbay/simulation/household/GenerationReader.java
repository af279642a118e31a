package org.openelecbay.simulation.household;

import java.util.List;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.simulation.input.YamlSection;

/// Reads panels, turbines, generators and combined heat and power.
final class GenerationReader {

    private final SeriesReader series;

    GenerationReader(SeriesReader series) {
        this.series = series;
    }

    Renewable pv(YamlSection entry) {
        Fields fields = Fields.of(entry, List.of("availableKw", "kwp", "perKwp", "curtailmentPerKwh"));
        double curtailment = fields.zeroOrMore("curtailmentPerKwh", 0);
        if (entry.has("availableKw")) {
            if (entry.has("kwp") || entry.has("perKwp")) {
                throw entry.problem("availableKw stands beside kwp or perKwp", "Keep availableKw, or the other two.");
            }
            return new Renewable(fields.name(), series.read(entry, "availableKw", 0, Fields.MOST), curtailment);
        }
        double kwp = fields.zeroOrMore("kwp");
        double[] available = series.read(entry, "perKwp", 0, 2);
        for (int t = 0; t < available.length; t++) {
            available[t] *= kwp;
        }
        return new Renewable(fields.name(), available, curtailment);
    }

    Renewable wind(YamlSection entry) {
        Fields fields = Fields.of(entry, List.of("availableKw", "curtailmentPerKwh"));
        return new Renewable(
                fields.name(),
                series.read(entry, "availableKw", 0, Fields.MOST),
                fields.zeroOrMore("curtailmentPerKwh", 0));
    }

    Generator generator(YamlSection entry) {
        Fields fields = Fields.of(
                entry,
                List.of("leastKw", "mostKw", "costPerKw2h", "costPerKwh", "startCost", "rampKw", "initialKw"));
        double most = fields.positive("mostKw");
        return new Generator(
                fields.name(),
                fields.number("leastKw", 0, most, 0),
                most,
                fields.zeroOrMore("costPerKw2h", 0),
                fields.zeroOrMore("costPerKwh"),
                fields.zeroOrMore("startCost", 0),
                fields.zeroOrMore("rampKw", Double.POSITIVE_INFINITY),
                fields.number("initialKw", 0, most, 0));
    }

    Cogeneration cogeneration(YamlSection entry) {
        Fields fields = Fields.of(
                entry,
                List.of("heatStore", "mostFuelKw", "electricEfficiency", "heatEfficiency", "fuelPricePerKwh"));
        double electric = entry.value("electricEfficiency").number(0.01, 1);
        double heat = entry.value("heatEfficiency").number(0, 1.1);
        if (electric + heat > 1.1) {
            throw entry.value("heatEfficiency")
                    .bad("gives more than the fuel with the electricity", "Together they are at most 1.1.");
        }
        return new Cogeneration(
                fields.name(),
                entry.optional("heatStore").map(each -> each.name()).orElse(""),
                fields.positive("mostFuelKw"),
                electric,
                heat,
                fields.zeroOrMore("fuelPricePerKwh"));
    }
}
