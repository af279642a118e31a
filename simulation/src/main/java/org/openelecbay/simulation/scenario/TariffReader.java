package org.openelecbay.simulation.scenario;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Tariff;

/// Reads the supplier's section: one pair of prices, or a list of `periods` that cover the local day.
final class TariffReader {

    private static final int DAY_MINUTES = 1_440;

    private TariffReader() {}

    static Tariff read(YamlSection supplier, TimeGrid time) {
        supplier.allowOnly("importPrice", "exportPrice", "periods");
        if (!supplier.has("periods")) {
            PriceBand band = band(supplier);
            return slot -> band;
        }
        List<SupplierTariff.Period> periods = new ArrayList<>();
        for (YamlSection each : supplier.sections("periods")) {
            each.allowOnly("from", "to", "importPrice", "exportPrice");
            int from = minute(each.value("from"));
            int to = minute(each.value("to"));
            periods.add(new SupplierTariff.Period(from, to == 0 ? DAY_MINUTES : to, band(each)));
        }
        periods.sort(Comparator.comparingInt(SupplierTariff.Period::fromMinute));
        requireWholeDay(supplier, periods);
        return new SupplierTariff(periods, time);
    }

    private static PriceBand band(YamlSection section) {
        Price importPrice = section.value("importPrice").price();
        Price exportPrice = section.value("exportPrice").price();
        if (exportPrice.compareTo(importPrice) > 0) {
            throw section.value("exportPrice")
                    .bad("is above the import price of " + importPrice, "Are the two exchanged?");
        }
        return new PriceBand(exportPrice, importPrice);
    }

    private static void requireWholeDay(YamlSection supplier, List<SupplierTariff.Period> periods) {
        int expected = 0;
        for (SupplierTariff.Period period : periods) {
            if (period.fromMinute() < expected) {
                throw supplier.problem(
                        "The tariff period from " + clock(period.fromMinute())
                                + " overlaps the one before it, which lasts to " + clock(expected),
                        "Let it start at " + clock(expected) + ".");
            }
            if (period.fromMinute() > expected) {
                throw supplier.problem(
                        "The tariff has a gap from " + clock(expected) + " to " + clock(period.fromMinute()),
                        "Periods cover the whole local day.");
            }
            expected = period.toMinute();
        }
        if (expected != DAY_MINUTES) {
            throw supplier.problem("The tariff ends at " + clock(expected), "The last period lasts to 24:00.");
        }
    }

    private static int minute(YamlValue value) {
        if (value.text().equals("24:00")) {
            return 0;
        }
        try {
            return LocalTime.parse(value.text()).toSecondOfDay() / 60;
        } catch (DateTimeParseException e) {
            throw value.bad("is not a time of day", "Write it as \"07:00\", in quotes.");
        }
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
