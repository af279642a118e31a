package org.openelecbay.market.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openelecbay.market.matching.Message.Answer;
import org.openelecbay.market.matching.Message.Confirm;
import org.openelecbay.market.matching.Message.Refuse;
import org.openelecbay.market.matching.Message.Request;
import org.openelecbay.market.matching.Message.Terminate;

/// A peer with a surplus: promises it to whoever asks, and takes promises back from the farthest when somebody nearer
/// asks for more than is left.
final class Prosumer {

    private final int place;
    private final Nearness nearness;
    private final TreeMap<Long, Promise> promises = new TreeMap<>();
    private long left;

    private record Promise(int consumer, long wattHours) {}

    /// How near a consumer is to this prosumer; no two are equally near.
    @FunctionalInterface
    interface Nearness {
        long of(int consumer);
    }

    Prosumer(int place, long surplus, Nearness nearness) {
        this.place = place;
        this.left = surplus;
        this.nearness = nearness;
    }

    /// Answers one request: promises taken back first, then the answer to whoever asked.
    List<Answer> answer(Request request) {
        List<Answer> answers = new ArrayList<>(1);
        long key = nearness.of(request.consumer());
        while (left < request.wattHours() && !promises.isEmpty() && promises.lastKey() > key) {
            answers.add(takeBack(request.wattHours() - left));
        }
        long held = Math.min(left, request.wattHours());
        if (held > 0) {
            left -= held;
            promises.merge(
                    key,
                    new Promise(request.consumer(), held),
                    (earlier, more) -> new Promise(earlier.consumer(), earlier.wattHours() + more.wattHours()));
        }
        answers.add(held > 0 ? new Confirm(request.consumer(), place, held) : new Refuse(request.consumer(), place));
        return answers;
    }

    /// What it has promised in the end, the nearest first.
    List<Deal> deals() {
        return promises.values().stream()
                .map(promise -> new Deal(place, promise.consumer(), promise.wattHours()))
                .toList();
    }

    private Terminate takeBack(long missing) {
        Map.Entry<Long, Promise> farthest = promises.lastEntry();
        Promise promise = farthest.getValue();
        long taken = Math.min(missing, promise.wattHours());
        if (taken == promise.wattHours()) {
            promises.remove(farthest.getKey());
        } else {
            promises.put(farthest.getKey(), new Promise(promise.consumer(), promise.wattHours() - taken));
        }
        left += taken;
        return new Terminate(promise.consumer(), place, taken);
    }
}
