package org.openelecbay.market.coalition.sampling;

/// How far means of bounded samples may be off, whatever their distribution: with `m` samples in a range `r`, all of
/// `n` means are within `r sqrt(ln(2 n / delta) / (2 m))` with a chance of at least `1 - delta`.
///
/// Source: Hoeffding, JASA 58 (1963) 13; Maleki et al. 2013; spec D.3.
///
/// @param players how many means must hold at once
/// @param delta the chance that any of them does not, more than 0 and less than 1
public record Hoeffding(int players, double delta) {

    public Hoeffding {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException(
                    "The chance that a bound fails is " + delta + "; it lies between 0 and 1, such as 0.05.");
        }
    }

    /// The samples that a half width takes.
    ///
    /// @param range largest less smallest value
    /// @param halfWidth more than zero
    /// @throws IllegalArgumentException when the half width is not above zero
    public long samples(double range, double halfWidth) {
        if (!(halfWidth > 0)) {
            throw new IllegalArgumentException(
                    "The half width is " + halfWidth + "; no number of samples makes it zero. Ask for more than zero.");
        }
        return (long) Math.ceil(logarithm() * range * range / (2 * halfWidth * halfWidth));
    }

    /// The half width that so many samples give.
    public double halfWidth(double range, long samples) {
        return range == 0 ? 0 : range * Math.sqrt(logarithm() / (2.0 * samples));
    }

    private double logarithm() {
        return StrictMath.log(2.0 * players / delta);
    }
}
