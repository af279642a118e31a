package org.openelecbay.simulation.household;

import java.util.List;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.CurtailableLoad;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads loads that can wait, run later as a block, or partly be left out (spec scheduling 3.2).
final class LoadReader {

    private final Horizon horizon;
    private final SeriesReader series;
    private final MomentReader moments;

    LoadReader(Horizon horizon, SeriesReader series) {
        this.horizon = horizon;
        this.series = series;
        this.moments = new MomentReader(horizon);
    }

    DivisibleLoad shiftable(YamlSection entry) {
        Fields fields = Fields.of(
                entry,
                List.of(
                        "wishedKw",
                        "share",
                        "lowestKw",
                        "highestKw",
                        "energyKwh",
                        "discomfortPerKw2h",
                        "shortfallPerKwh"));
        double[] wished = series.read(entry, "wishedKw", 0, Fields.MOST);
        if (entry.has("share") == entry.has("highestKw")) {
            throw entry.problem("A shiftable load needs either share or highestKw", "Write `share: 0.3` for 30 %.");
        }
        double[] lowest = series.read(entry, "lowestKw", 0, Fields.MOST, 0);
        double[] highest = series.read(entry, "highestKw", 0, Fields.MOST, 0);
        if (entry.has("share")) {
            double share = entry.value("share").number(0, 1);
            if (entry.has("lowestKw")) {
                throw entry.problem("share and lowestKw stand together", "Keep share, or lowestKw and highestKw.");
            }
            for (int t = 0; t < wished.length; t++) {
                lowest[t] = wished[t] * (1 - share);
                highest[t] = wished[t] * (1 + share);
            }
        }
        double energy = 0;
        for (int t = 0; t < wished.length; t++) {
            energy += wished[t] * horizon.minutes() / 60;
            if (lowest[t] > highest[t]) {
                throw entry.problem(
                        "The load's lowestKw " + lowest[t] + " in step " + t + " is above its highestKw " + highest[t],
                        "Are the two exchanged?");
            }
        }
        return new DivisibleLoad(
                fields.name(),
                wished,
                lowest,
                highest,
                fields.zeroOrMore("energyKwh", energy),
                fields.zeroOrMore("discomfortPerKw2h", 0),
                fields.zeroOrMore("shortfallPerKwh", Fields.SHORTFALL));
    }

    BlockAppliance appliance(YamlSection entry) {
        Fields fields = Fields.of(
                entry,
                List.of("kw", "runMinutes", "earliestStart", "latestStart", "preferredStart", "discomfortPerKwhHour"));
        YamlValue run = entry.value("runMinutes");
        int minutes = run.integer(1, Horizon.DAY);
        if (minutes % horizon.minutes() != 0) {
            throw run.bad("is no multiple of the step of " + horizon.minutes() + " minutes", "Round it up.");
        }
        int steps = minutes / horizon.minutes();
        int earliest = entry.optional("earliestStart")
                .map(each -> moments.inside(each, 0))
                .orElse(0);
        int latest = entry.optional("latestStart")
                .map(each -> moments.inside(each, earliest))
                .orElse(horizon.count() - steps);
        if (latest < earliest || latest + steps > horizon.count()) {
            throw entry.problem(
                    "The run of " + minutes + " min that starts in step " + earliest + " to " + latest
                            + " does not end within the plan of " + horizon.count() + " steps",
                    "Let it start earlier, or plan more steps.");
        }
        int preferred = entry.optional("preferredStart")
                .map(each -> moments.inside(each, earliest))
                .orElse(earliest);
        if (preferred < earliest || preferred > latest) {
            throw entry.value("preferredStart")
                    .bad(
                            "is not between the earliest and the latest start",
                            "They are steps " + earliest + " and " + latest + ".");
        }
        return new BlockAppliance(
                fields.name(),
                fields.positive("kw"),
                steps,
                earliest,
                latest,
                preferred,
                fields.zeroOrMore("discomfortPerKwhHour", 0) * horizon.minutes() / 60);
    }

    CurtailableLoad curtailable(YamlSection entry) {
        Fields fields = Fields.of(entry, List.of("baseKw", "leastSatisfaction", "discomfortPerKw2h"));
        if (!entry.has("leastSatisfaction") && !entry.has("discomfortPerKw2h")) {
            throw entry.problem(
                    "A curtailable load needs leastSatisfaction or discomfortPerKw2h",
                    "Without either nobody would serve it; write `leastSatisfaction: 0.8`.");
        }
        return new CurtailableLoad(
                fields.name(),
                series.read(entry, "baseKw", 0, Fields.MOST),
                1 - fields.number("leastSatisfaction", 0, 1, 0),
                fields.zeroOrMore("discomfortPerKw2h", 0));
    }
}
