package org.openelecbay.simulation.household;

import java.util.List;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.source.WindTurbine;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

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
        Fields fields = Fields.of(entry, List.of("availableKw", "speedMs", "turbine", "curtailmentPerKwh"));
        if (entry.has("availableKw") == entry.has("speedMs")) {
            throw entry.problem("A wind turbine needs either availableKw or speedMs", "With speedMs goes turbine.");
        }
        if (entry.has("turbine") && !entry.has("speedMs")) {
            throw entry.problem("turbine stands beside availableKw", "It needs speedMs.");
        }
        double[] available =
                entry.has("speedMs") ? fromSpeed(entry) : series.read(entry, "availableKw", 0, Fields.MOST);
        return new Renewable(fields.name(), available, fields.zeroOrMore("curtailmentPerKwh", 0));
    }

    private double[] fromSpeed(YamlSection entry) {
        WindTurbine turbine = turbine(entry.section("turbine"));
        double[] speed = series.read(entry, "speedMs", 0, 200);
        double[] kw = new double[speed.length];
        for (int t = 0; t < kw.length; t++) {
            kw[t] = turbine.kw(speed[t]);
        }
        return kw;
    }

    private static WindTurbine turbine(YamlSection section) {
        section.allowOnly("cutInMs", "ratedMs", "cutOutMs", "ratedKw", "curve");
        double cutIn = section.value("cutInMs").number(0, 100);
        double rated = section.value("ratedMs").number(0, 100);
        double cutOut = section.value("cutOutMs").number(0, 200);
        if (!(cutIn < rated && rated < cutOut)) {
            throw section.problem(
                    "The speeds " + cutIn + ", " + rated + " and " + cutOut + " m/s do not rise",
                    "A turbine cuts in, reaches its rating, and cuts out, in this order.");
        }
        return new WindTurbine(cutIn, rated, cutOut, section.value("ratedKw").number(0, Fields.MOST), curve(section));
    }

    private static WindTurbine.Curve curve(YamlSection section) {
        if (!section.has("curve")) {
            return WindTurbine.Curve.LINEAR;
        }
        YamlValue curve = section.value("curve");
        return switch (curve.text()) {
            case "linear" -> WindTurbine.Curve.LINEAR;
            case "cubic" -> WindTurbine.Curve.CUBIC;
            default -> throw curve.bad("is no power curve", "Write linear or cubic.");
        };
    }

    Generator generator(YamlSection entry) {
        Fields fields = Fields.of(
                entry, List.of("leastKw", "mostKw", "costPerKw2h", "costPerKwh", "startCost", "rampKw", "initialKw"));
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
                entry, List.of("heatStore", "mostFuelKw", "electricEfficiency", "heatEfficiency", "fuelPricePerKwh"));
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
