package org.openelecbay.market.dispatch.colony;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.BestWelfare;
import org.openelecbay.market.BookChecks;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.auction.CallAuction;

class AntColonyTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new ProposedClearing(new AntColony(20, 30, 1));
    }

    @Test
    void theWorkedExampleEndsWithTheBetterAnt() {
        Clearing clearing =
                clear(book().bid("anna", 20).bid("ben", 12).offer("cleo", 8).offer("dora", 15));

        assertThat(clearing).trades(1).moves(1_000);
        Assertions.assertThat(clearing.trades().getFirst().seller().value()).isEqualTo("cleo");
    }

    @Test
    void theWelfareIsNeverAboveTheGreatestAndOnSmallBooksRarelyBelow() {
        List<Double> shares = new ArrayList<>();
        Seeds.every(300, random -> RandomBooks.small(random, 5, 25), book -> {
            long found = BookChecks.welfare(book, mechanism().clear(book, context()));
            long greatest = BestWelfare.of(book);
            Assertions.assertThat(found).isBetween((long) (greatest * 0.98), greatest);
            if (greatest > 0) {
                shares.add((double) found / greatest);
            }
        });
        Assertions.assertThat(shares.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0))
                .isGreaterThan(0.999);
    }

    @Test
    void inABookOfAStreetItComesWithinAFewPercent() {
        Seeds.every(20, random -> RandomBooks.large(random, 60), book -> {
            long found = BookChecks.welfare(book, mechanism().clear(book, context()));
            long greatest = BookChecks.welfare(book, new CallAuction().clear(book, context()));
            Assertions.assertThat((double) found).isBetween(0.99 * greatest, 1.0 * greatest);
        });
    }

    @Test
    void moreAntsAreNoWorse() {
        Seeds.every(30, random -> RandomBooks.large(random, 40), book -> {
            long few = BookChecks.welfare(book, colony(1, 1, 7).clear(book, context()));
            long many = BookChecks.welfare(book, colony(1, 200, 7).clear(book, context()));
            Assertions.assertThat(many).isGreaterThanOrEqualTo(few);
        });
    }

    @Test
    void theSeedDecidesAndTheSameSeedDecidesTheSame() {
        OrderBook book = RandomBooks.large(new SplittableRandom(4), 40);
        Assertions.assertThat(colony(2, 2, 5).clear(book, context()))
                .isEqualTo(colony(2, 2, 5).clear(book, context()));
        Assertions.assertThat(colony(2, 2, 5).clear(book, context()).trades())
                .isNotEqualTo(colony(2, 2, 6).clear(book, context()).trades());
    }

    @Test
    void aLargeBookIsWalkedByFewerAntsAndSaysSo() {
        Clearing clearing = mechanism().clear(RandomBooks.large(new SplittableRandom(9), 30_000), context());

        Assertions.assertThat(clearing.trades()).isNotEmpty();
        Assertions.assertThat(clearing.reasons().getFirst().sentence()).contains("the book is too large for 600");
    }

    @Test
    void aColonyHasAnts() {
        assertThatThrownBy(() -> new AntColony(0, 1, 1)).hasMessageContaining("both are 1 to");
    }

    private static MarketMechanism colony(int ants, int rounds, long seed) {
        return new ProposedClearing(new AntColony(ants, rounds, seed));
    }
}
