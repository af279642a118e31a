package org.openelecbay.home.bidding.shout;

import java.util.random.RandomGenerator;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;

/// A ZIP trader with its own source of chance. It keeps one margin as a buyer and one as a seller, because a home with
/// panels is the one in the evening and the other at noon; both last as long as the trader.
public final class ZipTrader implements ShoutTrader {

    private final RandomGenerator random;
    private final ZipHabits habits;
    private ZipState buyer;
    private ZipState seller;

    /// A trader that draws its habits and first margins, and later its noise, from this source.
    public ZipTrader(RandomGenerator random) {
        this.random = random;
        this.habits = ZipHabits.drawn(random);
        this.buyer = new ZipState(true, 0, ZipHabits.firstMargin(true, random), 0);
        this.seller = new ZipState(false, 0, ZipHabits.firstMargin(false, random), 0);
    }

    @Override
    public Price quote(boolean buys, Price limit, PriceBand band) {
        return Quote.rounded(state(buys, limit).price(), buys, limit);
    }

    @Override
    public void hear(Shout shout, boolean buys, Price limit, boolean active, PriceBand band) {
        double width = Quote.micros(band.importPrice().minus(band.exportPrice()));
        ZipStep step = ZipStep.hear(shout, state(buys, limit), active, habits, ZipNoise.drawn(width, random));
        if (buys) {
            buyer = step.after();
        } else {
            seller = step.after();
        }
    }

    private ZipState state(boolean buys, Price limit) {
        return (buys ? buyer : seller).withLimit(Quote.micros(limit));
    }
}
