package org.openelecbay.market.dispatch.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.dispatch.RandomMarkets;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.BilateralOptimum;
import org.openelecbay.market.dispatch.bilateral.CentralDispatch;
import org.openelecbay.market.dispatch.bilateral.Trader;
import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.message.PoolDecision;
import org.openelecbay.market.dispatch.message.Proposal;
import org.openelecbay.market.dispatch.message.ResidualNorms;
import org.openelecbay.market.dispatch.message.Stamp;
import org.openelecbay.market.dispatch.peer.Agreement;
import org.openelecbay.market.dispatch.peer.Patience;
import org.openelecbay.market.dispatch.wire.Fault;
import org.openelecbay.market.dispatch.wire.Sent;
import org.openelecbay.market.dispatch.wire.WireConditions;

class ConsensusConversationTest {

    private static final double TOLERANCE = 1e-5;
    private static final ConsensusConversation TALK = talk(20_000);

    @Test
    void onAReliableWireThePeersFindTheNumbersOfTheKernelToTheLastBit() {
        Seeds.every(50, RandomMarkets::small, market -> {
            ConsensusKernel kernel = new ConsensusKernel(market, 0.14, 0.03, 1.5);
            for (int k = 0; k < 37; k++) {
                kernel.next();
            }
            Agreement agreement = talk(37).hold(market, WireConditions.RELIABLE, _ -> {});
            assertThat(agreement.iterations()).isLessThanOrEqualTo(37);
            if (agreement.iterations() == 37) {
                assertThat(agreement.trades()).isEqualTo(kernel.repaired());
                assertThat(agreement.prices()).isEqualTo(kernel.prices());
            }
        });
    }

    @Test
    void delayLossDoublingAndDisorderChangeNoNumber() {
        Seeds.every(12, SplittableRandom::split, seeded -> {
            BilateralMarket market = RandomMarkets.small(seeded.split());
            long seed = seeded.nextLong();
            Agreement calm = TALK.hold(market, WireConditions.RELIABLE, _ -> {});
            Agreement rough = TALK.hold(market, WireConditions.unreliable(seed, 4, 0.2, 0.2), _ -> {});
            assertThat(rough.trades()).isEqualTo(calm.trades());
            assertThat(rough.prices()).isEqualTo(calm.prices());
            assertThat(rough.iterations()).isEqualTo(calm.iterations());
            assertThat(rough.silent()).isEmpty();
            assertThat(rough.conversation().traffic().messages())
                    .isGreaterThan(calm.conversation().traffic().messages());
        });
    }

    @Test
    void whatThePeersAgreeOnIsTheCentralOptimum() {
        Seeds.every(20, RandomMarkets::small, market -> {
            var optimum = CentralDispatch.of(market);
            if (optimum.isPresent()) {
                BilateralOptimum best = optimum.get();
                Agreement agreement = TALK.hold(market, WireConditions.unreliable(7, 3, 0.1, 0.1), _ -> {});
                assertThat(agreement.converged()).isTrue();
                assertThat(market.totals(agreement.trades())).containsExactly(best.totals(), Offset.offset(2e-2));
                assertThat(market.objective(agreement.trades()))
                        .isCloseTo(market.objective(best.trades()), Offset.offset(1e-4));
            }
        });
    }

    @Test
    void onlyProposalsToPartnersAndNormsToTheStewardLeaveAParticipant() {
        BilateralMarket market = RandomMarkets.of(new SplittableRandom(5), 4, 5, 1, 0.4);
        List<Sent> sent = new ArrayList<>();
        TALK.hold(market, WireConditions.unreliable(5, 3, 0.1, 0.1), sent::add);

        assertThat(sent).isNotEmpty().allSatisfy(each -> {
            switch (each.message()) {
                case Proposal proposal -> assertThat(proposal.partner()).isEqualTo(each.receiver());
                case ResidualNorms _ -> assertThat(each.receiver()).isEqualTo(9);
                case PoolDecision _ -> assertThat(each.sender()).isEqualTo(9);
                default -> throw new AssertionError("Something else left: " + each);
            }
            if (each.sender() < 9) {
                Trader trader = market.traders().get(each.sender());
                assertThat(each.message().values())
                        .doesNotContain(trader.slope(), trader.intercept(), trader.most(), -trader.most());
            }
        });
    }

