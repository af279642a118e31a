package org.openelecbay.market.auction.storage;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// Residential units with one premium, as prefix sums by reservation price, so that what all of them offer at a
/// price takes two searches.
///
/// @param premium micros per kWh
/// @param reservations ascending, micros per kWh
/// @param capacityBefore sums of capacity, Wh
/// @param worthBefore sums of capacity times reservation price, nanos
record Tranche(long premium, long[] reservations, long[] capacityBefore, long[] worthBefore) {

    static Tranche of(long premium, List<Integer> units, long[] reservations, long[] capacities) {
        units.sort(Comparator.comparingLong(unit -> reservations[unit]));
        int count = units.size();
        long[] ascending = new long[count];
        long[] capacityBefore = new long[count + 1];
        long[] worthBefore = new long[count + 1];
        for (int k = 0; k < count; k++) {
            int unit = units.get(k);
            ascending[k] = reservations[unit];
            capacityBefore[k + 1] = Math.addExact(capacityBefore[k], capacities[unit]);
            worthBefore[k + 1] =
                    Math.addExact(worthBefore[k], Math.multiplyExact(capacities[unit], reservations[unit]));
        }
        return new Tranche(premium, ascending, capacityBefore, worthBefore);
    }

    /// What these units offer, in watt-hours.
    BigDecimal offered(BigDecimal price) {
        int full = full(price);
        int offering = countUpTo(price);
        BigDecimal saturated = BigDecimal.valueOf(capacityBefore[full]);
        if (full >= offering) {
            return saturated;
        }
        BigDecimal capacity = BigDecimal.valueOf(capacityBefore[offering] - capacityBefore[full]);
        BigDecimal worth = BigDecimal.valueOf(worthBefore[offering] - worthBefore[full]);
        return price.multiply(capacity)
                .subtract(worth)
                .divide(BigDecimal.valueOf(premium), Responses.DIGITS)
                .add(saturated);
    }

    /// By how much more they offer for one micro more, in watt-hours.
    BigDecimal slope(BigDecimal price) {
        int full = full(price);
        int offering = countUpTo(price);
        return full >= offering
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(capacityBefore[offering] - capacityBefore[full])
                        .divide(BigDecimal.valueOf(premium), Responses.DIGITS);
    }

    private int full(BigDecimal price) {
        return countUpTo(price.subtract(BigDecimal.valueOf(premium)));
    }

    private int countUpTo(BigDecimal price) {
        int low = 0;
        int high = reservations.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (BigDecimal.valueOf(reservations[middle]).compareTo(price) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
