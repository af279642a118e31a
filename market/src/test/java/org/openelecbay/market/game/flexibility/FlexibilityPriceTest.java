package org.openelecbay.market.game.flexibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class FlexibilityPriceTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new FlexibilityPrice(cents(5));
    }

    @Override
    protected int largestBook() {
        return 20_000;
    }

    @Test
    void aLoneSellerHoldsBackAndSaysWhatThatCosts() {
        // Need 20 - 5 f, cost 10 + 5 f: price and margin of one seller meet at 20 - 10 f = 10 + 5 f, f = 2/3 kWh.
        Clearing clearing = clear(book().bid("anna", 1_000, 20).offer("ben", 1_000, 10));

        assertThat(clearing.localEnergy().wattHours()).isBetween(666L, 667L);
        assertThat(clearing.reasons().getFirst().sentence())
                .contains("none of 1 sellers gains")
                .contains("worth 1.1250 times as much (its price of anarchy)");
    }

    @Test
    void whereNobodyStaysAllTakeThePriceAsGivenAndTheReasonSaysSo() {
        // Whoever holds back to sell dear makes room for the others, and whoever sells much wants to hold back.
        Clearing clearing = clear(book().bid("anna", 500, 23)
                .bid("ben", 1_000, 19)
                .bid("carl", 1_000, 28)
                .offer("cleo", 200, 12)
                .offer("dora", 1_000, 18)
                .offer("emil", 2_000, 9));

        assertThat(clearing.reasons().getFirst().sentence()).startsWith("There is no equilibrium in pure strategies");
        assertThat(clearing.trades()).isNotEmpty();
    }
}
