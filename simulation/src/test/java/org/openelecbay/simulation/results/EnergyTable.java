package org.openelecbay.simulation.results;

import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Trade;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.indicator.EnergyIndicators;
import org.openelecbay.simulation.scenario.Member;

/// Demand, cars and the battery over the day.
final class EnergyTable {

    private static final Proof LOAD = Proof.malik("theProfilesDraw842KilowattHoursWithAPeakOf69Kilowatts");
    private static final Proof CARS = Proof.malik("theCarsDrawThePapersEnergyAndNothingDuringItsPause");
    private static final Proof LIMITS = Proof.malik("theBatteryStaysBetweenThirtyAndEightyPercent");
    private static final Proof NO_GRID = Proof.malik("theBatteryBuysFromHomesOnly");

    private final Days days;

    EnergyTable(Days days) {
        this.days = days;
    }

    String demand() {
        double users = Paper.megawattSamples(11);
        double cars = Paper.megawattSamples(2);
        double all = Paper.megawattSamples(13);
        return Markdown.beside(
                "demand",
                List.of(
                        Row.of("Homes, mean, kW", "38", meanKw(), 1, LOAD),
                        Row.of("Homes, highest five minutes, kW", "86", peakKw(), 1, LOAD),
                        Row.of("Homes, kWh", "\"11 MW\"", users, homesKwh(), 1, LOAD),
                        Row.of("Cars, kWh", "\"2 MW\"", cars, carsKwh(), 1, CARS),
                        Row.of("Together, kWh", "\"13 MW\"", all, homesKwh() + carsKwh(), 1, CARS),
                        Row.of("Cars in slots 90 to 160, kWh", "0", carsKwh(90, 161), 1, CARS)));
    }

    String battery() {
        double capacity = capacityWattHours() / 1_000;
        return Markdown.beside(
                "battery",
                List.of(
                        Row.of("Capacity, kWh", "\"15 MW\"", Paper.megawattSamples(15), capacity, 0, LIMITS),
                        Row.bounded("Lowest content, %", "above 35", 35, leastShare() * 100, 1, LIMITS),
                        Row.of("Highest content, %", "80", mostShare() * 100, 1, LIMITS),
                        Row.of("Bought from the supplier, kWh", "0", boughtFromOthersThanHomes(), 1, NO_GRID),
                        Row.said(
                                "Charged while the community as a whole drew, kWh",
                                "none",
                                Row.rounded(chargedWhileDrawing(), 1).toPlainString(),
                                NO_GRID)));
    }

    double meanKw() {
        return days.slots().stream()
                        .mapToDouble(SlotRecord::loadWatts)
                        .average()
                        .orElseThrow()
                / 1_000;
    }

    double peakKw() {
        return days.slots().stream().mapToDouble(SlotRecord::loadWatts).max().orElseThrow() / 1_000;
    }

    double homesKwh() {
        return days.slots().stream()
                .mapToDouble(slot -> days.kiloWattHours(slot.loadWatts()))
                .sum();
    }

    double carsKwh() {
        return carsKwh(0, days.slots().size());
    }

    /// @param to not included
    double carsKwh(int from, int to) {
        return days.slots().subList(from, to).stream()
                .mapToDouble(slot -> slot.carsDrew().kiloWattHours())
                .sum();
    }

    double leastShare() {
        return days.slots().stream()
                .mapToDouble(slot -> slot.stored().wattHours() / capacityWattHours())
                .min()
                .orElseThrow();
    }

    double mostShare() {
        return days.slots().stream()
                .mapToDouble(slot -> slot.stored().wattHours() / capacityWattHours())
                .max()
                .orElseThrow();
    }

    /// What the battery drew beyond its purchases from homes, net of its sales: only the grid could give it.
    double boughtFromOthersThanHomes() {
        double kiloWattHours = 0;
        for (SlotRecord slot : days.slots()) {
            long net = slot.batteryInjected().wattHours();
            for (Trade trade : slot.clearing().trades()) {
                if (days.kindOf(trade.seller()) == Member.Kind.STORAGE) {
                    net -= trade.quantity().wattHours();
                } else if (days.kindOf(trade.buyer()) == Member.Kind.STORAGE
                        && days.kindOf(trade.seller()) == Member.Kind.HOME) {
                    net += trade.quantity().wattHours();
                }
            }
            kiloWattHours += Math.max(0, -net) / 1_000.0;
        }
        return kiloWattHours;
    }

    /// In each slot the smaller of what the battery charged and what the whole community drew: forecasts were
    /// too high there.
    double chargedWhileDrawing() {
        return days.slots().stream()
                .mapToDouble(slot -> {
                    Energy charged = slot.batteryInjected().negativePart();
                    Energy drawn = EnergyIndicators.injectionOf(slot).negativePart();
                    return charged.min(drawn).kiloWattHours();
                })
                .sum();
    }

    private double capacityWattHours() {
        return days.scenario().storage().orElseThrow().capacityWattHours();
    }
}
