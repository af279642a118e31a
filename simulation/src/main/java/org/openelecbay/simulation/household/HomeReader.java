package org.openelecbay.simulation.household;

import java.nio.file.Path;
import java.util.Optional;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.YamlFile;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads the description of one home.
public final class HomeReader {

    private static final double MOST_PRICE = 1_000;
    private static final double UNSERVED = 100;

    private HomeReader() {}

    /// The home over its whole horizon.
    ///
    /// @throws org.openelecbay.simulation.input.BadInput with file, line, field, value and a hint
    public static HomeDescription read(Path file) {
        return read(file, Optional.empty());
    }

    /// The home over the first steps of its horizon.
    ///
    /// @param steps how many; empty for all
    public static HomeDescription read(Path file, Optional<Integer> steps) {
        YamlSection root = YamlFile.open(file);
        root.allowOnly("name", "currency", "time", "prices", "limits", "load", "equipment");
        Horizon written = HorizonReader.read(root.section("time"));
        if (steps.isPresent() && (steps.get() < 1 || steps.get() > written.count())) {
            throw root.section("time")
                    .value("steps")
                    .bad("cannot be shortened to " + steps.get(), "Plan 1 to " + written.count() + " steps.");
        }
        Horizon horizon = steps.map(written::first).orElse(written);
        SeriesReader series = new SeriesReader(horizon);
        return new HomeDescription(
                root.value("name").word(),
                root.optional("currency").map(YamlValue::word).orElse(""),
                horizon,
                new Household(
                        horizon.steps(),
                        requireWorthServing(contract(root, series), root.section("prices")),
                        series.read(root, "load", 0, Fields.MOST),
                        new EquipmentReader(horizon).readAll(root, "equipment")));
    }

    private static Contract contract(YamlSection root, SeriesReader series) {
        YamlSection prices = root.section("prices");
        prices.allowOnly("import", "export", "networkFee", "peakPerKw", "peakSoFarKw", "unservedPerKwh");
        Optional<YamlSection> limits = root.optionalSection("limits");
        limits.ifPresent(section -> section.allowOnly("importKw", "exportKw"));
        return new Contract(
                series.read(prices, "import", -MOST_PRICE, MOST_PRICE),
                series.read(prices, "export", -MOST_PRICE, MOST_PRICE),
                series.read(prices, "networkFee", 0, MOST_PRICE, 0),
                limit(limits, "importKw", series),
                limit(limits, "exportKw", series),
                prices.optional("peakPerKw")
                        .map(each -> each.number(0, Fields.MOST))
                        .orElse(0.0),
                prices.optional("unservedPerKwh")
                        .map(each -> each.number(0, Fields.MOST))
                        .orElse(UNSERVED),
                prices.optional("peakSoFarKw")
                        .map(each -> each.number(0, Fields.MOST))
                        .orElse(0.0));
    }

    /// Whoever pays more for a kWh than its absence costs would rather sit in the dark.
    private static Contract requireWorthServing(Contract contract, YamlSection prices) {
        double dearest = 0;
        for (int step = 0; step < contract.importPrice().length; step++) {
            dearest = Math.max(dearest, contract.importPrice()[step] + contract.networkFee()[step]);
        }
        if (contract.unservedPerKwh() <= dearest) {
            throw BadInput.at(
                    prices.placeOf("unservedPerKwh"),
                    "prices.unservedPerKwh = " + contract.unservedPerKwh() + " is not above the dearest import price, "
                            + dearest,
                    "Load would be dropped to save money; are prices written in cents?");
        }
        return contract;
    }

    private static double[] limit(Optional<YamlSection> limits, String field, SeriesReader series) {
        return limits.map(section -> series.read(section, field, 0, Fields.MOST, Double.POSITIVE_INFINITY))
                .orElseGet(() -> series.flat(Double.POSITIVE_INFINITY));
    }
}
