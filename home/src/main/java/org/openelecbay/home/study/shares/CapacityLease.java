package org.openelecbay.home.study.shares;

import java.util.List;

/// Capacity of the shared battery that one owner lets another use for a while, at a price per kWh-day.
///
/// @param from who lets
/// @param to who uses
/// @param kwh of capacity, not negative
/// @param days above 0
/// @param pricePerKwhDay money for each kWh and day
public record CapacityLease(int from, int to, double kwh, double days, double pricePerKwhDay) {

    public CapacityLease {
        if (from == to || !(kwh >= 0) || !(days > 0) || !Double.isFinite(kwh * days * pricePerKwhDay)) {
            throw new IllegalArgumentException("Owner " + from + " lets owner " + to + " use " + kwh + " kWh for "
                    + days + " days. A lease joins two owners over a time above 0.");
        }
    }

    /// What the user pays to the owner, money.
    public double rent() {
        return kwh * days * pricePerKwhDay;
    }

    /// What each of so many owners pays for leases less what it receives; together zero.
    public static double[] payments(int owners, List<CapacityLease> leases) {
        double[] payments = new double[owners];
        for (CapacityLease lease : leases) {
            payments[lease.to()] += lease.rent();
            payments[lease.from()] -= lease.rent();
        }
        return payments;
    }
}
