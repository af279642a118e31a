package org.openelecbay.home.study.sizing;

import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;

/// A battery that can be bought in any size.
///
/// @param kwPerKwh power in both directions for each kWh of size
/// @param lowestShare of the size that it keeps
/// @param initialShare of the size with which a day begins and, at least, ends
/// @param chargeEfficiency above 0, at most 1
/// @param dischargeEfficiency above 0, at most 1
public record BatteryKind(
        double kwPerKwh, double lowestShare, double initialShare, double chargeEfficiency, double dischargeEfficiency) {

    /// Half its size in an hour, from empty to full, 95 % in each direction.
    public static final BatteryKind USUAL = new BatteryKind(0.5, 0, 0, 0.95, 0.95);

    static final String NAME = "sized battery";

    public BatteryKind {
        if (!(kwPerKwh > 0) || !(0 <= lowestShare && lowestShare <= initialShare && initialShare <= 1)) {
            throw new IllegalArgumentException("A battery with " + kwPerKwh + " kW for a kWh that keeps " + lowestShare
                    + " and begins with " + initialShare + " of its size cannot be. Shares are parts of one.");
        }
    }

    /// The battery of a size, which passes its terminals at a fee.
    Storage of(double kwh, double feePerKwh) {
        return new Storage(
                NAME,
                initialShare * kwh,
                lowestShare * kwh,
                kwh,
                kwPerKwh * kwh,
                kwPerKwh * kwh,
                chargeEfficiency,
                dischargeEfficiency,
                0,
                feePerKwh,
                0,
                Terminal.AS_BEGUN);
    }
}
