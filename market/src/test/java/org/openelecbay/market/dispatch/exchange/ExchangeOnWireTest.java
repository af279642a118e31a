package org.openelecbay.market.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.dispatch.exchange.RandomCommunities.GRID;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.dispatch.exchange.ExchangeOnWire.Pool;
import org.openelecbay.market.dispatch.message.Message;
import org.openelecbay.market.dispatch.message.PoolInjection;
import org.openelecbay.market.dispatch.splitting.Ending;
import org.openelecbay.market.dispatch.wire.Fault;
import org.openelecbay.market.dispatch.wire.Sent;
import org.openelecbay.market.dispatch.wire.WireConditions;

/// A manager and its participants on wires of every kind.
class ExchangeOnWireTest {

    private static final double SHARE = 1e-4;

    private record Case(List<QuadraticAgent> agents, long seed) {

        static Case of(SplittableRandom random) {
            return new Case(RandomCommunities.prosumers(random, random.nextInt(1, 15)), random.nextLong());
        }

        ExchangeCommunity community() {
            return ExchangeCommunity.bySize(agents, GRID);
        }
    }

    private static ExchangeOnWire talk(ExchangeCommunity community, ExchangeTerms terms, WireConditions conditions) {
        return ExchangeOnWire.run(Pool.of(community), terms, Patience.USUAL, conditions, _ -> {});
    }

    private static ExchangeTerms usual(ExchangeCommunity community) {
        return ExchangeTerms.usual(community, SHARE, 5_000);
    }

    private static List<ExchangeTerms> everyRule(ExchangeCommunity community) {
        ExchangeTerms terms = usual(community);
        List<ExchangeTerms> all = new ArrayList<>();
        for (PenaltyRule rule : List.of(terms.rule(), new PenaltyRule.Fixed(), PenaltyRule.Fast.USUAL)) {
            all.add(new ExchangeTerms(terms.penalty(), rule, terms.tolerance(), terms.mostIterations()));
        }
        return all;
    }

    private static void isTheSame(ExchangeResult heard, ExchangeResult alone) {
        assertThat(heard.injections()).containsExactly(alone.injections());
        assertThat(heard.price()).isEqualTo(alone.price());
        assertThat(heard.iterations()).isEqualTo(alone.iterations());
        assertThat(heard.ending()).isEqualTo(alone.ending());
    }

    @Test
    void aReliableWireGivesTheSameNumbersAndTheTrafficThatWasForeseen() {
        Seeds.every(60, Case::of, each -> {
            ExchangeCommunity community = each.community();
            for (ExchangeTerms terms : everyRule(community)) {
                ExchangeOnWire talk = talk(community, terms, WireConditions.RELIABLE);
                isTheSame(talk.result(), ExchangeAdmm.run(community, terms));
                assertThat(talk.conversation().isOver()).isTrue();
                assertThat(talk.silent()).isEmpty();
                assertThat(talk.conversation().traffic())
                        .isEqualTo(ExchangeOnWire.traffic(
                                each.agents().size(), talk.result().iterations()));
            }
        });
    }

    @Test
    void lateLostDoubledAndReorderedMessagesChangeNothingButTheTraffic() {
        Seeds.every(60, Case::of, each -> {
            ExchangeCommunity community = each.community();
            WireConditions bad = WireConditions.unreliable(each.seed(), 15, 0.2, 0.2);
            for (ExchangeTerms terms : everyRule(community)) {
                ExchangeOnWire talk = talk(community, terms, bad);
                isTheSame(talk.result(), ExchangeAdmm.run(community, terms));
                assertThat(talk.silent()).isEmpty();
                assertThat(talk.conversation().traffic().messages())
                        .isGreaterThan(ExchangeOnWire.traffic(
                                        each.agents().size(), talk.result().iterations())
                                .messages());
            }
        });
    }

    @Test
    void whoFallsSilentStaysAtItsLastWordAndTheOthersAgreeAroundIt() {
        Seeds.every(40, Case::of, each -> {
            ExchangeCommunity community = each.community();
            WireConditions mute = WireConditions.RELIABLE.with(Map.of(0, new Fault.Silence(9)));
            ExchangeOnWire talk = talk(community, usual(community), mute);
            if (talk.silent().isEmpty()) {
                assertThat(talk.conversation().ticks()).isLessThan(30);
                return;
            }
            assertThat(talk.silent()).containsExactly(0);
            double last = talk.result().injections()[0];
            List<QuadraticAgent> frozen = new ArrayList<>(each.agents());
            frozen.set(0, new QuadraticAgent(1, 0, last, last));
            nearlyBest(new ExchangeCommunity(frozen, GRID, community.weights()), talk.result());
        });
    }

    @Test
    void whoNeverSpeaksIsLeftOutByName() {
        Seeds.every(40, Case::of, each -> {
            ExchangeCommunity community = each.community();
            WireConditions mute = WireConditions.RELIABLE.with(Map.of(0, new Fault.Silence(0)));
            for (Patience.Silence silence : Patience.Silence.values()) {
                ExchangeOnWire talk = ExchangeOnWire.run(
                        Pool.of(community), usual(community), new Patience(5, 3, silence), mute, _ -> {});
                assertThat(talk.silent()).containsExactly(0);
                assertThat(talk.result().injections()[0]).isZero();
                List<QuadraticAgent> without = new ArrayList<>(each.agents());
                without.set(0, new QuadraticAgent(1, 0, 0, 0));
                nearlyBest(new ExchangeCommunity(without, GRID, community.weights()), talk.result());
            }
        });
    }

