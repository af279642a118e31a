package org.openelecbay.simulation.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.indicator.EnergyIndicators;
import org.openelecbay.simulation.indicator.SlotFigures;
import org.openelecbay.simulation.scenario.TimeGrid;

/// `slots.csv`: one row a slot with its energy, prices, trades and network.
final class SlotsFile {

    private SlotsFile() {}

    static void write(DayResult day, TimeGrid time, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord(
                    "slotStart",
                    "localTime",
                    "loadKw",
                    "pvAvailableKw",
                    "carsKw",
                    "batteryInjectionKw",
                    "storedKwh",
                    "communityInjectionKw",
                    "tradedLocallyKwh",
                    "trades",
                    "origins",
                    "exportPrice",
                    "importPrice",
                    "meanPricePaid",
                    "meanPriceGot",
                    "lowestVolt",
                    "highestVolt",
                    "worstLineLoadingPercent",
                    "transformerLoadingPercent",
                    "unbalancePercent",
                    "lossesKwh",
                    "rounds",
                    "baselineViolated",
                    "suspended",
                    "notes");
            for (int i = 0; i < day.slots().size(); i++) {
                csv.writeRecord(row(day, i, time));
            }
        });
    }

    private static List<String> row(DayResult day, int index, TimeGrid time) {
        SlotRecord slot = day.slots().get(index);
        SlotFigures figures = SlotFigures.of(slot);
        List<String> row = new ArrayList<>();
        row.add(slot.slot().start().toString());
        row.add(time.local(index).toString());
        row.add(kilo(slot.loadWatts()));
        row.add(kilo(slot.pvWatts()));
        row.add(kilo(watts(slot, figures.carsDrew())));
        row.add(kilo(watts(slot, figures.batteryInjected())));
        row.add(Decimals.kwh(slot.stored()));
        row.add(kilo(watts(slot, EnergyIndicators.injectionOf(slot))));
        row.add(Decimals.kwh(slot.clearing().localEnergy()));
        row.add(Integer.toString(slot.clearing().trades().size()));
        row.add(String.join(" ", figures.origins()));
        row.add(Decimals.perKwh(slot.band().exportPrice()));
        row.add(Decimals.perKwh(slot.band().importPrice()));
        row.add(figures.meanPaid().map(Decimals::perKwh).orElse(""));
        row.add(figures.meanGot().map(Decimals::perKwh).orElse(""));
        row.add(Decimals.rounded(slot.network().lowestVolt(), 3));
        row.add(Decimals.rounded(slot.network().highestVolt(), 3));
        row.add(Decimals.rounded(slot.network().worstLineLoading() * 100, 2));
        row.add(Decimals.rounded(slot.network().transformerLoading() * 100, 2));
        row.add(Decimals.rounded(slot.network().worstUnbalance() * 100, 3));
        row.add(Decimals.kwh(slot.losses()));
        row.add(Integer.toString(slot.rounds()));
        row.add(Boolean.toString(slot.baselineViolated()));
        row.add(Boolean.toString(slot.suspended()));
        row.add(String.join(" ", slot.notes()));
        return row;
    }

    private static double watts(SlotRecord slot, Energy energy) {
        return slot.slot().powerOf(energy).watts();
    }

    private static String kilo(double watts) {
        return Decimals.rounded(watts / 1_000, 3);
    }
}