    @Test
    void twoParticipantsWithDifferentSecretsThatWouldActAlikeSendTheSameMessages() {
        BilateralMarket market = RandomMarkets.of(new SplittableRandom(8), 2, 2, 1, 0);
        Trader first = market.traders().getFirst();
        List<Trader> others = new ArrayList<>(market.traders());
        others.set(0, new Trader(true, first.slope(), first.intercept(), 0, first.most() + 100));
        BilateralMarket roomier = new BilateralMarket(others, market.pairs());
        double total = market.totals(CentralDispatch.of(market).orElseThrow().trades())[0];
        List<Sent> one = new ArrayList<>();
        List<Sent> other = new ArrayList<>();
        TALK.hold(market, WireConditions.RELIABLE, one::add);
        TALK.hold(roomier, WireConditions.RELIABLE, other::add);

        assertThat(total).isLessThan(first.most());
        assertThat(other).isEqualTo(one);
    }

    @Test
    void aSilentPeerIsNamedAndTheOthersFindTheBestWithoutIt() {
        Seeds.every(10, random -> RandomMarkets.of(random, 3, 3, 1, 0), market -> {
            Agreement agreement =
                    TALK.hold(market, WireConditions.RELIABLE.with(Map.of(1, new Fault.Silence(20))), _ -> {});
            List<Trader> left = new ArrayList<>(market.traders());
            left.set(1, new Trader(true, 1, 1, 0, 0));
            BilateralMarket without = new BilateralMarket(left, market.pairs());
            assertThat(agreement.silent()).containsExactly(1);
            assertThat(agreement.converged()).isTrue();
            assertThat(market.totals(agreement.trades())[1]).isZero();
            assertThat(without.objective(agreement.trades()))
                    .isCloseTo(
                            without.objective(
                                    CentralDispatch.of(without).orElseThrow().trades()),
                            Offset.offset(1e-4));
        });
    }

    @Test
    void aSilentStewardEndsTheTalkWithoutAnAgreement() {
        BilateralMarket market = RandomMarkets.of(new SplittableRandom(2), 3, 3, 1, 0);
        Agreement agreement =
                TALK.hold(market, WireConditions.RELIABLE.with(Map.of(6, new Fault.Silence(30))), _ -> {});

        assertThat(agreement.converged()).isFalse();
        assertThat(agreement.conversation().isOver()).isTrue();
    }

    @Test
    void aLiarIsNamedAndTradesWithNobody() {
        Seeds.every(10, random -> RandomMarkets.of(random, 3, 3, 1, 0), market -> {
            Fault exaggerates = new Fault.Lie(message -> message instanceof Proposal(Stamp stamp, int partner, double q)
                    ? new Proposal(stamp, partner, 1.5 * q + 0.1)
                    : message);
            Agreement agreement = talk(400).hold(market, WireConditions.RELIABLE.with(Map.of(0, exaggerates)), _ -> {});
            assertThat(agreement.disputing()).containsExactly(0);
            assertThat(market.totals(agreement.trades())[0]).isZero();
        });
    }

    @Test
    void whoSaysWhatNobodyInItsPlaceCouldMeanIsLeftOut() {
        BilateralMarket market = RandomMarkets.of(new SplittableRandom(3), 3, 3, 1, 0);
        for (double nonsense : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1}) {
            Fault lie = new Fault.Lie(message -> lied(message, nonsense));
            Agreement agreement = TALK.hold(market, WireConditions.RELIABLE.with(Map.of(0, lie)), _ -> {});
            assertThat(agreement.implausible()).containsExactly(0);
            assertThat(agreement.converged()).isTrue();
            assertThat(market.totals(agreement.trades())[0]).isZero();
        }
    }

    private static Message lied(Message message, double nonsense) {
        return message instanceof Proposal(Stamp stamp, int partner, double _)
                ? new Proposal(stamp, partner, nonsense)
                : message;
    }

    private static ConsensusConversation talk(int mostIterations) {
        return new ConsensusConversation(
                77,
                0.14,
                Penalty.constant(0.03),
                1.5,
                new Stopping(TOLERANCE, 0, mostIterations),
                Patience.forDelay(4));
    }
}
