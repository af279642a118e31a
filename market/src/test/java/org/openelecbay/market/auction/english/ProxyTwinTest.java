package org.openelecbay.market.auction.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.Seeds;

/// Proxies beside open outcry replayed call by call, and what spec A.9 asks of both.
class ProxyTwinTest {

    private static final Instant GATE = Instant.parse("2026-06-21T09:00:00Z");

    private record Bidding(List<Call> maxima, Price reserve, Price increment) {}

    private static Bidding random(SplittableRandom random) {
        List<Call> maxima = new ArrayList<>();
        for (int k = random.nextInt(1, 7); k > 0; k--) {
            maxima.add(call("b" + k, 10L * random.nextInt(1, 12), k));
        }
        return new Bidding(
                maxima, Price.ofMicrosPerKwh(10L * random.nextInt(8)), Price.ofMicrosPerKwh(random.nextInt(1, 8)));
    }

    /// Open outcry stops within an increment below or above the second highest maximum, depending on who calls
    /// when.
    @Test
    void proxiesEndWithinTwoIncrementsOfOpenOutcry() {
        Seeds.every(1_000, ProxyTwinTest::random, bidding -> {
            Optional<Call> proxy = winner(bidding);
            Optional<Call> outcry = replayed(bidding);
            assertThat(proxy.isPresent()).isEqualTo(outcry.isPresent());
            proxy.ifPresent(winner -> assertThat(Math.abs(winner.price().microsPerKwh()
                            - outcry.orElseThrow().price().microsPerKwh()))
                    .isLessThanOrEqualTo(2 * bidding.increment().microsPerKwh()));
            if (isClear(bidding)) {
                assertThat(outcry.orElseThrow().bidder())
                        .isEqualTo(proxy.orElseThrow().bidder());
            }
        });
    }

    @Test
    void thePriceLiesFromTheReserveToTheWinnersMaximum() {
        Seeds.every(
                1_000,
                ProxyTwinTest::random,
                bidding -> winner(bidding).ifPresent(winner -> {
                    assertThat(winner.price()).isBetween(bidding.reserve(), maximumOf(winner, bidding));
                    Price others = Proxies.winner(without(winner, bidding), bidding.reserve(), Price.ZERO)
                            .map(second -> maximumOf(second, bidding))
                            .orElse(bidding.reserve());
                    assertThat(winner.price()).isGreaterThanOrEqualTo(others);
                }));
    }

    @Test
    void thePriceDoesNotDependOnTheWinnersOwnMaximum() {
        Seeds.every(1_000, ProxyTwinTest::random, bidding -> {
            if (isClear(bidding)) {
                Call winner = winner(bidding).orElseThrow();
                for (long more = 0; more <= 50; more += 10) {
                    List<Call> maxima = without(winner, bidding);
                    long maximum = maximumOf(winner, bidding).microsPerKwh() + more;
                    maxima.add(new Call(winner.bidder(), Price.ofMicrosPerKwh(maximum), winner.time()));
                    assertThat(Proxies.winner(maxima, bidding.reserve(), bidding.increment()))
                            .contains(winner);
                }
            }
        });
    }

    @Test
    void withoutAnIncrementNobodyGainsByFilingAnotherMaximum() {
        Seeds.every(500, ProxyTwinTest::random, bidding -> {
            for (Call truth : bidding.maxima()) {
                long honest = gain(truth, bidding.maxima(), bidding.reserve());
                for (long lie = 0; lie <= 130; lie += 5) {
                    List<Call> maxima = without(truth, bidding);
                    maxima.add(new Call(truth.bidder(), Price.ofMicrosPerKwh(lie), truth.time()));
                    assertThat(gain(truth, maxima, bidding.reserve())).isLessThanOrEqualTo(honest);
                }
            }
        });
    }

