package org.openelecbay.home.study.shares;

import java.util.Arrays;
import java.util.List;

/// A community battery in shares: owner `i` has a virtual battery of `s_i` times its power and its energy.
///
/// @param shares not negative, together 1
/// @param chargeKw most that the battery takes
/// @param dischargeKw most that it gives
/// @param lowestKwh content that it keeps
/// @param highestKwh content that it cannot pass; may be infinite, where only powers are shared
/// @param chargeEfficiency of what is taken, the part that arrives; above 0, at most 1
/// @param dischargeEfficiency of what is drawn inside, the part that is given
/// @param selfDischargePerHour of the content, the part that is lost in an hour
public record SharedBattery(
        double[] shares,
        double chargeKw,
        double dischargeKw,
        double lowestKwh,
        double highestKwh,
        double chargeEfficiency,
        double dischargeEfficiency,
        double selfDischargePerHour) {

    public SharedBattery {
        double sum = 0;
        for (double share : shares) {
            if (!(share >= 0)) {
                throw new IllegalArgumentException(
                        "An owner has a share of " + share + ". Shares are not negative; leave out who has none.");
            }
            sum += share;
        }
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "The shares of the battery sum to " + sum + ". They are parts of one, not percent.");
        }
        boolean efficient =
                chargeEfficiency > 0 && chargeEfficiency <= 1 && dischargeEfficiency > 0 && dischargeEfficiency <= 1;
        if (!(chargeKw >= 0) || !(dischargeKw >= 0) || !(0 <= lowestKwh && lowestKwh <= highestKwh) || !efficient) {
            throw new IllegalArgumentException(
                    "A battery of " + chargeKw + " and " + dischargeKw + " kW, from " + lowestKwh
                            + " to " + highestKwh + " kWh, with efficiencies " + chargeEfficiency + " and "
                            + dischargeEfficiency + " cannot be. Are efficiencies parts of one?");
        }
    }

    /// A battery without losses of which only the power is shared.
    public static SharedBattery ofPower(double[] shares, double kw) {
        return new SharedBattery(shares, kw, kw, 0, Double.POSITIVE_INFINITY, 1, 1, 0);
    }

    /// The contents of the owners when each has its share of a content.
    public double[] divided(double contentKwh) {
        return Arrays.stream(shares).map(share -> share * contentKwh).toArray();
    }

    /// The same battery while capacity is leased: energy and power go with the share.
    ///
    /// @throws IllegalArgumentException when somebody leases out more than it has
    public SharedBattery leased(List<CapacityLease> leases) {
        double[] held = shares.clone();
        for (CapacityLease lease : leases) {
            held[lease.from()] -= lease.kwh() / highestKwh;
            held[lease.to()] += lease.kwh() / highestKwh;
        }
        for (int owner = 0; owner < held.length; owner++) {
            if (held[owner] < -1e-12) {
                throw new IllegalArgumentException("Owner " + owner + " leases out " + -held[owner] * highestKwh
                        + " kWh more than it has. Lease less or another's.");
            }
            held[owner] = Math.max(0, held[owner]);
        }
        return new SharedBattery(
                held,
                chargeKw,
                dischargeKw,
                lowestKwh,
                highestKwh,
                chargeEfficiency,
                dischargeEfficiency,
                selfDischargePerHour);
    }

    double keeps(double hours) {
        return 1 - selfDischargePerHour * hours;
    }

    /// What a flow at the terminals adds to the content, kWh; charging is positive.
    double stored(double kw, double hours) {
        return hours * (kw >= 0 ? kw * chargeEfficiency : kw / dischargeEfficiency);
    }

    /// A request within what the owner's content allows, kW.
    double withinContent(int owner, double contentKwh, double requestKw, double hours) {
        double there = Math.max(0, contentKwh - shares[owner] * lowestKwh);
        return Math.clamp(
                requestKw, -there * dischargeEfficiency / hours, room(owner, contentKwh) / (chargeEfficiency * hours));
    }

    /// What an owner can still hold, kWh; infinite where the capacity is.
    double room(int owner, double contentKwh) {
        return Double.isInfinite(highestKwh)
                ? Double.POSITIVE_INFINITY
                : Math.max(0, shares[owner] * highestKwh - contentKwh);
    }
}
