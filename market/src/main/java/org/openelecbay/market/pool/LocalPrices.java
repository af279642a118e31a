package org.openelecbay.market.pool;

import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Ratio;

/// The one price at which a member buys and the one at which it sells in a slot, local and supplier's energy alike.
///
/// @param buy per kWh
/// @param sell per kWh
public record LocalPrices(Price buy, Price sell) {

    /// The mid-market rate of spec B.2, each price half-even to the micro.
    ///
    /// Without demand sellers get the export price, without supply buyers pay the import price; the empty side is
    /// shown the middle.
    ///
    /// @param supply of all members with a surplus, not negative
    /// @param demand of all members with a deficit, not negative
    public static LocalPrices midMarket(Energy supply, Energy demand, PriceBand band) {
        long s = supply.wattHours();
        long d = demand.wattHours();
        Price middle = band.middle();
        if (s > d) {
            return new LocalPrices(middle, new Ratio(d, 2 * s).between(band.exportPrice(), band.importPrice()));
        }
        if (s < d) {
            return new LocalPrices(new Ratio(2 * d - s, 2 * d).between(band.exportPrice(), band.importPrice()), middle);
        }
        return new LocalPrices(middle, middle);
    }
}
