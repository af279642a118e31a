package org.openelecbay.market.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Distances;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.matching.Message.Answer;
import org.openelecbay.market.matching.Message.Request;

/// Lets peers talk in rounds until nobody asks any more: every consumer that can sends one request, in tie order; then
/// every prosumer answers those that reached it, in the order of their arrival.
///
/// Both sides prefer the nearer peer and, at the same distance, the one that comes first in the tie order, so a promise
/// is taken back only for a nearer pair and the talk cannot run in circles. What stands in the end does not depend on
/// who spoke first: it is the one allocation in which no two peers would both rather trade more with each other
/// (Gale and Shapley 1962; for quantities Baiou and Balinski, Math. Oper. Res. 27 (2002) 485).
final class Conversation {

    private final double[] distances;
    private final int sellers;
    private final int[] levels;
    private final List<Consumer> consumers = new ArrayList<>();
    private final List<Prosumer> prosumers = new ArrayList<>();
    private long rounds;
    private long messages;
    private long bytes;

    /// Prepares the talk; nobody has said anything yet.
    Conversation(Peers selling, Peers buying, Distances table) {
        this.distances = table.table(buying.owners(), selling.owners());
        this.sellers = selling.count();
        this.levels = Levels.of(distances);
        int[][] nearestFirst = nearestFirst(buying.count());
        for (int place = 0; place < buying.count(); place++) {
            consumers.add(new Consumer(place, nearestFirst[place], buying.wattHours(place)));
        }
        for (int place = 0; place < sellers; place++) {
            int seller = place;
            prosumers.add(new Prosumer(place, selling.wattHours(place), consumer -> nearness(consumer, seller)));
            hear(Traffic.ID + Traffic.NUMBER); // it announces itself and its price once
        }
    }

    /// Talks until nobody asks any more.
    ///
    /// A round after which somebody still asks has seen a refusal or a promise taken back, and neither can happen
    /// without end; the bound is many times what any talk has taken.
    Conversation run() {
        long most = 4L * (distances.length + 1);
        while (rounds < most && round()) {
            rounds++;
        }
        return this;
    }

    Traffic traffic() {
        return new Traffic(rounds, messages, bytes);
    }

    /// What was agreed, the nearest pairs first.
    List<Deal> deals() {
        return prosumers.stream()
                .flatMap(prosumer -> prosumer.deals().stream())
                .sorted(Comparator.comparingInt((Deal deal) -> levels[deal.buyer() * sellers + deal.seller()])
                        .thenComparingInt(Deal::buyer)
                        .thenComparingInt(Deal::seller))
                .toList();
    }

    /// Whether anybody asked.
    private boolean round() {
        List<Request> requests = new ArrayList<>();
        for (Consumer consumer : consumers) {
            Optional<Request> request = consumer.request();
            request.ifPresent(requests::add);
        }
        List<Answer> answers = new ArrayList<>();
        for (Request request : requests) {
            hear(request.bytes());
            answers.addAll(prosumers.get(request.prosumer()).answer(request));
        }
        for (Answer answer : answers) {
            hear(answer.bytes());
            consumers.get(answer.consumer()).hear(answer);
        }
        return !requests.isEmpty();
    }

    private void hear(int size) {
        messages++;
        bytes += size;
    }

    private long nearness(int consumer, int prosumer) {
        return (long) levels[consumer * sellers + prosumer] * consumers.size() + consumer;
    }

    /// The prosumers by level, then in tie order, for each consumer.
    private int[][] nearestFirst(int buyers) {
        int[] ranked = Levels.ranked(distances);
        int[][] lists = new int[buyers][sellers];
        int[] known = new int[buyers];
        for (int from = 0; from < ranked.length; ) {
            int to = Levels.endOfLevel(ranked, distances, from);
            Arrays.sort(ranked, from, to);
            for (int rank = from; rank < to; rank++) {
                int buyer = ranked[rank] / sellers;
                lists[buyer][known[buyer]++] = ranked[rank] % sellers;
            }
            from = to;
        }
        return lists;
    }
}
