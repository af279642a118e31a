package org.openelecbay.market.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

class BargainTest {

    @Test
    void threeBuildingsGainAHalfEach() {
        Bargain bargain = new Bargain(new double[] {5, 3.2, 1.8}, new double[] {6.1, 1.4, 1});
        assertThat(bargain.surplus()).isCloseTo(1.5, within(1e-12));
        assertThat(bargain.nash()).containsExactly(new double[] {-1.6, 1.3, 0.3}, within(1e-12));
        assertThat(bargain.kalaiSmorodinskyWithFreeTransfers()).containsExactly(bargain.nash(), within(1e-12));
    }

    @Test
    void nobodyCanMoveMoneyAndRaiseTheWeightedProduct() {
        Seeds.every(300, BargainTest::bargain, bargain -> {
            SplittableRandom random = new SplittableRandom(bargain.players());
            double[] weights = random.doubles(bargain.players(), 0.1, 3).toArray();
            double[] payments = bargain.weighted(weights);
            double best = logProduct(bargain, payments, weights);
            assertThat(Arrays.stream(payments).sum()).isCloseTo(0, within(1e-9));
            for (int k = 0; k < 30; k++) {
                double[] moved = payments.clone();
                double step = random.nextDouble() * bargain.surplus() / 10;
                moved[random.nextInt(moved.length)] += step;
                moved[random.nextInt(moved.length)] -= step;
                assertThat(logProduct(bargain, moved, weights)).isLessThanOrEqualTo(best + 1e-9);
            }
        });
    }

    @Test
    void gainsStandInProportionToTheIdealsAndWhoHopesForMoreGetsNoLess() {
        Seeds.every(300, BargainTest::bargain, bargain -> {
            SplittableRandom random = new SplittableRandom(bargain.players());
            double[] ideals = random.doubles(bargain.players(), 0.1, 3).toArray();
            double[] gains = bargain.gains(bargain.kalaiSmorodinsky(ideals));
            for (int player = 1; player < ideals.length; player++) {
                assertThat(gains[player] / ideals[player]).isCloseTo(gains[0] / ideals[0], within(1e-9));
            }
            ideals[0] *= 2;
            assertThat(bargain.gains(bargain.kalaiSmorodinsky(ideals))[0]).isGreaterThanOrEqualTo(gains[0] - 1e-12);
        });
    }

    @Test
    void withoutPowerNothingIsGainedAndWithoutAnyPowerAllGainTheSame() {
        Bargain bargain = new Bargain(new double[] {4, 2, 3}, new double[] {3, 2, 1});
        assertThat(bargain.gains(bargain.weighted(new double[] {1, 0, 2})))
                .containsExactly(new double[] {1, 0, 2}, within(1e-12));
        assertThat(bargain.gains(bargain.weighted(new double[3])))
                .containsExactly(new double[] {1, 1, 1}, within(1e-12));
        assertThatThrownBy(() -> bargain.weighted(new double[] {1, -1, 1}))
                .hasMessage("The weights [1.0, -1.0, 1.0] are not all finite and at least 0. Whose power would be"
                        + " negative?");
    }

    @Test
    void talkingEndsAtTheSamePaymentsAsTheClosedForm() {
        Seeds.every(100, BargainTest::bargain, bargain -> {
            double[] weights = new SplittableRandom(bargain.players())
                    .doubles(bargain.players(), 0.1, 3)
                    .toArray();
            LogBargaining.Outcome outcome =
                    LogBargaining.talk(bargain, weights, LogBargaining.Options.DEFAULT, _ -> {});
            assertThat(outcome.converged()).isTrue();
            assertThat(outcome.payments()).containsExactly(bargain.weighted(weights), within(1e-6));
            assertThat(Arrays.stream(outcome.payments()).sum()).isCloseTo(0, within(1e-12));
        });
    }

    @Test
    void talkingThatIsCutShortSaysSo() {
        Bargain bargain = new Bargain(new double[] {4, 2, 3}, new double[] {3, 2, 1});
        LogBargaining.Outcome outcome =
                LogBargaining.talk(bargain, new double[] {1, 1, 1}, new LogBargaining.Options(1e-9, 2), _ -> {});
        assertThat(outcome.converged()).isFalse();
        assertThat(outcome.rounds()).isEqualTo(2);
        assertThat(Arrays.stream(outcome.payments()).sum()).isCloseTo(0, within(1e-12));
    }

