package org.openelecbay.simulation.premises;

import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.CurtailableLoad;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.WaterHeater;
import org.openelecbay.home.rolling.OngoingDay;

/// One piece of equipment while a slot is delivered: its set-point in whole watts, and what it really did.
///
/// Named rounding: what a storage takes and gives is cut to whole watts so that it keeps its limits; what
/// others draw is
/// raised to the next whole watt, at most their power, so that a need is met.
final class Device {

    private static final double WATTS = 1_000;
    private static final double NOISE = 1e-6;
    private static final double MINUTES_PER_HOUR = 60;

    private final Equipment equipment;
    private final EquipmentUse use;
    private int slot;
    private double state;
    private long setWatts;
    private long drawWatts;
    private long giveWatts;
    private long drawnWattMinutes;
    private long givenWattMinutes;

    Device(Equipment equipment, EquipmentUse use) {
        this.equipment = equipment;
        this.use = use;
    }

    /// In which order an import limit that is too tight stops what draws.
    enum Turn {
        BATTERIES,
        CARS,
        MOVABLE,
        COMFORT,
        /// Runs to its end.
        NEVER
    }

    Equipment equipment() {
        return equipment;
    }

    EquipmentUse use() {
        return use;
    }

    Turn turn() {
        return switch (equipment) {
            case Storage ignored -> Turn.BATTERIES;
            case Vehicle ignored -> Turn.CARS;
            case WaterHeater ignored -> Turn.MOVABLE;
            case DivisibleLoad ignored -> Turn.MOVABLE;
            case ThermalZone ignored -> Turn.COMFORT;
            case CurtailableLoad ignored -> Turn.COMFORT;
            case BlockAppliance ignored -> Turn.NEVER;
            case Renewable ignored -> Turn.NEVER;
            case Generator ignored -> Turn.NEVER;
            case Cogeneration ignored -> Turn.NEVER;
        };
    }

    /// Begins a slot.
    ///
    /// @param now its state
    void set(int ofSlot, double now, double drawKw, double giveKw) {
        slot = ofSlot;
        state = now;
        boolean stores = equipment instanceof Storage;
        long most = (long) StrictMath.rint(mostKw() * WATTS);
        long draw = (long) (stores ? Math.floor(drawKw * WATTS + NOISE) : Math.ceil(drawKw * WATTS - NOISE));
        setWatts = Math.clamp(draw, 0, Math.max(0, most));
        drawWatts = setWatts;
        giveWatts = (long) Math.floor(giveKw * WATTS + NOISE);
    }

    /// What it takes (positive) or gives, W.
    long netWatts() {
        return drawWatts - giveWatts;
    }

    /// Draws less.
    ///
    /// @return by how much, at most what is asked
    long drawLess(long watts) {
        long less = Math.clamp(drawWatts - leastWatts(), 0, Math.max(0, watts));
        drawWatts -= less;
        return less;
    }

    /// Gives less; panels, generators and storages can.
    ///
    /// @return by how much, at most what is asked
    long giveLess(long watts) {
        long less = Math.clamp(watts, 0, giveWatts);
        giveWatts -= less;
        return less;
    }

    /// Gives more, if it is a battery that draws nothing and holds it.
    ///
    /// @param minutes for which it has to last
    /// @return by how much, at most what is asked
    long giveMore(long watts, int minutes) {
        if (!(equipment instanceof Storage battery) || drawWatts > 0) {
            return 0;
        }
        double inside = state
                - battery.lowestKwh()
                + (battery.chargeEfficiency() * drawnWattMinutes - givenWattMinutes / battery.dischargeEfficiency())
                        / (WATTS * MINUTES_PER_HOUR);
        double held = inside * battery.dischargeEfficiency() * MINUTES_PER_HOUR / minutes;
        long most = (long) Math.floor(Math.min(held, battery.dischargeKw()) * WATTS);
        long more = Math.clamp(most - giveWatts, 0, Math.max(0, watts));
        giveWatts += more;
        return more;
    }

    /// Lets some minutes happen at its powers.
    ///
    /// @return what it was to draw and did not, watt-minutes
    long pass(int minutes) {
        drawnWattMinutes += drawWatts * minutes;
        givenWattMinutes += giveWatts * minutes;
        return (setWatts - drawWatts) * minutes;
    }

    /// What it did in the slot, mean kW.
    OngoingDay.Flow flow(double slotHours) {
        double minutes = slotHours * MINUTES_PER_HOUR * WATTS;
        return new OngoingDay.Flow(drawnWattMinutes / minutes, givenWattMinutes / minutes);
    }

    /// Ends the slot.
    ///
    /// @param now its state
    void end(double now) {
        use.note(drawnWattMinutes, givenWattMinutes, now);
        drawnWattMinutes = 0;
        givenWattMinutes = 0;
        drawWatts = 0;
        giveWatts = 0;
    }

    private long leastWatts() {
        double kw =
                switch (equipment) {
                    case DivisibleLoad each -> each.lowestKw()[slot];
                    case CurtailableLoad each -> (1 - each.mostShare()) * each.baseKw()[slot];
                    case BlockAppliance each -> each.kw();
                    case Storage ignored -> 0;
                    case Vehicle ignored -> 0;
                    case ThermalZone ignored -> 0;
                    case WaterHeater ignored -> 0;
                    case Renewable ignored -> 0;
                    case Generator ignored -> 0;
                    case Cogeneration ignored -> 0;
                };
        return (long) Math.ceil(kw * WATTS - NOISE);
    }

    /// The most that it ever draws, kW.
    private double mostKw() {
        return Rating.drawKw(equipment, slot, slot + 1);
    }
}
