package org.openelecbay.market.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Distances;
import org.openelecbay.core.Trade;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.Priority;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SlotContext;

class PeerRequestsTest extends MechanismContract {

    private static final Distances LINE = onALine(Map.of("anna", 0, "ben", 3, "roof", 2, "barn", 6));

    @Override
    protected MarketMechanism mechanism() {
        return new PeerRequests();
    }

    @Test
    void aRefusedRequestGoesToTheNextPeer() {
        // both ask the roof; ben is nearer, so anna is refused and asks the barn
        var book = book().bid("anna", 500, 20)
                .bid("ben", 500, 20)
                .offer("roof", 500, 9)
                .offer("barn", 500, 9);

        assertThat(clear(book, LINE))
                .consistsOf("roof sells ben 500 Wh at 0.145/kWh", "barn sells anna 500 Wh at 0.145/kWh");
    }

    @Test
    void everyMessageIsCounted() {
        // round 1: anna and ben ask the roof, which confirms anna, then terminates her for ben and confirms him;
        // round 2: anna asks the barn, which confirms: 2 announcements, 3 requests, 3 confirmations, 1 termination
        var book = book().bid("anna", 500, 20)
                .bid("ben", 500, 20)
                .offer("roof", 500, 9)
                .offer("barn", 500, 9);

        assertThat(clear(book, LINE).traffic())
                .isEqualTo(new Traffic(2, 2 + 3 + 3 + 1, 2 * (16 + 8) + 7 * (16 + 16 + 8)));
    }

    @Test
    void aRequestMayBeConfirmedInPartAndTheRestGoesOn() {
        var book = book().bid("ben", 800, 20).offer("roof", 500, 9).offer("barn", 500, 9);

        assertThat(clear(book, LINE))
                .consistsOf("roof sells ben 500 Wh at 0.145/kWh", "barn sells ben 300 Wh at 0.145/kWh");
    }

    @Test
    void whoStaysAloneHearsWhy() {
        var book = book().bid("anna", 500, 20).bid("ben", 500, 20).offer("roof", 500, 9);

        assertThat(clear(book, LINE))
                .consistsOf("roof sells ben 500 Wh at 0.145/kWh")
                .says("Every prosumer this bid asked had promised its surplus to somebody nearer.");
    }

    @Test
    void theTalkEndsWhereTheNearestPairsWouldBeMatchedOneByOne() {
        Seeds.every(
                1_000, Town::random, town -> assertThat(told(mechanism(), town)).isEqualTo(town.nearestPairsFirst()));
    }

    @Test
    void whereNoTwoPairsAreEquallyFarItAgreesWithPriorityBWithoutAnybodyWhoMatches() {
        Seeds.every(
                300,
                Town::withoutEqualDistances,
                town -> assertThat(told(mechanism(), town)).isEqualTo(told(new PriorityMatching(Priority.B), town)));
    }

    @Test
    void itTradesAsMuchAsPriorityBAndNobodyIsOvercommitted() {
        Seeds.every(300, Town::random, town -> {
            Clearing requested = mechanism().clear(town.book().build(), town.context());
            Clearing central =
                    new PriorityMatching(Priority.B).clear(town.book().build(), town.context());
            assertThat(requested.localEnergy()).isEqualTo(central.localEnergy());
        });
    }

    @Test
    void noTwoPeersWouldBothRatherHaveTradedMoreWithEachOther() {
        Seeds.every(
                300,
                Town::random,
                town -> town.requireStable(
                        mechanism().clear(town.book().build(), town.context()).trades()));
    }

    @Test
    void whoSpeaksFirstDoesNotMatter() {
        Seeds.every(300, Town::random, town -> {
            for (long order = 1; order <= 5; order++) {
                assertThat(town.talkedInAnyOrder(new SplittableRandom(order))).isEqualTo(town.nearestPairsFirst());
            }
        });
    }

    @Test
    void theTalkOfALargeTownStaysShort() {
        SplittableRandom random = new SplittableRandom(7);
        BookBuilder book = book();
        IntStream.range(0, 1_000).forEach(i -> book.bid("b" + i, 1 + random.nextInt(300), 20));
        IntStream.range(0, 1_000).forEach(i -> book.offer("s" + i, 1 + random.nextInt(300), 9));
        Distances street = (one, other) -> Math.abs(one.hashCode() % 10_007 - other.hashCode() % 10_007);

        Traffic traffic = clear(book, street).traffic();

        assertThat(traffic.rounds()).isLessThan(1_100);
        assertThat(traffic.messages()).isLessThan(2 * 1_000 * 1_000);
    }

    private Clearing clear(BookBuilder book, Distances distances) {
        return mechanism()
                .clear(book.build(), Setting.plain().withDistances(distances).context());
    }

    private static List<String> told(MarketMechanism rule, Town town) {
        return rule.clear(town.book().build(), town.context()).trades().stream()
                .map(trade -> trade.seller() + ">" + trade.buyer() + " " + trade.quantity())
                .toList();
    }

    private static Distances onALine(Map<String, Integer> places) {
        return (one, other) -> Math.abs(places.get(one.value()) - places.get(other.value()));
    }

    /// Some consumers and prosumers with any distance between each two.
    private record Town(int[] needs, int[] surplus, int[][] distances) {

        private record Couple(int buyer, int seller, int distance) {}

