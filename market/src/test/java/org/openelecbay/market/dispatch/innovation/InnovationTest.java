package org.openelecbay.market.dispatch.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.dispatch.RandomMarkets;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.BilateralOptimum;
import org.openelecbay.market.dispatch.bilateral.CentralDispatch;
import org.openelecbay.market.dispatch.bilateral.Partnership;
import org.openelecbay.market.dispatch.bilateral.Trader;
import org.openelecbay.market.dispatch.message.PricedProposal;
import org.openelecbay.market.dispatch.message.ResidualNorms;
import org.openelecbay.market.dispatch.peer.Agreement;
import org.openelecbay.market.dispatch.peer.Patience;
import org.openelecbay.market.dispatch.wire.Sent;
import org.openelecbay.market.dispatch.wire.WireConditions;

class InnovationTest {

    private static final Steps STEPS = Steps.constant(0.005, 0.25, 0.01);

    @Test
    void whereItAgreesAndNoBoundBindsItHasFoundTheCentralOptimum() {
        int[] converged = new int[1];
        Seeds.every(40, random -> roomy(RandomMarkets.of(random, 3, 3, 1, 0)), market -> {
            InnovationOutcome outcome = new InnovationKernel(market, 0.15, STEPS).run(new Stopping(1e-3, 0, 200_000));
            if (outcome.converged()) {
                converged[0]++;
                BilateralOptimum best = CentralDispatch.of(market).orElseThrow();
                assertThat(market.totals(outcome.trades())).containsExactly(best.totals(), Offset.offset(2e-2));
            }
        });
        assertThat(converged[0]).isGreaterThanOrEqualTo(Long.getLong("elecbay.seed") == null ? 20 : 0);
    }

    @Test
    void whoIsFilledToTheBrimDoesNotSeeWhichPartnerIsTheBetterOne() {
        BilateralMarket market = new BilateralMarket(
                List.of(
                        new Trader(true, 0.05, 0.05, 0, 10),
                        new Trader(true, 0.05, 0.15, 0, 10),
                        new Trader(false, 0.05, 0.5, 0, 2)),
                List.of(new Partnership(0, 2, 0, 0), new Partnership(1, 2, 0, 0)));
        InnovationOutcome outcome = new InnovationKernel(market, 0.2, STEPS).run(new Stopping(1e-6, 0, 200_000));
        double[] best = CentralDispatch.of(market).orElseThrow().trades();

        assertThat(outcome.converged()).isTrue();
        assertThat(best).containsExactly(new double[] {2, 0}, Offset.offset(1e-8));
        assertThat(market.objective(outcome.trades())).isGreaterThan(market.objective(best) + 1e-3);
    }

    private static BilateralMarket roomy(BilateralMarket market) {
        List<Trader> traders = market.traders().stream()
                .map(each -> new Trader(each.sells(), each.slope(), each.intercept(), 0, 100))
                .toList();
        return new BilateralMarket(traders, market.pairs());
    }

    @Test
    void estimatesThatDifferComeTogetherByConsensusAlone() {
        BilateralMarket market = RandomMarkets.of(new SplittableRandom(1), 1, 1, 1, 0);
        InnovationKernel kernel = new InnovationKernel(market, 0, Steps.constant(0, 0.2, 0.01));
        kernel.warm(new double[] {1}, new double[] {1}, new double[] {0.1}, new double[] {0.2});
        double before = kernel.maxPriceDisagreement();
        kernel.next();
        assertThat(kernel.maxPriceDisagreement()).isCloseTo(before * (1 - 2 * 0.2), Offset.offset(1e-15));
    }

    @Test
    void onAnyWireThePeersFindTheNumbersOfTheKernel() {
        Seeds.every(20, random -> RandomMarkets.of(random, 3, 3, 0.8, 0), market -> {
            InnovationKernel kernel = new InnovationKernel(market, 0.15, STEPS);
            for (int k = 0; k < 25; k++) {
                kernel.next();
            }
            InnovationConversation talk =
                    new InnovationConversation(3, 0.15, STEPS, new Stopping(1e-300, 0, 25), Patience.forDelay(4));
            Agreement rough = talk.hold(
                    market,
                    WireConditions.unreliable(11, 4, 0.2, 0.2),
                    sent -> assertThat(sent.sender() == market.traders().size()
                                    || sent.message() instanceof PricedProposal
                                    || sent.message() instanceof ResidualNorms)
                            .isTrue());
            double[] given = kernel.given();
            double[] taken = kernel.taken();
            assertThat(rough.iterations()).isEqualTo(25);
            for (int e = 0; e < given.length; e++) {
                assertThat(rough.trades()[e]).isEqualTo((given[e] + taken[e]) / 2);
            }
        });
    }

    @Test
    void whatEndsTheKernelEndsTheTalkAfterTheSameStep() {
        Seeds.every(20, random -> roomy(RandomMarkets.of(random, 3, 3, 1, 0)), market -> {
            Stopping stopping = new Stopping(1e-2, 0, 600);
            InnovationOutcome alone = new InnovationKernel(market, 0.15, STEPS).run(stopping);
            Agreement talked = new InnovationConversation(3, 0.15, STEPS, stopping, Patience.forDelay(3))
                    .hold(market, WireConditions.unreliable(5, 3, 0.1, 0.1), _ -> {});
            assertThat(talked.trades()).isEqualTo(alone.trades());
            assertThat(talked.prices()).isEqualTo(alone.prices());
            assertThat(talked.iterations()).isEqualTo(alone.iterations());
            assertThat(talked.converged()).isEqualTo(alone.converged());
        });
    }

    @Test
    void twoParticipantsWithDifferentSecretsThatWouldActAlikeSendTheSameMessages() {
        BilateralMarket market = roomy(RandomMarkets.of(new SplittableRandom(8), 2, 2, 1, 0));
        List<Trader> others = new ArrayList<>(market.traders());
        Trader first = others.getFirst();
        others.set(0, new Trader(true, first.slope(), first.intercept(), 0, first.most() + 50));

        assertThat(heard(new BilateralMarket(others, market.pairs())))
                .isNotEmpty()
                .isEqualTo(heard(market));
    }

    private static List<Sent> heard(BilateralMarket market) {
        List<Sent> heard = new ArrayList<>();
        new InnovationConversation(3, 0.15, STEPS, new Stopping(1e-6, 0, 200), Patience.forDelay(4))
                .hold(market, WireConditions.unreliable(5, 3, 0.1, 0.1), heard::add);
        return heard;
    }

    @Test
    void stepsThatFallMustLetTheConsensusOutliveTheInnovation() {
        assertThatThrownBy(() -> new Steps(0.1, 0.1, 0.1, 0.2, 0.5)).hasMessageContaining("must not fall faster");
        assertThat(new Steps(0.1, 0.2, 0.1, 0.5, 0.1).innovationAt(4)).isEqualTo(0.05);
    }
}
