package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Tariff;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads the supplier's section: one pair of prices, a `series` of them, or a list of `periods` that cover
/// the local day.
final class TariffReader {

    private static final int DAY_MINUTES = 1_440;
    private static final double MICROS = 1e6;
    private static final double MOST_PRICE = 1_000;

    private final YamlSection supplier;
    private final TimeGrid time;

    private TariffReader(YamlSection supplier, TimeGrid time) {
        this.supplier = supplier;
        this.time = time;
    }

    private record Written(YamlSection section, SupplierTariff.Period period) {}

    static Tariff read(YamlSection supplier, Path folder, TimeGrid time) {
        if (supplier.has("series")) {
            supplier.allowOnly("series", "importColumn", "exportColumn", "exportPrice");
            return series(supplier, MeasuredSeries.read(supplier.value("series"), folder, time), time);
        }
        if (!supplier.has("periods")) {
            supplier.allowOnly("importPrice", "exportPrice", "periods", "series");
            PriceBand band = band(supplier);
            return slot -> band;
        }
        supplier.allowOnly("periods");
        return new TariffReader(supplier, time).periods();
    }

    /// One pair of prices a row; the export price may be the same for all.
    private static Tariff series(YamlSection supplier, MeasuredSeries series, TimeGrid time) {
        String column = supplier.optional("importColumn").map(YamlValue::word).orElse("importPrice");
        String exportColumn =
                supplier.optional("exportColumn").map(YamlValue::word).orElse("exportPrice");
        double[] drawn = series.perSlot(column);
        double[] fedIn = new double[drawn.length];
        if (supplier.has("exportPrice")) {
            Arrays.fill(fedIn, supplier.value("exportPrice").price().microsPerKwh() / MICROS);
        } else {
            fedIn = series.perSlot(exportColumn);
        }
        PriceBand[] bands = new PriceBand[drawn.length];
        for (int slot = 0; slot < bands.length; slot++) {
            if (!(fedIn[slot] >= 0 && fedIn[slot] <= drawn[slot] && drawn[slot] <= MOST_PRICE)) {
                throw series.bad(
                        column, slot, drawn[slot], "Prices are 0 to 1000 and import is no cheaper than export.");
            }
            bands[slot] = new PriceBand(price(fedIn[slot]), price(drawn[slot]));
        }
        return new SeriesTariff(bands, time);
    }

    private static Price price(double perKwh) {
        return Price.ofMicrosPerKwh(Math.round(perKwh * MICROS));
    }

    private Tariff periods() {
        List<Written> written = new ArrayList<>();
        for (YamlSection each : supplier.sections("periods")) {
            each.allowOnly("from", "to", "importPrice", "exportPrice");
            written.add(new Written(each, period(each)));
        }
        written.sort(Comparator.comparingInt(each -> each.period().fromMinute()));
        requireWholeDay(written);
        return new SupplierTariff(written.stream().map(Written::period).toList(), time);
    }

    private SupplierTariff.Period period(YamlSection section) {
        YamlValue end = section.value("to");
        int from = minute(section.value("from"));
        int to = minute(end);
        int until = to == 0 ? DAY_MINUTES : to;
        if (until <= from) {
            throw end.bad("is not after its start " + clock(from), "Cut a period at midnight into two.");
        }
        return new SupplierTariff.Period(from, until, band(section));
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

    private void requireWholeDay(List<Written> written) {
        int expected = 0;
        for (Written each : written) {
            YamlValue start = each.section().value("from");
            if (each.period().fromMinute() < expected) {
                throw start.bad(
                        "overlaps the period before it, which lasts to " + clock(expected),
                        "Let it start at " + clock(expected) + ".");
            }
            if (each.period().fromMinute() > expected) {
                throw start.bad("leaves a gap from " + clock(expected), "Periods cover the whole local day.");
            }
            expected = each.period().toMinute();
        }
        if (expected != DAY_MINUTES) {
            throw BadInput.at(
                    supplier.placeOf("periods"),
                    "supplier.periods end at " + clock(expected),
                    "The last period lasts to \"24:00\".");
        }
    }

    private int minute(YamlValue value) {
        int minute = value.minuteOfDay();
        int localStart = time.local(0).toLocalTime().toSecondOfDay() / 60;
        if (Math.floorMod(minute - localStart, time.minutesPerSlot()) != 0) {
            throw value.bad("lies inside a slot of " + time.minutesPerSlot() + " minutes", "A slot has one price.");
        }
        return minute;
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
