package org.openelecbay.market.pool;

import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Ratio;

/// The price that follows the ratio `mu` of surplus to demand (Malik et al., IJEPES 137, 107865; spec B.6).
///
/// @param mu surplus over demand, both more than zero
/// @param printed `mu (import + export) / 2` as the paper prints it; may leave the band [S-01]
/// @param clamped the printed price inside the band
/// @param inverse `(import + export) / (2 mu)` inside the band: scarcity raises the price [S-02]
public record MuPrice(Ratio mu, Price printed, Price clamped, Price inverse) {

    /// The prices of one slot, each half-even to the micro.
    ///
    /// @return empty when there is no surplus or no demand: no trade, no price
    public static Optional<MuPrice> of(Energy surplus, Energy demand, PriceBand band) {
        if (!surplus.isPositive() || !demand.isPositive()) {
            return Optional.empty();
        }
        long s = surplus.wattHours();
        long d = demand.wattHours();
        long sum = Math.addExact(
                band.importPrice().microsPerKwh(), band.exportPrice().microsPerKwh());
        Price printed = Price.ofMicrosPerKwh(new Ratio(s, 2 * d).of(sum));
        Price inverse = Price.ofMicrosPerKwh(new Ratio(d, 2 * s).of(sum));
        return Optional.of(new MuPrice(new Ratio(s, d), printed, band.clamp(printed), band.clamp(inverse)));
    }

    /// The least `mu` at which the printed price lies inside the band: `2 export / (import + export)`.
    ///
    /// @throws IllegalArgumentException when the two prices do not sum to more than zero
    public static Ratio leastInsideBand(PriceBand band) {
        return insideBand(band.exportPrice(), band);
    }

    /// The greatest `mu` at which the printed price lies inside the band: `2 import / (import + export)`.
    ///
    /// @throws IllegalArgumentException when the two prices do not sum to more than zero
    public static Ratio mostInsideBand(PriceBand band) {
        return insideBand(band.importPrice(), band);
    }

    private static Ratio insideBand(Price edge, PriceBand band) {
        long sum = Math.addExact(
                band.importPrice().microsPerKwh(), band.exportPrice().microsPerKwh());
        return new Ratio(2 * edge.microsPerKwh(), sum);
    }
}
