package org.openelecbay.market.game.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class DemandBiddingRuleTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new DemandBiddingRule(cents(5), 1);
    }

    @Test
    void twoMembersHaveNoGame() {
        Clearing clearing = clear(book().bid("anna", 1_000, 20).offer("ben", 1_000, 9));

        assertThat(clearing.trades()).isEmpty();
        assertThat(clearing.reasons().getFirst().sentence())
                .isEqualTo("Nothing trades: demand bidding needs three members to set a price and here are 2.");
    }

    @Test
    void whoMovesThePriceHoldsBackAndTheReasonSaysWhatItCosts() {
        Clearing clearing =
                clear(book().bid("anna", 1_000, 20).offer("ben", 1_000, 14).offer("cleo", 1_000, 16));

        assertThat(clearing.trades()).isNotEmpty();
        assertThat(clearing.reasons().getFirst().sentence())
                .contains("equilibrium of 3 members")
                .contains("worth 1.");
    }

    @Test
    void bidsThatDoNotAnswerToThePriceAreRefused() {
        assertThatThrownBy(() -> new DemandBiddingRule(cents(5), 0)).hasMessageContaining("Take 1 or more");
    }
}
