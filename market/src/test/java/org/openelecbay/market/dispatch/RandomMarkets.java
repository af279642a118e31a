package org.openelecbay.market.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.Partnership;
import org.openelecbay.market.dispatch.bilateral.Trader;

/// Draws bilateral markets whose pairs are listed by seller and then by buyer.
public final class RandomMarkets {

    private RandomMarkets() {}

    /// A few traders; some must trade something, some pairs are missing, some bounds bind.
    public static BilateralMarket small(SplittableRandom random) {
        return of(random, random.nextInt(1, 6), random.nextInt(1, 6), 0.8, random.nextInt(3) == 0 ? 0.5 : 0);
    }

    /// @param density share of pairs that may trade
    /// @param least the most that a consumer must trade, as kWh
    public static BilateralMarket of(SplittableRandom random, int sellers, int buyers, double density, double least) {
        List<Trader> traders = new ArrayList<>();
        for (int n = 0; n < sellers + buyers; n++) {
            boolean sells = n < sellers;
            traders.add(new Trader(
                    sells,
                    0.01 + 0.04 * random.nextDouble(),
                    sells ? 0.04 + 0.12 * random.nextDouble() : 0.15 + 0.15 * random.nextDouble(),
                    sells ? 0 : least * random.nextDouble(),
                    1 + 6 * random.nextDouble()));
        }
        List<Partnership> pairs = new ArrayList<>();
        for (int seller = 0; seller < sellers; seller++) {
            for (int buyer = sellers; buyer < sellers + buyers; buyer++) {
                boolean isNeeded = seller == (buyer - sellers) % sellers;
                if (random.nextDouble() < density || isNeeded) {
                    pairs.add(new Partnership(seller, buyer, 0.02 * random.nextDouble(), 0.02 * random.nextDouble()));
                }
            }
        }
        return new BilateralMarket(traders, pairs);
    }
}
