package org.openelecbay.market.bargain;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.pool.Pool;

/// Hourly pricing: the one local price of the slot that maximises the product of the gains of all who trade.
///
/// Each of `m` sellers gains its share times `p - export`, each of `n` buyers its share times `import - p`, so the
/// product is largest at `p = (m import + n export) / (m + n)`: the side with more members has the better price.
/// Rounded half-even to the micro.
///
/// Source: spec D.9.
public final class NashPrice implements SharingRule {

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        Pool pool = Pool.of(positions, context);
        if (pool.isClosed()) {
            return pool.nothing();
        }
        int sellers = pool.sellers().count();
        int buyers = pool.buyers().count();
        Price price = price(context.band(), sellers, buyers);
        return pool.at(
                price,
                "The local price " + price + " has the largest product of the gains of " + sellers + " who give and "
                        + buyers + " who take, between " + context.band().exportPrice() + " and "
                        + context.band().importPrice() + ".");
    }

    /// The price at which the product of all gains is largest.
    ///
    /// @param sellers at least 1
    /// @param buyers at least 1
    static Price price(PriceBand band, int sellers, int buyers) {
        BigInteger all = BigInteger.valueOf((long) sellers + buyers);
        BigInteger width = BigInteger.valueOf(band.importPrice().microsPerKwh())
                .subtract(BigInteger.valueOf(band.exportPrice().microsPerKwh()));
        BigInteger[] parts = width.multiply(BigInteger.valueOf(sellers)).divideAndRemainder(all);
        int half = parts[1].shiftLeft(1).compareTo(all);
        boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
        BigInteger above = up ? parts[0].add(BigInteger.ONE) : parts[0];
        return Price.ofMicrosPerKwh(
                BigInteger.valueOf(band.exportPrice().microsPerKwh()).add(above).longValueExact());
    }

    @Override
    public Map<Property, String> exceptions() {
        return BargainClaims.NO_REPORTS;
    }
}
