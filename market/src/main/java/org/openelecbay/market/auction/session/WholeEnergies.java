package org.openelecbay.market.auction.session;

import java.util.Arrays;
import org.openelecbay.core.LargestRemainder;

/// The one rounding of energies that come out in parts of a watt-hour.
public final class WholeEnergies {

    private WholeEnergies() {}

    /// Whole watt-hours with this sum: everybody's own, rounded down, and the missing ones to the largest
    /// parts, ties to the earlier. Where the sum is less than that, all give way in proportion.
    ///
    /// @param parts energies in parts of a watt-hour, not negative
    /// @param unit how many parts make a watt-hour
    /// @param total watt-hours, at most the sum of the parts
    /// @return none more than its parts rounded up
    public static long[] of(long[] parts, long unit, long total) {
        long[] whole = Arrays.stream(parts).map(part -> part / unit).toArray();
        long missing = total - Arrays.stream(whole).sum();
        if (missing < 0) {
            return LargestRemainder.split(total, parts);
        }
        long[] rest = Arrays.stream(parts).map(part -> part % unit).toArray();
        long[] more = LargestRemainder.split(missing, rest);
        for (int k = 0; k < whole.length; k++) {
            whole[k] += more[k];
        }
        return whole;
    }
}