        static Town random(SplittableRandom random) {
            Town town = sized(random);
            for (int[] row : town.distances) {
                for (int seller = 0; seller < row.length; seller++) {
                    row[seller] = random.nextInt(4);
                }
            }
            return town;
        }

        static Town withoutEqualDistances(SplittableRandom random) {
            Town town = sized(random);
            List<Couple> couples = town.couples();
            for (int distance = 0; !couples.isEmpty(); distance++) {
                Couple couple = couples.remove(random.nextInt(couples.size()));
                town.distances[couple.buyer()][couple.seller()] = distance;
            }
            return town;
        }

        private static Town sized(SplittableRandom random) {
            int[] needs = random.ints(random.nextInt(1, 8), 1, 10).toArray();
            int[] surplus = random.ints(random.nextInt(1, 8), 1, 10).toArray();
            return new Town(needs, surplus, new int[needs.length][surplus.length]);
        }

        BookBuilder book() {
            BookBuilder book = BookBuilder.book();
            IntStream.range(0, needs.length).forEach(buyer -> book.bid("b" + buyer, needs[buyer], 20));
            IntStream.range(0, surplus.length).forEach(seller -> book.offer("s" + seller, surplus[seller], 9));
            return book;
        }

        SlotContext context() {
            return Setting.plain()
                    .withDistances((one, other) -> one.value().startsWith("b")
                            ? distances[number(one.value())][number(other.value())]
                            : distances[number(other.value())][number(one.value())])
                    .context();
        }

        /// The naive twin: one pair after the other, the nearest first, then by buyer and seller.
        List<String> nearestPairsFirst() {
            int[] needed = needs.clone();
            int[] left = surplus.clone();
            List<String> trades = new ArrayList<>();
            couples().stream()
                    .sorted(Comparator.comparingInt(Couple::distance)
                            .thenComparingInt(Couple::buyer)
                            .thenComparingInt(Couple::seller))
                    .forEach(couple -> {
                        int traded = Math.min(needed[couple.buyer()], left[couple.seller()]);
                        needed[couple.buyer()] -= traded;
                        left[couple.seller()] -= traded;
                        if (traded > 0) {
                            trades.add("s" + couple.seller() + ">b" + couple.buyer() + " " + traded + " Wh");
                        }
                    });
            return trades;
        }

        /// Lets any consumer that can ask speak next, until nobody asks any more.
        List<String> talkedInAnyOrder(SplittableRandom order) {
            List<Prosumer> prosumers = new ArrayList<>();
            for (int seller = 0; seller < surplus.length; seller++) {
                int place = seller;
                prosumers.add(new Prosumer(
                        seller, surplus[seller], buyer -> (long) distances[buyer][place] * needs.length + buyer));
            }
            List<Consumer> consumers = new ArrayList<>();
            for (int buyer = 0; buyer < needs.length; buyer++) {
                int[] row = distances[buyer];
                int[] nearestFirst = IntStream.range(0, surplus.length)
                        .boxed()
                        .sorted(Comparator.comparingInt((Integer seller) -> row[seller])
                                .thenComparing(Comparator.naturalOrder()))
                        .mapToInt(Integer::intValue)
                        .toArray();
                consumers.add(new Consumer(buyer, nearestFirst, needs[buyer]));
            }
            List<Integer> silent = new ArrayList<>();
            while (silent.size() < consumers.size()) {
                int next = order.nextInt(consumers.size());
                var request = consumers.get(next).request();
                if (request.isPresent()) {
                    silent.clear();
                    prosumers
                            .get(request.get().prosumer())
                            .answer(request.get())
                            .forEach(answer -> consumers.get(answer.consumer()).hear(answer));
                } else if (!silent.contains(next)) {
                    silent.add(next);
                }
            }
            return prosumers.stream()
                    .flatMap(prosumer -> prosumer.deals().stream())
                    .sorted(Comparator.comparingInt((Deal deal) -> distances[deal.buyer()][deal.seller()])
                            .thenComparingInt(Deal::buyer)
                            .thenComparingInt(Deal::seller))
                    .map(deal -> "s" + deal.seller() + ">b" + deal.buyer() + " " + deal.wattHours() + " Wh")
                    .toList();
        }

        /// Each pair trades all it can, or one of the two is busy with nobody that is farther.
        void requireStable(List<Trade> trades) {
            int[][] traded = new int[needs.length][surplus.length];
            trades.forEach(trade -> traded[number(trade.buyer().value())][
                    number(trade.seller().value())] += (int) trade.quantity().wattHours());
            for (Couple couple : couples()) {
                int bought = 0;
                int sold = 0;
                for (Couple other : couples()) {
                    boolean nearer = other.distance() <= couple.distance();
                    bought += nearer && other.buyer() == couple.buyer() ? traded[other.buyer()][other.seller()] : 0;
                    sold += nearer && other.seller() == couple.seller() ? traded[other.buyer()][other.seller()] : 0;
                }
                assertThat(bought == needs[couple.buyer()] || sold == surplus[couple.seller()])
                        .as("%s has no reason to want more of each other", couple)
                        .isTrue();
            }
        }

        private List<Couple> couples() {
            List<Couple> couples = new ArrayList<>();
            for (int buyer = 0; buyer < needs.length; buyer++) {
                for (int seller = 0; seller < surplus.length; seller++) {
                    couples.add(new Couple(buyer, seller, distances[buyer][seller]));
                }
            }
            return couples;
        }

        private static int number(String name) {
            return Integer.parseInt(name.substring(1));
        }
    }
}
