package org.openelecbay.market.pool;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;

/// The one price at which a member buys and the one at which it sells in a slot, local and supplier's energy alike.
///
/// Each is exact up to one rounding, half-even to the micro.
///
/// @param buy per kWh
/// @param sell per kWh
public record LocalPrices(Price buy, Price sell) {

    /// The mid-market rate of spec B.2.
    ///
    /// Without demand sellers get the export price, without supply buyers pay the import price; the empty side is
    /// shown the middle.
    ///
    /// @param supply of all members with a surplus, not negative
    /// @param demand of all members with a deficit, not negative
    public static LocalPrices midMarket(Energy supply, Energy demand, PriceBand band) {
        BigInteger s = big(supply.wattHours());
        BigInteger d = big(demand.wattHours());
        BigInteger sum = big(band.exportPrice()).add(big(band.importPrice()));
        BigInteger twiceExport = big(band.exportPrice()).shiftLeft(1);
        BigInteger twiceImport = big(band.importPrice()).shiftLeft(1);
        Price middle = band.middle();
        if (supply.compareTo(demand) > 0) {
            BigInteger sold = d.multiply(sum).add(s.subtract(d).multiply(twiceExport));
            return new LocalPrices(middle, halfEven(sold, s.shiftLeft(1)));
        }
        if (supply.compareTo(demand) < 0) {
            BigInteger bought = s.multiply(sum).add(d.subtract(s).multiply(twiceImport));
            return new LocalPrices(halfEven(bought, d.shiftLeft(1)), middle);
        }
        return new LocalPrices(middle, middle);
    }

    /// The supply-demand ratio of spec B.3 (Liu et al. 2017) and, with a compensation above zero, of B.4.
    ///
    /// Without supply both prices are the import price; without demand sellers get the export price. The hyperbola
    /// needs an export price that with the compensation is above zero; otherwise this is the mid-market rate.
    ///
    /// @param compensation what buyers pay sellers above the export price where there is plenty; not negative, and
    ///     where it is wider than the band as wide as the band
    public static LocalPrices supplyDemandRatio(Energy supply, Energy demand, PriceBand band, Price compensation) {
        Price plenty = SupplyDemandRatio.priceOfPlenty(band, compensation);
        if (plenty.compareTo(Price.ZERO) <= 0) {
            return midMarket(supply, demand, band);
        }
        if (supply.isZero()) {
            return new LocalPrices(band.importPrice(), band.importPrice());
        }
        BigInteger s = big(supply.wattHours());
        BigInteger d = big(demand.wattHours());
        BigInteger a = big(plenty);
        BigInteger imported = big(band.importPrice());
        if (supply.compareTo(demand) > 0) {
            BigInteger export = big(band.exportPrice());
            return new LocalPrices(
                    plenty, halfEven(export.multiply(s).add(a.subtract(export).multiply(d)), s));
        }
        BigInteger top = a.multiply(imported).multiply(d);
        BigInteger bottom = imported.subtract(a).multiply(s).add(a.multiply(d));
        BigInteger bought = top.multiply(s).add(imported.multiply(d.subtract(s)).multiply(bottom));
        return new LocalPrices(halfEven(bought, bottom.multiply(d)), halfEven(top, bottom));
    }

    /// The price of local energy: that of the short side, which deals in nothing else.
    Price local(Energy supply, Energy demand) {
        return supply.compareTo(demand) <= 0 ? sell : buy;
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static BigInteger big(Price price) {
        return BigInteger.valueOf(price.microsPerKwh());
    }

    private static Price halfEven(BigInteger dividend, BigInteger divisor) {
        return Price.ofMicrosPerKwh(new BigDecimal(dividend)
                .divide(new BigDecimal(divisor), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }
}
