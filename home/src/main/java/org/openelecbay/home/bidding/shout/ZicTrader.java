package org.openelecbay.home.bidding.shout;

import java.util.random.RandomGenerator;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;

/// A ZI-C trader with its own source of chance.
public final class ZicTrader implements ShoutTrader {

    private final RandomGenerator random;

    /// A trader that draws from this source.
    public ZicTrader(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public Price quote(boolean buys, Price limit, PriceBand band) {
        double draw = random.nextDouble();
        double reservation = Quote.micros(limit);
        double micros = buys
                ? ZeroIntelligence.bid(reservation, Quote.micros(band.exportPrice()), draw)
                : ZeroIntelligence.offer(reservation, Quote.micros(band.importPrice()), draw);
        return Quote.rounded(micros, buys, limit);
    }

    @Override
    public void hear(Shout shout, boolean buys, Price limit, boolean active, PriceBand band) {
        // zero intelligence
    }
}
