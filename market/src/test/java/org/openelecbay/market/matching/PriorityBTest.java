package org.openelecbay.market.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.Priority;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.distance.RingDistance;

class PriorityBTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new PriorityMatching(Priority.B);
    }

    @Test
    void theNearestServesBeforeTheLarger() {
        var ring = new RingDistance(List.of(
                new ParticipantId("anna"),
                new ParticipantId("near"),
                new ParticipantId("far"),
                new ParticipantId("far2")));
        var book = book().bid("anna", 500, 20).offer("near", 200, 9).offer("far", 900, 9);

        assertThat(mechanism()
                        .clear(book.build(), Setting.plain().withDistances(ring).context()))
                .consistsOf("near sells anna 200 Wh at 0.145/kWh", "far sells anna 300 Wh at 0.145/kWh");
    }

    @Test
    void distancesApartByLessThanTheToleranceAreOneLevel() {
        Distances almostEqual =
                (one, other) -> one.value().equals("b1") || other.value().equals("b1") ? 0.1 + 0.2 : 0.3;
        var book = book().bid("a1", 500, 20).bid("b1", 500, 20).offer("roof", 500, 9);

        assertThat(mechanism()
                        .clear(
                                book.build(),
                                Setting.plain().withDistances(almostEqual).context()))
                .consistsOf("roof sells a1 500 Wh at 0.145/kWh");
    }

    @Test
    void theLargestCommunityIsMatchedAndALargerOneIsAnswered() {
        SplittableRandom random = new SplittableRandom(7);
        assertThat(clear(town(random, Closing.MOST_PEERS)).trades()).hasSizeGreaterThan(Closing.MOST_PEERS / 2);
        assertThat(clear(town(random, Closing.MOST_PEERS + 1)))
                .trades(0)
                .says(
                        "Nothing trades: priorities match at most 2000 orders a side, and the book has 2001 bids and 1 offers."
                                + " A call auction takes them.");
    }

    private static BookBuilder town(SplittableRandom random, int buyers) {
        BookBuilder book = book();
        IntStream.range(0, buyers).forEach(i -> book.bid("b" + i, 1 + random.nextInt(300), 20));
        int sellers = buyers <= Closing.MOST_PEERS ? buyers : 1;
        IntStream.range(0, sellers).forEach(i -> book.offer("s" + i, 1 + random.nextInt(300), 9));
        return book;
    }

    @Test
    void theFastMatchingAndItsNaiveTwinAgree() {
        Seeds.every(500, NaiveDistanceMatching::randomCase, NaiveDistanceMatching::agrees);
    }
}
