package org.openelecbay.market.game.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.game.nash.BestResponses.Ending;
import org.openelecbay.market.game.nash.Equilibrium;

class ElecbayBiddingTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new ElecbayBidding(LocalRate.MID_MARKET, 200);
    }

    @Test
    void twoWhoNeedEachOtherSwitchOnTogether() {
        Clearing clearing = clear(book().bid("anna", 1_000, 15).offer("ben", 1_000, 14));

        assertThat(clearing.trades()).singleElement().satisfies(trade -> {
            assertThat(trade.buyerPays()).isEqualTo(Setting.BAND.middle());
            assertThat(trade.quantity().wattHours()).isEqualTo(1_000);
        });
        assertThat(clearing.reasons().getFirst().sentence()).contains("An equilibrium after 1 rounds");
    }

    @Test
    void demandThatWouldPayTheSupplierTooMuchStaysOff() {
        // With ben alone anna's second kWh would cost 20 cents; on the whole 2 kWh at 17.25 cents are not worth 16.
        Clearing clearing = clear(book().bid("anna", 2_000, 16).offer("ben", 1_000, 9));

        assertThat(clearing.trades()).isEmpty();
        assertThat(clearing.reasons()).anyMatch(reason -> reason.sentence().contains("leaves this demand off"));
    }

    @Test
    void noMemberGainsBySwitchingAlone() {
        Seeds.every(300, random -> RandomBooks.small(random, 5, 25), book -> {
            ElecbayBidding rule = new ElecbayBidding(LocalRate.MID_MARKET, 200);
            BlockGame game = rule.game(Ladder.ofBids(book.bids()), Ladder.ofOffers(book.offers()), Setting.BAND);
            BlockPlay play = BlockPlay.of(game, 200);
            double searched = Equilibrium.check(game, play.profile()).epsilon();

            if (play.ending() == Ending.EQUILIBRIUM) {
                assertThat(searched).isLessThan(1e-11);
            }
            assertThat(play.epsilon()).isCloseTo(searched, org.assertj.core.data.Offset.offset(1e-12));
        });
    }

    @Test
    void aBoundOfRoundsIsChecked() {
        assertThatThrownBy(() -> new ElecbayBidding(LocalRate.MID_MARKET, 0)).hasMessageContaining("allowed are 1 to");
        assertThat(cents(9)).isEqualTo(Setting.BAND.exportPrice());
    }
}