    @Test
    void aWorldOfSilenceEndsAndNobodyTrades() {
        var community = ExchangeCommunity.bySize(RandomCommunities.prosumers(new SplittableRandom(1), 3), GRID);
        Map<Integer, Fault> mute = Map.of(0, new Fault.Silence(0), 1, new Fault.Silence(0), 2, new Fault.Silence(0));
        ExchangeOnWire talk = talk(community, usual(community), WireConditions.RELIABLE.with(mute));

        assertThat(talk.silent()).containsExactly(0, 1, 2);
        assertThat(talk.result().injections()).containsExactly(0, 0, 0);
    }

    @Test
    void aLiarMovesThePriceInsideTheBandAndNobodyElseOffItsBestAnswer() {
        Seeds.every(60, Case::of, each -> {
            ExchangeCommunity community = each.community();
            double rating = each.agents().getFirst().rating();
            Fault lie = new Fault.Lie(message -> injection(message, rating));
            ExchangeOnWire talk = talk(community, usual(community), WireConditions.RELIABLE.with(Map.of(0, lie)));
            assertThat(talk.result().price()).isBetween(GRID.exportPrice() - 1e-3, GRID.importPrice() + 1e-3);
            List<QuadraticAgent> believed = new ArrayList<>(each.agents());
            believed.set(0, new QuadraticAgent(1, 0, rating, rating));
            nearlyBest(new ExchangeCommunity(believed, GRID, community.weights()), talk.result());
        });
    }

    @Test
    void whatNoConnectionCarriesIsNotHeard() {
        Seeds.every(20, Case::of, each -> {
            ExchangeCommunity community = each.community();
            for (double absurd : new double[] {1e9, -1e9, Double.NaN}) {
                Fault lie = new Fault.Lie(message -> injection(message, absurd));
                ExchangeOnWire talk = talk(community, usual(community), WireConditions.RELIABLE.with(Map.of(0, lie)));
                assertThat(talk.silent()).containsExactly(0);
                assertThat(talk.beyondRating().contains(0)).isEqualTo(!Double.isNaN(absurd));
                assertThat(talk.result().injections()[0]).isZero();
            }
        });
    }

    @Test
    void onlyItsInjectionLeavesAParticipant() {
        var community = ExchangeCommunity.bySize(RandomCommunities.prosumers(new SplittableRandom(6), 8), GRID);
        List<Sent> sent = new ArrayList<>();
        ExchangeOnWire talk = ExchangeOnWire.run(
                Pool.of(community), usual(community), Patience.USUAL, WireConditions.RELIABLE, sent::add);

        List<Message> left = sent.stream()
                .filter(each -> each.sender() == 3)
                .map(Sent::message)
                .toList();
        assertThat(left)
                .hasSize(talk.result().iterations() + 1)
                .allSatisfy(message -> assertThat(message).isInstanceOf(PoolInjection.class));
        assertThat(sent).filteredOn(each -> each.sender() != 8).allMatch(each -> each.receiver() == 8);
    }

    @Test
    void costsThatNeverMatterCannotBeToldFromWhatLeaves() {
        List<QuadraticAgent> agents = RandomCommunities.prosumers(new SplittableRandom(6), 8);
        agents.set(3, new QuadraticAgent(0.01, 0.02, -1, 1));
        List<QuadraticAgent> others = new ArrayList<>(agents);
        others.set(3, new QuadraticAgent(0.005, 0.01, -1, 1));

        assertThat(heardFrom(3, others))
                .as("both give all they have at any price of the band")
                .isEqualTo(heardFrom(3, agents));
    }

    private static List<Message> heardFrom(int participant, List<QuadraticAgent> agents) {
        var community = ExchangeCommunity.bySize(agents, GRID);
        List<Message> heard = new ArrayList<>();
        ExchangeOnWire.run(Pool.of(community), usual(community), Patience.USUAL, WireConditions.RELIABLE, sent -> {
            if (sent.sender() == participant) {
                heard.add(sent.message());
            }
        });
        return heard;
    }

    @Test
    void aWireThatGoesDeadLeavesTheLastIterationThatEverybodyClosed() {
        var community = ExchangeCommunity.bySize(RandomCommunities.prosumers(new SplittableRandom(2), 9), GRID);
        ExchangeOnWire talk = talk(community, usual(community), WireConditions.RELIABLE.upTo(11));

        assertThat(talk.conversation().isOver()).isFalse();
        assertThat(talk.result().ending()).isEqualTo(Ending.NOT_CONVERGED);
        ExchangeTerms terms = usual(community);
        ExchangeResult alone = ExchangeAdmm.run(
                community,
                new ExchangeTerms(
                        terms.penalty(),
                        terms.rule(),
                        terms.tolerance(),
                        talk.result().iterations()));
        assertThat(talk.result().injections()).containsExactly(alone.injections());
    }

    private static Message injection(Message message, double quantity) {
        return message instanceof PoolInjection said ? new PoolInjection(said.stamp(), quantity) : message;
    }

    /// Within a hundredth of a cent a kWh of the least cost of this community.
    private static void nearlyBest(ExchangeCommunity community, ExchangeResult result) {
        double size = 0;
        for (double weight : community.weights()) {
            size += weight;
        }
        assertThat(result.ending()).isEqualTo(Ending.CONVERGED);
        assertThat(community.cost(result.injections()))
                .isCloseTo(community.cost(CentralClearing.of(community).injections()), Offset.offset(1e-4 * size));
    }
}
