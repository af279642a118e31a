package org.openelecbay.market.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.dispatch.book.ConsensusAdmm;
import org.openelecbay.market.dispatch.book.PairingTerms;
import org.openelecbay.market.dispatch.book.RelaxedConsensus;
import org.openelecbay.market.dispatch.exchange.ExchangeClearing;
import org.openelecbay.market.dispatch.exchange.ExchangeClearing.Penalty;
import org.openelecbay.market.dispatch.wire.RoughWire;

/// The distributed rules over wires on which something is wrong.
class DistributedRulesOnRoughWireTest {

    private static final SlotContext CONTEXT = Setting.plain().context();
    private static final PairingTerms TERMS = new PairingTerms(cents(5), Price.ofMicrosPerKwh(1_000), 20);

    private enum Rule {
        CONSENSUS(wire -> new ConsensusAdmm(TERMS, 400, wire)),
        RELAXED(wire -> new RelaxedConsensus(TERMS, 400, wire)),
        EXCHANGE(wire -> new ExchangeClearing(cents(5), Penalty.ADAPTIVE, 1e-4, 1_000, wire)),
        FAST_EXCHANGE(wire -> new ExchangeClearing(cents(5), Penalty.FAST, 1e-4, 1_000, wire));

        private final Function<RoughWire, MarketMechanism> over;

        Rule(Function<RoughWire, MarketMechanism> over) {
            this.over = over;
        }

        Clearing clear(OrderBook book, RoughWire wire) {
            return over.apply(wire).clear(book, CONTEXT);
        }
    }

    private record Case(OrderBook book, long seed) {

        static Case of(SplittableRandom random) {
            return new Case(RandomBooks.small(random, 5, 25), random.nextLong(1L << 40));
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void lostLateAndDoubledMessagesChangeNothingButTheTraffic(Rule rule) {
        Seeds.every(60, Case::of, each -> {
            Clearing good = rule.clear(each.book(), RoughWire.NONE);
            Clearing rough = rule.clear(each.book(), new RoughWire(0.2, 0.3, 0.1, 0, 0, each.seed()));
            assertThat(rough.trades()).isEqualTo(good.trades());
            assertThat(rough.payments()).isEqualTo(good.payments());
            assertThat(rough.reasons()).isEqualTo(good.reasons());
            assertThat(rough.traffic().messages())
                    .isGreaterThanOrEqualTo(good.traffic().messages());
        });
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void evenHalfOfTheMessagesLostIsNotTakenForSilence(Rule rule) {
        Seeds.every(
                5,
                Case::of,
                each -> assertThat(rule.clear(each.book(), new RoughWire(0.5, 1, 0, 0, 0, each.seed()))
                                .reasons())
                        .isEqualTo(rule.clear(each.book(), RoughWire.NONE).reasons()));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aSeedSaysWhoFallsSilentAndTheSameHappensAgain(Rule rule) {
        Seeds.every(30, Case::of, each -> {
            RoughWire wire = new RoughWire(0.1, 0.1, 0.1, 1, 1, each.seed());
            assertThat(rule.clear(each.book(), wire)).isEqualTo(rule.clear(each.book(), wire));
        });
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void whoFallsSilentIsNamedWithWhatWasDone(Rule rule) {
        Seeds.every(20, random -> random.nextLong(1L << 40), seed -> {
            Clearing clearing = rule.clear(street().build(), new RoughWire(0, 0, 0, 1, 0, seed));
            List<String> named = named(clearing, " fell silent: ");
            assertThat(named).as(why(clearing)).hasSizeLessThanOrEqualTo(1);
            named.forEach(name -> assertThat(isExplained(rule, clearing, name)).isTrue());
        });
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void whoIsSilentFromEarlyOnIsAlwaysFoundAndTheOthersTrade(Rule rule) {
        Clearing clearing = rule.clear(street().build(), new RoughWire(0.1, 0, 0, 1, 0, earlySilence()));

        assertThat(named(clearing, " fell silent: ")).hasSize(1);
        assertThat(clearing.trades()).isNotEmpty();
    }

    /// The first seed under which somebody of the street falls silent before anything can be over.
    private static long earlySilence() {
        List<ParticipantId> street =
                Stream.of("anna", "ben", "cleo", "dora").map(ParticipantId::new).toList();
        long seed = 0;
        while (new RoughWire(0, 0, 0, 1, 0, seed)
                .conditions(Setting.SLOT, street, message -> message).faults().values().stream()
                        .noneMatch(fault -> fault.toString().equals("Silence[from=3]"))) {
            seed++;
        }
        return seed;
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aLiarIsNamedTradesNothingAndTheOthersTrade(Rule rule) {
        Seeds.every(12, random -> random.nextLong(1L << 40), seed -> {
            Clearing clearing = rule.clear(street().build(), new RoughWire(0.05, 0.1, 0, 0, 1, seed));
            List<String> named = Stream.of(" claimed more ", " said what nobody ", " is in dispute ")
                    .flatMap(what -> named(clearing, what).stream())
                    .toList();
            assertThat(named).as(why(clearing)).hasSize(1);
            ParticipantId liar = new ParticipantId(named.getFirst());
            assertThat(clearing.trades())
                    .isNotEmpty()
                    .noneMatch(trade ->
                            trade.seller().equals(liar) || trade.buyer().equals(liar));
        });
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void silentAndLyingParticipantsPushNobodyBeyondALimit(Rule rule) {
        Seeds.every(40, Case::of, each -> {
            Clearing clearing = rule.clear(each.book(), new RoughWire(0.1, 0.2, 0.1, 2, 2, each.seed()));
            for (Trade trade : clearing.trades()) {
                assertThat(trade.buyerPays()).isEqualTo(trade.sellerGets());
                assertThat(trade.buyerPays()).isBetween(cents(5), cents(25));
            }
        });
    }

    @Test
    void aWireOfNoSenseIsRefused() {
        assertThatThrownBy(() -> new RoughWire(0.6, 0, 0, 0, 0, 1)).hasMessageContaining("at most 0.5 may be lost");
        assertThatThrownBy(() -> new RoughWire(0, 1.5, 0, 0, 0, 1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new RoughWire(0, 0, 0, -1, 0, 1)).hasMessageContaining("write 0 or more");
    }

    private static BookBuilder street() {
        return book().bid("anna", 3_000, 19)
                .bid("ben", 2_000, 18)
                .offer("cleo", 3_000, 10)
                .offer("dora", 2_000, 11);
    }

    private static boolean isExplained(Rule rule, Clearing clearing, String name) {
        boolean freezes = rule == Rule.EXCHANGE || rule == Rule.FAST_EXCHANGE;
        return why(clearing)
                .contains(name + " fell silent: " + (freezes ? "what it said last is frozen" : "the others"));
    }

    private static String why(Clearing clearing) {
        return clearing.reasons().stream().map(Reason::sentence).findFirst().orElseThrow();
    }

    /// Those of the street of whom the first reason says this.
    private static List<String> named(Clearing clearing, String what) {
        String why = why(clearing);
        return Stream.of("anna", "ben", "cleo", "dora")
                .filter(name -> why.contains(name + what))
                .collect(Collectors.toList());
    }
}
