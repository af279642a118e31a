package org.openelecbay.home.bidding.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.home.chance.Property;

class MarginLearnerTest {

    private static final Slot SLOT = new Slot(Instant.parse("2020-06-01T12:00:00Z"), Duration.ofHours(1));
    private static final PriceBand BAND = new PriceBand(Price.perKwh("0.1"), Price.perKwh("0.3"));
    private static final ParticipantId OWN = new ParticipantId("own");
    private static final ParticipantId OTHER = new ParticipantId("other");

    private static Order bid(String first, String second) {
        return new Bid(new OrderId("bid"), OWN, SLOT, List.of(segment(first), segment(second)), SLOT.start());
    }

    private static Order offer(String first, String second) {
        return new Offer(new OrderId("offer"), OWN, SLOT, List.of(segment(first), segment(second)), SLOT.start());
    }

    private static Segment segment(String limit) {
        return new Segment(Energy.ofWattHours(1_000), Price.perKwh(limit));
    }

    @Test
    void aMarginOfAHalfGoesHalfWayToTheFarEndOfTheBand() {
        assertThat(MarginLearner.withMargin(bid("0.28", "0.2"), BAND, 0.5).segments())
                .containsExactly(segment("0.19"), segment("0.15"));
        assertThat(MarginLearner.withMargin(offer("0.1", "0.22"), BAND, 0.5).segments())
                .containsExactly(segment("0.2"), segment("0.26"));
        assertThat(MarginLearner.withMargin(bid("0.28", "0.05"), BAND, 1).segments())
                .containsExactly(segment("0.1"), segment("0.05"));
    }

    @Test
    void noShadedOrderEverCrossesALimit() {
        RandomGenerator random = Property.random("margins");
        MarginLearner learner = new MarginLearner(random);
        for (int k = 0; k < 500; k++) {
            Order truthful = k % 2 == 0 ? bid("0.35", "0.15") : offer("0.05", "0.27");
            Order shaded = learner.shaded(truthful, BAND, k % 24, k % 3 > 0);
            for (int part = 0; part < 2; part++) {
                Price limit = truthful.segments().get(part).limit();
                Price said = shaded.segments().get(part).limit();
                assertThat(said.compareTo(limit) * (k % 2 == 0 ? -1 : 1)).isNotNegative();
            }
            learner.learn(truthful, k % 24, Clearing.of(SLOT, List.of()));
        }
    }

    @Test
    void profitCountsTheBestSegmentsFirst() {
        Trade bought = new Trade(
                1,
                SLOT,
                OTHER,
                OWN,
                Energy.ofWattHours(1_500),
                Price.perKwh("0.15"),
                Price.perKwh("0.15"),
                Origin.MATCHED);

        assertThat(MarginLearner.profit(bid("0.28", "0.2"), Clearing.of(SLOT, List.of(bought))))
                .isCloseTo(0.28 + 0.5 * 0.2 - 1.5 * 0.15, within(1e-12));
        assertThat(MarginLearner.profit(offer("0.1", "0.2"), Clearing.of(SLOT, List.of(bought))))
                .isZero();
    }

    @Test
    void aRewardMovesPropensitiesByTheFormulaOfNicolaisenPetrovAndTesfatsion() {
        RothErev learner = new RothErev(3, 0.1, 0.2, 1);
        learner.reward(1, 5);

        assertThat(learner.propensity(1)).isCloseTo(0.9 + 5 * 0.8, within(1e-12));
        assertThat(learner.propensity(0)).isCloseTo(0.9 + 0.2 / 2, within(1e-12));
        assertThat(learner.best()).isEqualTo(1);
    }

    /// Against somebody who pays any price, only the widest margin is best.
    @Test
    void whoeverIsAloneWithAPatientBuyerLearnsToAskForMore() {
        MarginLearner learner = new MarginLearner(Property.random("patient buyer"));
        Order truthful = offer("0.1", "0.1");
        for (int day = 0; day < 600; day++) {
            Order shaded = learner.shaded(truthful, BAND, 12, true);
            Price price = shaded.segments().getFirst().limit();
            Trade sold = new Trade(1, SLOT, OWN, OTHER, Energy.ofWattHours(2_000), price, price, Origin.MATCHED);
            learner.learn(truthful, 12, Clearing.of(SLOT, List.of(sold)));
        }
        assertThat(learner.shaded(truthful, BAND, 12, false)
                        .segments()
                        .getFirst()
                        .limit())
                .isGreaterThanOrEqualTo(Price.perKwh("0.2"));
    }
}
