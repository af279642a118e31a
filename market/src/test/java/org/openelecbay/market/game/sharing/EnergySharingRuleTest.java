package org.openelecbay.market.game.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.auction.curve.Curve;

class EnergySharingRuleTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new EnergySharingRule(cents(5));
    }

    @Test
    void thePriceMakesDemandSupply() {
        // Demand 1 - (p - 15) / 5 from 20 down to 15, supply (p - 14) / 5 from 14 up to 19: both at 17 cents.
        Clearing clearing = clear(book().bid("anna", 1_000, 20).offer("ben", 1_000, 14));

        assertThat(clearing.trades()).singleElement().satisfies(trade -> {
            assertThat(trade.buyerPays()).isEqualTo(cents(17));
            assertThat(trade.quantity().wattHours()).isEqualTo(600);
        });
        assertThat(clearing.reasons().getFirst().sentence())
                .contains("equilibrium in one round", "price of anarchy is 1");
    }

    @Test
    void scarcityEndsAtTheImportPriceAndTheLongSideGivesWay() {
        Clearing clearing =
                clear(book().bid("anna", 3_000, 40).bid("ben", 1_000, 40).offer("cleo", 400, 5));

        assertThat(clearing.trades()).allMatch(trade -> trade.buyerPays().equals(cents(20)));
        assertThat(clearing.trades())
                .extracting(trade -> trade.quantity().wattHours())
                .containsExactly(300L, 100L);
        assertThat(clearing.reasons().getFirst().sentence()).contains("held at the supplier's import price");
    }

    @Test
    void nobodyGainsByAnotherQuantityAtThePrice() {
        // What whole watt-hours leave to gain is less than two of them at the width of the limits.
        Seeds.every(200, random -> RandomBooks.large(random, 8), book -> {
            Clearing clearing = mechanism().clear(book, context());
            if (clearing.trades().isEmpty()) {
                return;
            }
            double price = clearing.trades().getFirst().buyerPays().microsPerKwh() / 1e6;
            boolean inside = price > 0.09 && price < 0.20;
            book.bids().forEach(bid -> {
                double energy = bid.quantity().wattHours() / 1e3;
                Curve curve = new Curve(bid.segments().getFirst().limit().microsPerKwh() / 1e6, 0.05 / energy, energy);
                double bought = clearing.trades().stream()
                        .filter(trade -> trade.buyer().equals(bid.owner()))
                        .mapToDouble(trade -> trade.quantity().wattHours() / 1e3)
                        .sum();
                if (inside) {
                    for (double other = 0; other <= energy; other += energy / 64) {
                        double gain = curve.utility(other) - price * other - curve.utility(bought) + price * bought;
                        assertThat(gain).isLessThan(2e-3 * 0.2);
                    }
                }
            });
        });
    }
}
