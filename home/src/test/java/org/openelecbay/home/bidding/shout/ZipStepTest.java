package org.openelecbay.home.bidding.shout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Price;

/// What a trader makes of a shout (spec A.8).
class ZipStepTest {

    private static final ZipNoise SILENT = new ZipNoise(0, 0);
    private static final ZipHabits HABITS = new ZipHabits(0.3, 0.05);
    private static final boolean BID = true;
    private static final boolean OFFER = false;

    @Test
    void aSellerAsksMoreWhenATradeWasDearerThanItsPrice() {
        ZipStep step = ZipStep.hear(new Shout(160, OFFER, true), seller(100, 0.2), true, HABITS, SILENT);

        assertThat(step.direction()).isEqualTo(1);
        assertThat(step.target()).isEqualTo(160);
        assertThat(step.change()).isCloseTo(12, within(1e-12));
        assertThat(step.after().price()).isCloseTo(131.4, within(1e-9));
    }

    @Test
    void anActiveSellerAsksLessWhenItCouldNotHaveMadeTheDealOrIsUndercut() {
        assertThat(direction(new Shout(110, BID, true), seller(100, 0.2), true)).isEqualTo(-1);
        assertThat(direction(new Shout(110, BID, true), seller(100, 0.2), false))
                .isZero();
        assertThat(direction(new Shout(110, OFFER, true), seller(100, 0.2), true))
                .isZero();
        assertThat(direction(new Shout(110, OFFER, false), seller(100, 0.2), true))
                .isEqualTo(-1);
        assertThat(direction(new Shout(130, OFFER, false), seller(100, 0.2), true))
                .isZero();
        assertThat(direction(new Shout(110, BID, false), seller(100, 0.2), true))
                .isZero();
    }

    @Test
    void aBuyerIsTheMirrorOfASeller() {
        assertThat(direction(new Shout(110, OFFER, true), buyer(150, -0.2), false))
                .isEqualTo(-1);
        assertThat(direction(new Shout(130, OFFER, true), buyer(150, -0.2), true))
                .isEqualTo(1);
        assertThat(direction(new Shout(130, OFFER, true), buyer(150, -0.2), false))
                .isZero();
        assertThat(direction(new Shout(130, BID, true), buyer(150, -0.2), true)).isZero();
        assertThat(direction(new Shout(130, BID, false), buyer(150, -0.2), true))
                .isEqualTo(1);
        assertThat(direction(new Shout(110, BID, false), buyer(150, -0.2), true))
                .isZero();
    }

    @Test
    void whoeverDoesNotMoveKeepsItsMomentum() {
        ZipState calm = new ZipState(false, 100, 0.2, 3.5);

        assertThat(ZipStep.hear(new Shout(130, OFFER, false), calm, true, HABITS, SILENT)
                        .after())
                .isEqualTo(calm);
    }

    @Test
    void withoutNoiseEveryMoveGoesTowardsTheShout() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            ZipState state = state(random);
            Shout shout = shout(random);
            ZipStep step = ZipStep.hear(
                    shout, new ZipState(state.buys(), state.limit(), state.margin(), 0), true, HABITS, SILENT);
            double before = Math.abs(state.price() - shout.price());
            assertThat(Math.abs(step.after().price() - shout.price())).isLessThanOrEqualTo(before + 1e-9);
        }
    }

    @Test
    void nobodyEverQuotesBeyondItsLimit() {
        SplittableRandom random = new SplittableRandom(2);
        ZipHabits habits = ZipHabits.drawn(random);
        for (int trader = 0; trader < 200; trader++) {
            ZipState state = state(random);
            Price limit = Price.ofMicrosPerKwh((long) state.limit());
            state = state.withLimit(limit.microsPerKwh());
            for (int i = 0; i < 100; i++) {
                state = ZipStep.hear(shout(random), state, random.nextBoolean(), habits, ZipNoise.drawn(110, random))
                        .after();
                Price quote = Quote.rounded(state.price(), state.buys(), limit);
                assertThat(state.buys() ? state.margin() <= 0 : state.margin() >= 0)
                        .isTrue();
                assertThat(state.margin()).isGreaterThanOrEqualTo(-1);
                assertThat(state.buys() ? quote.compareTo(limit) : limit.compareTo(quote))
                        .isNotPositive();
            }
        }
    }

    @Test
    void aLimitOfNothingOrLessIsQuotedAsItIs() {
        ZipStep step = ZipStep.hear(new Shout(160, OFFER, true), seller(0, 0.2), true, HABITS, SILENT);

        assertThat(step.after().price()).isZero();
        assertThat(Quote.rounded(seller(-100, 0.2).price(), false, Price.ofMicrosPerKwh(-100)))
                .isEqualTo(Price.ofMicrosPerKwh(-100));
    }

    @Test
    void zeroIntelligenceDrawsBetweenItsLimitAndTheEndOfTheScale() {
        assertThat(ZeroIntelligence.bid(0.2, 0.05, 0.25)).isCloseTo(0.0875, within(1e-12));
        assertThat(ZeroIntelligence.offer(0.1, 0.3, 0.75)).isCloseTo(0.25, within(1e-12));
    }

    private static int direction(Shout shout, ZipState state, boolean active) {
        return ZipStep.hear(shout, state, active, HABITS, SILENT).direction();
    }

    private static ZipState seller(double limit, double margin) {
        return new ZipState(false, limit, margin, 0);
    }

    private static ZipState buyer(double limit, double margin) {
        return new ZipState(true, limit, margin, 0);
    }

    private static ZipState state(SplittableRandom random) {
        boolean buys = random.nextBoolean();
        return new ZipState(buys, 50 + random.nextInt(200), ZipHabits.firstMargin(buys, random), random.nextInt(20));
    }

    private static Shout shout(SplittableRandom random) {
        return new Shout(50 + random.nextInt(200), random.nextBoolean(), random.nextBoolean());
    }
}
