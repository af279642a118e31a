package org.openelecbay.market.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.openelecbay.core.Trade;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Priority;
import org.openelecbay.market.Setting;

/// The slow twin of priority B: for each distance, for each consumer, look at every prosumer again.
final class NaiveDistanceMatching {

    /// A small community whose houses lie at random places along a street.
    ///
    /// @param bids Wh of the consumers `b0`, `b1`, ...
    /// @param offers Wh of the prosumers `s0`, `s1`, ...
    /// @param places metres of the consumers, then of the prosumers
    record Street(List<Integer> bids, List<Integer> offers, List<Integer> places) {

        int distance(int buyer, int seller) {
            return Math.abs(places.get(buyer) - places.get(bids.size() + seller));
        }
    }

    private NaiveDistanceMatching() {}

    static Street randomCase(SplittableRandom random) {
        List<Integer> bids = wattHours(random);
        List<Integer> offers = wattHours(random);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < bids.size() + offers.size(); i++) {
            places.add(random.nextInt(6));
        }
        return new Street(bids, offers, places);
    }

    private static List<Integer> wattHours(SplittableRandom random) {
        List<Integer> wattHours = new ArrayList<>();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            wattHours.add(1 + random.nextInt(9));
        }
        return wattHours;
    }

    static void agrees(Street street) {
        BookBuilder book = BookBuilder.book();
        for (int j = 0; j < street.bids().size(); j++) {
            book.bid("b" + j, street.bids().get(j), 20);
        }
        for (int i = 0; i < street.offers().size(); i++) {
            book.offer("s" + i, street.offers().get(i), 9);
        }
        OrderBook built = book.build();
        Setting setting = Setting.plain().withDistances((one, other) -> {
            boolean oneBuys = one.value().startsWith("b");
            int first = Integer.parseInt(one.value().substring(1));
            int second = Integer.parseInt(other.value().substring(1));
            return oneBuys ? street.distance(first, second) : street.distance(second, first);
        });
        List<Trade> trades =
                new PriorityMatching(Priority.B).clear(built, setting.context()).trades();
        assertThat(trades.stream()
                        .map(trade -> trade.seller() + ">" + trade.buyer() + " " + trade.quantity())
                        .toList())
                .isEqualTo(naive(street));
    }

    private static List<String> naive(Street street) {
        int[] deficit = street.bids().stream().mapToInt(Integer::intValue).toArray();
        int[] surplus = street.offers().stream().mapToInt(Integer::intValue).toArray();
        TreeSet<Integer> levels = new TreeSet<>();
        for (int j = 0; j < deficit.length; j++) {
            for (int i = 0; i < surplus.length; i++) {
                levels.add(street.distance(j, i));
            }
        }
        List<String> trades = new ArrayList<>();
        for (int level : levels) {
            for (int j = 0; j < deficit.length; j++) {
                for (int best = 0; best >= 0 && deficit[j] > 0; ) {
                    best = largestAt(street, level, j, surplus);
                    if (best >= 0) {
                        int matched = Math.min(deficit[j], surplus[best]);
                        trades.add("s" + best + ">b" + j + " " + matched + " Wh");
                        deficit[j] -= matched;
                        surplus[best] -= matched;
                    }
                }
            }
        }
        return trades;
    }

    private static int largestAt(Street street, int level, int buyer, int[] surplus) {
        int best = -1;
        for (int i = 0; i < surplus.length; i++) {
            if (street.distance(buyer, i) == level && surplus[i] > 0 && (best < 0 || surplus[i] > surplus[best])) {
                best = i;
            }
        }
        return best;
    }
}
