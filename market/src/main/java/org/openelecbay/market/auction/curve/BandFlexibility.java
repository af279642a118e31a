package org.openelecbay.market.auction.curve;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Wish;
import org.openelecbay.market.Disclosure;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.Need;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// A rule on curves whose flexibility is a share of the distance between the supplier's two prices, so that it means
/// the same in every currency and under every tariff. Where both prices are the same it is that share of the price.
public final class BandFlexibility implements MarketMechanism {

    private final Ratio share;
    private final Function<Price, MarketMechanism> rules;
    private final MarketMechanism any;

    /// @param share above 0
    /// @param rules the rule at a flexibility per kWh; all of them claim and disclose the same
    public BandFlexibility(Ratio share, Function<Price, MarketMechanism> rules) {
        if (share.numerator() <= 0) {
            throw new IllegalArgumentException("The flexibility of a rule is " + share.numerator()
                    + " of the supplier's band; curves need a share above zero, such as 0.02.");
        }
        this.share = share;
        this.rules = rules;
        this.any = rules.apply(Price.ofMicrosPerKwh(1));
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return rules.apply(in(context.band())).clear(book, context);
    }

    /// The rule on curves itself, at the smallest flexibility.
    public MarketMechanism rule() {
        return any;
    }

    /// The flexibility in this band, at least the smallest price.
    Price in(PriceBand band) {
        long highest = band.importPrice().microsPerKwh();
        long width = highest - band.exportPrice().microsPerKwh();
        long whole = Math.clamp(width > 0 ? width : Math.abs(highest), 1, OrderCurves.MOST_FLEXIBILITY);
        return Price.ofMicrosPerKwh(Math.max(1, share.of(whole)));
    }

    @Override
    public Set<Property> properties() {
        return any.properties();
    }

    @Override
    public Map<Property, String> exceptions() {
        return any.exceptions();
    }

    @Override
    public Set<Wish.Kind> honours() {
        return any.honours();
    }

    @Override
    public Set<Need> needs() {
        return any.needs();
    }

    @Override
    public Set<Disclosure> discloses() {
        return any.discloses();
    }

    @Override
    public boolean usesStorage() {
        return any.usesStorage();
    }

    @Override
    public boolean tradesWhileOpen() {
        return any.tradesWhileOpen();
    }

    @Override
    public boolean chargesForNetwork() {
        return any.chargesForNetwork();
    }

    @Override
    public Money networkBudget() {
        return any.networkBudget();
    }
}
