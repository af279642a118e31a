package org.openelecbay.market.auction.storage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Price;

/// What residential units offer at a price, and the auctioneer's best price (spec A.12).
///
/// A unit with reservation price r, capacity c and reluctance alpha offers x(p) = clamp((p - r)/(2 alpha), 0,
/// c), the best of (p - r) x - alpha x^2. Here its reluctance is a *premium* h = 2 alpha c: how far above r the
/// price must lie until it offers everything, so that x(p) = c clamp((p - r)/h, 0, 1) in whole numbers. Prices
/// are micros per kWh and decimal, with forty digits.
public final class Responses {

    static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);

    private final List<Tranche> tranches = new ArrayList<>();
    private final long[] breakpoints;

    /// @param reservations micros per kWh
    /// @param capacities watt-hours, not negative
    /// @param premiums micros per kWh, not negative
    public Responses(long[] reservations, long[] capacities, long[] premiums) {
        Map<Long, List<Integer>> byPremium = new LinkedHashMap<>();
        this.breakpoints = new long[premiums.length];
        for (int unit = 0; unit < premiums.length; unit++) {
            byPremium.computeIfAbsent(premiums[unit], _ -> new ArrayList<>()).add(unit);
            breakpoints[unit] = Math.addExact(reservations[unit], premiums[unit]);
        }
        Arrays.sort(breakpoints);
        byPremium.forEach((premium, units) -> tranches.add(Tranche.of(premium, units, reservations, capacities)));
    }

    /// What one unit offers at a price, in watt-hours.
    public static BigDecimal offered(BigDecimal price, long reservation, long capacity, long premium) {
        BigDecimal above = price.subtract(BigDecimal.valueOf(reservation));
        if (above.signum() < 0) {
            return BigDecimal.ZERO;
        }
        return above.compareTo(BigDecimal.valueOf(premium)) >= 0
                ? BigDecimal.valueOf(capacity)
                : above.multiply(BigDecimal.valueOf(capacity)).divide(BigDecimal.valueOf(premium), DIGITS);
    }

    /// The price between these two that makes (mean - p) X(p) greatest, X being what all units offer.
    ///
    /// That product is concave on the band, because the mean lies above it and X is concave there: it rises up
    /// to the piece between two breakpoints r + h that holds the best price, found by halving.
    ///
    /// @param mean of the bids, not below `highest`
    /// @param lowest not below any reservation price
    public BigDecimal bestPrice(BigDecimal mean, Price lowest, Price highest) {
        BigDecimal low = BigDecimal.valueOf(lowest.microsPerKwh());
        BigDecimal high = BigDecimal.valueOf(highest.microsPerKwh());
        if (slopeOfProduct(mean, low).signum() <= 0) {
            return low;
        }
        int rising = firstAbove(lowest.microsPerKwh());
        int falling = firstAbove(highest.microsPerKwh());
        BigDecimal left = low;
        while (rising < falling) {
            int middle = (rising + falling) >>> 1;
            BigDecimal breakpoint = BigDecimal.valueOf(breakpoints[middle]);
            if (slopeOfProduct(mean, breakpoint).signum() > 0) {
                left = breakpoint;
                rising = middle + 1;
            } else {
                falling = middle;
            }
        }
        BigDecimal right = falling < breakpoints.length ? high.min(BigDecimal.valueOf(breakpoints[falling])) : high;
        return left.add(slopeOfProduct(mean, left).divide(slope(left).multiply(BigDecimal.TWO), DIGITS))
                .min(right);
    }

    /// The derivative of (mean - p) X(p) to the right of a price; in a piece it falls at twice the slope of X.
    private BigDecimal slopeOfProduct(BigDecimal mean, BigDecimal price) {
        BigDecimal total = BigDecimal.ZERO;
        for (Tranche tranche : tranches) {
            total = total.add(tranche.offered(price));
        }
        return slope(price).multiply(mean.subtract(price)).subtract(total);
    }

    private BigDecimal slope(BigDecimal price) {
        BigDecimal slope = BigDecimal.ZERO;
        for (Tranche tranche : tranches) {
            slope = slope.add(tranche.slope(price));
        }
        return slope;
    }

    private int firstAbove(long price) {
        int low = 0;
        int high = breakpoints.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (breakpoints[middle] <= price) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
