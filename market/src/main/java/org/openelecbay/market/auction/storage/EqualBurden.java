package org.openelecbay.market.auction.storage;

import java.util.Arrays;

/// How an excess is borne by everybody in equal parts. Whoever has no more than its part drops to nothing, and
/// the others share the rest, until nobody drops (spec A.5).
///
/// @param rest what those who do not drop bear together
/// @param sharers how many they are; each has more than `rest / sharers`
public record EqualBurden(long rest, int sharers) {

    /// Shares an excess among these quantities.
    ///
    /// @param quantities not negative
    /// @param excess not negative; whatever exceeds all quantities together is borne by nobody
    public static EqualBurden of(long[] quantities, long excess) {
        long[] ascending = quantities.clone();
        Arrays.sort(ascending);
        long rest = excess;
        int dropped = 0;
        while (dropped < ascending.length && ascending[dropped] <= rest / (ascending.length - dropped)) {
            rest -= ascending[dropped];
            dropped++;
        }
        return new EqualBurden(rest, ascending.length - dropped);
    }

    /// What is left of a quantity, up to the part that does not divide evenly.
    public long left(long quantity) {
        return sharers == 0 ? 0 : Math.max(0, quantity - rest / sharers);
    }
}
