package org.openelecbay.market.auction;

import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Volumes;

class MultiUnitReductionTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new TradeReduction(Rationing.EQUAL_BURDEN);
    }

    @Test
    void theLongerSideGivesUpEqualParts() {
        var clearing = clear(book().bid("b1", 3_000, 30)
                .bid("b2", 4_000, 22)
                .bid("b3", 2_000, 12)
                .offer("a1", 2_000, 8)
                .offer("a2", 4_000, 14)
                .offer("a3", 5_000, 20));

        assertThat(clearing)
                .consistsOf("a1 sells b1 500 Wh at 0.2/kWh for 0.22/kWh", "a2 sells b1 2500 Wh at 0.2/kWh for 0.22/kWh")
                .saysOf("a1", "Only 500 Wh of 2000 Wh at 0.08/kWh traded: the other side of the book was used up.");
    }

    @Test
    void whoHasNoMoreThanTheShareDropsOutAndTheOthersCarryLess() {
        var clearing = clear(book().bid("anna", 5, 30)
                .bid("last", 40, 20)
                .offer("small", 2, 8)
                .offer("ben", 9, 9)
                .offer("cleo", 10, 10)
                .offer("marginal", 30, 12));

        assertThat(clearing).moves(5).sellersGet(cents(12)).buyersPay(cents(20));
        Volumes volumes = Volumes.of(clearing);
        Assertions.assertThat(List.of("small", "ben", "cleo"))
                .extracting(name -> volumes.soldBy(new org.openelecbay.core.ParticipantId(name)))
                .containsExactly(0L, 2L, 3L);
    }

    @Test
    void theWattHourThatCannotBeSplitFallsToTheLaterOrderWhateverItsLimit() {
        var clearing = clear(book().at(5)
                .offer("late", 4, 8)
                .at(1)
                .offer("early", 4, 10)
                .offer("marginal", 30, 12)
                .bid("anna", 5, 30)
                .bid("last", 40, 20));

        Volumes volumes = Volumes.of(clearing);
        Assertions.assertThat(volumes.soldBy(new org.openelecbay.core.ParticipantId("early")))
                .isEqualTo(3);
        Assertions.assertThat(volumes.soldBy(new org.openelecbay.core.ParticipantId("late")))
                .isEqualTo(2);
    }

    @Test
    void ordersOfOneSizeGiveWhatTradeReductionGives() {
        Seeds.every(
                300,
                RandomBooks::units,
                book -> Assertions.assertThat(mechanism().clear(book, context()))
                        .isEqualTo(new TradeReduction(Rationing.BY_RANK).clear(book, context())));
    }
}
