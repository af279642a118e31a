package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Village.SLOT;
import static org.openelecbay.engine.Village.id;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Order;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.settlement.bill.Billing;
import org.openelecbay.settlement.slot.SettlementTerms;

/// What holds in every slot of every village under every rule; the seed is in the name of each run.
class SlotMarketPropertyTest {

    private static final SlotTerms TERMS = Village.terms(new SettlementTerms(
            Price.perKwh("0.03"),
            new Ratio(1, 10),
            Price.perKwh("0.002"),
            Price.perKwh("0.01"),
            Price.perKwh("0.005"),
            Price.perKwh("0.2")));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    private static MarketRule rule(long seed) {
        return switch ((int) (seed % 3)) {
            case 0 -> new CallAuction();
            case 1 -> new MidMarketRate();
            default -> new PairInOrder();
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sameCommandsSameEvents(long seed) {
        assertThat(whole(seed).events()).isEqualTo(whole(seed).events());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anHonestRulePassesTheAuditAndTheBooksBalance(long seed) {
        SlotStory story = whole(seed);

        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        story.ledger().requireBalanced();
        assertThat(Billing.bill(story.ledger(), Village.COMMUNITY.members(), SLOT.start(), SLOT.end()))
                .hasSize(6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tradesKeepTheEnvelopesOfTheirConnections(long seed) {
        SlotStory story = agreed(seed - seed % 3);
        Map<String, Envelope> envelopes = tightest(story);

        Map<ParticipantId, Energy> sales = Trades.netSales(story.clearing().trades());
        for (Participant participant : Village.COMMUNITY.participants()) {
            Envelope envelope = envelopes.get(participant.point().id());
            Energy net = sales.getOrDefault(participant.id(), Energy.ZERO);
            if (envelope != null) {
                assertThat(net).isLessThanOrEqualTo(SLOT.energyOf(envelope.exportLimit()));
                assertThat(net.negated()).isLessThanOrEqualTo(SLOT.energyOf(envelope.importLimit()));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPlanKeepsItsEnvelopeOrIsAsCloseToItAsItCanBe(long seed) {
        SlotStory story = agreed(seed);
        List<Event.SecurityAsked> rounds = story.all(Event.SecurityAsked.class);
        Map<String, Envelope> envelopes = tightestBefore(story, rounds.getLast().round());

        for (PlannedInjection plan : rounds.getLast().plan()) {
            Envelope envelope = envelopes.get(plan.point().id());
            if (envelope != null && plan.planned().compareTo(envelope.exportLimit()) > 0) {
                assertThat(plan.planned()).isEqualTo(plan.lowest());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBatteryInjectsWhatItHasSold(long seed) {
        SlotStory story = agreed(seed - seed % 3);
        if (story.all(Event.TradingSuspended.class).isEmpty()) {
            Energy sold = Trades.netSales(story.clearing().trades()).getOrDefault(id("battery"), Energy.ZERO);

            assertThat(story.last(Event.SecurityAsked.class).plan().getLast().planned())
                    .isEqualTo(SLOT.powerOf(sold));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void atEqualTimesItDoesNotMatterWhoHandsItsOrderOverFirst(long seed) {
        List<Order> orders = oneEach(new RandomVillage(seed).orders(12));
        SlotStory one = cleared(orders);
        Collections.shuffle(orders, new Random(seed));

        assertThat(cleared(orders).clearing()).isEqualTo(one.clearing());
    }

    @Test
    void theRandomVillagesAreWorthTesting() {
        List<SlotStory> stories =
                seeds().mapToObj(SlotMarketPropertyTest::whole).toList();

        assertThat(stories)
                .anyMatch(story -> !story.all(Event.TradingSuspended.class).isEmpty());
        assertThat(stories)
                .anyMatch(story -> !story.all(Event.BaselineViolated.class).isEmpty());
        assertThat(stories)
                .filteredOn(story -> story.all(Event.SecurityAsked.class).size() > 1)
                .filteredOn(story -> !story.trades().isEmpty())
                .hasSizeGreaterThan(10);
        assertThat(stories)
                .filteredOn(story -> story.trades().stream().anyMatch(trade -> trade.startsWith("battery > car")))
                .hasSizeGreaterThan(10);
    }

    private static SlotStory cleared(List<Order> orders) {
        SlotStory story = SlotStory.open(new PairInOrder(), TERMS);
        orders.forEach(story::order);
        return story.closes()
                .violated(Village.envelope("anna", 900, 900), Village.envelope("ben", 700, 700))
                .secure();
    }

    /// Orders on one side an owner, so that none crosses an earlier one of its owner; many at equal times.
    private static List<Order> oneEach(List<Order> orders) {
        Map<ParticipantId, Class<?>> sides = new HashMap<>();
        List<Order> kept = new ArrayList<>();
        for (Order order : orders) {
            if (sides.computeIfAbsent(order.owner(), _ -> order.getClass()).isInstance(order)) {
                kept.add(order);
            }
        }
        return kept;
    }

    private static SlotStory agreed(long seed) {
        RandomVillage village = new RandomVillage(seed);
        SlotStory story = SlotStory.announced(rule(seed));
        village.untilClosure(false).forEach(story::tell);
        return story.asks(village.street());
    }

    private static SlotStory whole(long seed) {
        RandomVillage village = new RandomVillage(seed);
        SlotStory story = SlotStory.announced(rule(seed), TERMS);
        village.untilClosure(seed % 2 == 0).forEach(story::tell);
        story.asks(village.street());
        story.tell(new Command.MetersRead(village.meters(), village.losses()));
        for (Metered late : village.meters()) {
            story.corrects(late);
        }
        return story;
    }

    private static Map<String, Envelope> tightest(SlotStory story) {
        return tightestBefore(story, Integer.MAX_VALUE);
    }

    private static Map<String, Envelope> tightestBefore(SlotStory story, int round) {
        Map<String, Envelope> tightest = new HashMap<>();
        for (Event.EnvelopesTightened tightened : story.all(Event.EnvelopesTightened.class)) {
            if (tightened.round() < round) {
                tightened
                        .envelopes()
                        .forEach(envelope -> tightest.merge(
                                envelope.point().id(),
                                envelope,
                                (a, b) -> a.exportLimit().compareTo(b.exportLimit()) <= 0 ? a : b));
            }
        }
        return tightest;
    }
}
