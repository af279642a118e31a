package org.openelecbay.market.auction.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.iterative.IterativeDoubleAuction;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.market.game.sharing.EnergySharingRule;

class BandFlexibilityTest {

    private static final BandFlexibility TWO_HUNDREDTHS =
            new BandFlexibility(new Ratio(2, 100), EnergySharingRule::new);

    @Test
    void itIsAShareOfTheBandWhateverTheCurrency() {
        assertThat(flexibility("0.09", "0.20")).isEqualTo(Price.perKwh("0.0022"));
        assertThat(flexibility("2", "6")).isEqualTo(Price.perKwh("0.08"));
    }

    @Test
    void itIsAShareOfThePriceWhereBothPricesAreTheSameAndNeverNothing() {
        assertThat(flexibility("0.10", "0.10")).isEqualTo(Price.perKwh("0.002"));
        assertThat(flexibility("0", "0")).isEqualTo(Price.ofMicrosPerKwh(1));
    }

    @Test
    void curvesWithoutASlopeAreRefused() {
        assertThatThrownBy(() -> new BandFlexibility(new Ratio(0, 1), EnergySharingRule::new))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above zero");
    }

    @Test
    void itClearsAsTheRuleAtThatFlexibilityAndClaimsTheSame() {
        SlotContext context = Setting.plain().context();
        MarketMechanism plain = new EnergySharingRule(TWO_HUNDREDTHS.in(context.band()));
        OrderBook book = BookBuilder.book()
                .bid("anna", 1_000, 20)
                .bid("ben", 700, 15)
                .offer("cleo", 1_500, 12)
                .build();

        assertThat(TWO_HUNDREDTHS.clear(book, context)).isEqualTo(plain.clear(book, context));
        assertThat(TWO_HUNDREDTHS.exceptions()).isEqualTo(plain.exceptions());
        assertThat(TWO_HUNDREDTHS.discloses()).isEqualTo(plain.discloses());
    }

    @Test
    void whereTheRoundsEndBeforeQuantitiesRestTheReasonSaysSo() {
        OrderBook book = BookBuilder.book()
                .bid("anna", 1_000, 20)
                .bid("ben", 700, 15)
                .offer("cleo", 1_500, 14)
                .build();

        assertThat(sentence(new IterativeDoubleAuction(Price.perKwh("0.002"), 1), book))
                .contains("more rounds are not allowed");
        assertThat(sentence(RuleCatalog.builtIn().entry("energy-sharing").create(), book))
                .contains("nobody gains");
    }

    private static String sentence(Object rule, OrderBook book) {
        return ((MarketMechanism) rule)
                .clear(book, Setting.plain().context())
                .reasons()
                .getFirst()
                .sentence();
    }

    private static Price flexibility(String export, String imported) {
        return TWO_HUNDREDTHS.in(new PriceBand(Price.perKwh(export), Price.perKwh(imported)));
    }
}
