package org.openelecbay.market.deviation;

/// A load that can draw more or less than planned.
///
/// @param up most more, kWh, not negative
/// @param upPrice what it is paid for a kWh more
/// @param down most less, kWh, not negative
/// @param downPrice what it is paid for a kWh less
public record FlexibleLoad(double up, double upPrice, double down, double downPrice) {

    public FlexibleLoad {
        if (!(up >= 0) || !(down >= 0) || Double.isNaN(upPrice) || Double.isNaN(downPrice)) {
            throw new IllegalArgumentException("A load can draw " + up + " kWh more at " + upPrice + " and " + down
                    + " kWh less at " + downPrice + "; no energy is negative and every price is a number.");
        }
    }
}