    @Test
    void standingBidsRiseByAtLeastTheIncrementAndTheEndOnlyMovesLater() {
        Seeds.every(500, ProxyTwinTest::random, bidding -> {
            Lot lot = new Lot(bidding.reserve(), bidding.increment(), GATE.plusSeconds(60), Duration.ofSeconds(10));
            OpenOutcry outcry = new OpenOutcry(lot);
            SplittableRandom random = new SplittableRandom(bidding.hashCode());
            Optional<Call> standing = Optional.empty();
            Instant end = outcry.closesAt();
            for (int second = 0; second < 90; second++) {
                Call call = call("b" + random.nextInt(3), random.nextInt(150), second);
                Standing answer = outcry.call(call);
                assertThat(answer == Standing.LATE).isEqualTo(!call.time().isBefore(end));
                if (answer == Standing.LEADING) {
                    long least = standing.map(before -> before.price().plus(bidding.increment()))
                            .orElse(bidding.reserve())
                            .microsPerKwh();
                    assertThat(call.price().microsPerKwh()).isGreaterThanOrEqualTo(least);
                    standing = Optional.of(call);
                }
                assertThat(outcry.leading()).isEqualTo(standing);
                assertThat(outcry.closesAt()).isAfterOrEqualTo(end);
                end = outcry.closesAt();
            }
        });
    }

    @Test
    void limitsAtTheEndOfTheNumbersDoNotOverflow() {
        List<Call> maxima = List.of(call("a", Long.MAX_VALUE, 1), call("b", Long.MIN_VALUE, 2));
        Price most = Price.ofMicrosPerKwh(Long.MAX_VALUE);
        assertThat(Proxies.winner(maxima, Price.ofMicrosPerKwh(Long.MIN_VALUE), most))
                .hasValueSatisfying(
                        winner -> assertThat(winner.price().microsPerKwh()).isEqualTo(-1));
    }

    /// Everybody who does not lead calls the least that leads, as long as it can.
    private static Optional<Call> replayed(Bidding bidding) {
        OpenOutcry outcry = new OpenOutcry(
                new Lot(bidding.reserve(), bidding.increment(), GATE.plusSeconds(1_000_000), Duration.ZERO));
        List<Call> byTime = bidding.maxima().reversed();
        int second = 0;
        boolean raised = true;
        while (raised) {
            raised = false;
            for (Call maximum : byTime) {
                Price least = outcry.leading()
                        .map(call -> call.price().plus(bidding.increment()))
                        .orElse(bidding.reserve());
                boolean leads = outcry.leading()
                        .map(call -> call.bidder().equals(maximum.bidder()))
                        .orElse(false);
                if (!leads && least.compareTo(maximum.price()) <= 0) {
                    outcry.call(new Call(maximum.bidder(), least, GATE.plusSeconds(second++)));
                    raised = true;
                }
            }
        }
        return outcry.leading();
    }

    private static boolean isClear(Bidding bidding) {
        List<Price> ranked =
                bidding.maxima().stream().map(Call::price).sorted().toList().reversed();
        Price next = ranked.size() > 1 ? ranked.get(1).max(bidding.reserve()) : bidding.reserve();
        return ranked.getFirst().compareTo(next.plus(bidding.increment()).plus(bidding.increment())) >= 0;
    }

    private static long gain(Call truth, List<Call> maxima, Price reserve) {
        return Proxies.winner(maxima, reserve, Price.ZERO)
                .filter(winner -> winner.bidder().equals(truth.bidder()))
                .map(winner -> truth.price().minus(winner.price()).microsPerKwh())
                .orElse(0L);
    }

    private static Optional<Call> winner(Bidding bidding) {
        return Proxies.winner(bidding.maxima(), bidding.reserve(), bidding.increment());
    }

    private static List<Call> without(Call one, Bidding bidding) {
        return new ArrayList<>(bidding.maxima().stream()
                .filter(call -> !call.bidder().equals(one.bidder()))
                .toList());
    }

    private static Price maximumOf(Call winner, Bidding bidding) {
        return bidding.maxima().stream()
                .filter(call -> call.bidder().equals(winner.bidder()))
                .findFirst()
                .orElseThrow()
                .price();
    }

    private static Call call(String bidder, long micros, long second) {
        return new Call(new ParticipantId(bidder), Price.ofMicrosPerKwh(micros), GATE.plusSeconds(second));
    }
}
