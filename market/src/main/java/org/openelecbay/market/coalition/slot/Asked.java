package org.openelecbay.market.coalition.slot;

/// What a sampled Shapley value is asked for.
///
/// @param precision half width over value that the median member shall have; 0.01 is one per cent
/// @param delta the chance that the bound of any one member fails, more than 0 and less than 1
/// @param bound how half widths are stated
/// @param mostOrders how many orders may be drawn in all, 64 or more
/// @param seed of the draws
public record Asked(double precision, double delta, Bound bound, long mostOrders, long seed) {

    /// The fewest orders from which a spread is estimated.
    static final int PILOT = 64;

    public Asked {
        if (!(precision > 0)) {
            throw new IllegalArgumentException(
                    "The precision is " + precision + "; it is more than 0, such as 0.01 for one per cent.");
        }
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException(
                    "The chance that a bound fails is " + delta + "; it lies between 0 and 1, such as 0.05.");
        }
        if (mostOrders < 2 * PILOT) {
            throw new IllegalArgumentException("At most " + mostOrders + " orders may be drawn; allow " + 2 * PILOT
                    + " or more, because the first " + PILOT + " only tell how many are needed.");
        }
    }

    /// One per cent for the median member with a confidence of 95 % by Student's bound.
    public static Asked usual(long seed) {
        return new Asked(0.01, 0.05, Bound.STUDENT, 1 << 20, seed);
    }
}