    @Test
    void onlyProposedPaymentsLeaveAPeerAndTheSurplusIsNeverSaid() {
        double[] weights = {1, 1, 1};
        Bargain bargain = new Bargain(new double[] {5, 3.2, 1.8}, new double[] {6.1, 1.4, 1});
        List<LogBargaining.Said> said = new ArrayList<>();
        LogBargaining.Outcome outcome = LogBargaining.talk(bargain, weights, LogBargaining.Options.DEFAULT, said::add);

        long proposals = said.stream()
                .filter(LogBargaining.Said.Proposal.class::isInstance)
                .count();
        assertThat(proposals).isEqualTo(3L * outcome.rounds());
        assertThat(said).hasSize(4 * outcome.rounds());
        for (LogBargaining.Said each : said) {
            switch (each) {
                case LogBargaining.Said.Proposal(int peer, double payment) -> {
                    assertThat(payment).isNotEqualTo(bargain.saved()[peer]);
                    assertThat(payment).isNotEqualTo(bargain.alone()[peer]);
                }
                case LogBargaining.Said.Answer(double mean, double price, double penalty) -> {
                    assertThat(mean).isNotEqualTo(bargain.surplus());
                    assertThat(price).isNotEqualTo(bargain.surplus());
                    assertThat(penalty).isPositive();
                }
            }
        }
        // Other costs with the same savings say the same.
        List<LogBargaining.Said> others = new ArrayList<>();
        LogBargaining.talk(
                new Bargain(new double[] {7, 4.2, 9.8}, new double[] {8.1, 2.4, 9}),
                weights,
                new LogBargaining.Options(1e-9, 3),
                others::add);
        for (int k = 0; k < others.size(); k++) {
            if (others.get(k) instanceof LogBargaining.Said.Proposal(int peer, double payment)) {
                LogBargaining.Said.Proposal first = (LogBargaining.Said.Proposal) said.get(k);
                assertThat(peer).isEqualTo(first.peer());
                assertThat(payment).isCloseTo(first.payment(), within(1e-12));
            }
        }
    }

    @Test
    void peersWithoutWhomTheOthersSaveAsMuchAreLeftOut() {
        // A pool of two sellers who could each serve the one buyer: the first stays.
        double[] supply = {2, 2, 0, 0};
        double[] demand = {0, 0, 1, 0};
        BitSet members = Membership.raising(
                4,
                set -> Math.min(
                        set.stream().mapToDouble(peer -> supply[peer]).sum(),
                        set.stream().mapToDouble(peer -> demand[peer]).sum()));
        assertThat(members).isEqualTo(BitSet.valueOf(new long[] {0b0101}));
    }

    @Test
    void powerIsMeasuredAsDeclared() {
        double[] supplied = {2, 1, 0};
        double[] taken = {0, 0, 3};
        double[] marginal = {1, 0, 3};
        assertThat(Power.EQUAL.weights(supplied, taken, marginal)).containsExactly(1, 1, 1);
        assertThat(Power.ENERGY.weights(supplied, taken, marginal)).containsExactly(2, 1, 3);
        assertThat(Power.MARGINAL.weights(supplied, taken, marginal)).containsExactly(1, 0, 3);
        assertThat(Power.EXPONENTIAL.weights(supplied, taken, marginal))
                .containsExactly(new double[] {Math.E - 1, Math.sqrt(Math.E) - 1, 1 - 1 / Math.E}, within(1e-12));
    }

    @Test
    void anIdealIsWhatIsLostWithoutAPlayerOrTheBestScheduleThatHarmsNobodyElse() {
        double[] marginal = Ideals.marginal(
                3, set -> set.get(0) ? set.cardinality() - 1 : 0); // the first is needed, the others add one each
        assertThat(marginal).containsExactly(2, 1, 1);

        double[] alone = {5, 3};
        List<double[]> schedules = List.of(new double[] {2, 4}, new double[] {4, 3}, new double[] {4.5, 1});
        assertThat(Ideals.own(alone, schedules)).containsExactly(new double[] {1, 2}, within(1e-12));
        assertThat(Ideals.own(alone, List.of())).containsExactly(0, 0);
    }

    private static double logProduct(Bargain bargain, double[] payments, double[] weights) {
        double[] gains = bargain.gains(payments);
        double sum = 0;
        for (int player = 0; player < gains.length; player++) {
            sum += gains[player] <= 0 ? Double.NEGATIVE_INFINITY : weights[player] * Math.log(gains[player]);
        }
        return sum;
    }

    private static Bargain bargain(SplittableRandom random) {
        int players = 2 + random.nextInt(6);
        double[] alone = random.doubles(players, -2, 9).toArray();
        double[] together = random.doubles(players, -2, 9).toArray();
        double surplus = Arrays.stream(alone).sum() - Arrays.stream(together).sum();
        together[0] += surplus - random.nextDouble(0.1, 5);
        return new Bargain(alone, together);
    }
}
