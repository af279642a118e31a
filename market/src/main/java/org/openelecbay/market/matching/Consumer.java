package org.openelecbay.market.matching;

import java.util.Optional;
import org.openelecbay.market.matching.Message.Answer;
import org.openelecbay.market.matching.Message.Confirm;
import org.openelecbay.market.matching.Message.Refuse;
import org.openelecbay.market.matching.Message.Request;
import org.openelecbay.market.matching.Message.Terminate;

/// A peer with a deficit: asks the nearest prosumer for all that it needs and, where it is refused, the next one.
///
/// It waits for one answer at a time, so it never holds more than it needs. A prosumer that refused it, or took a
/// promise back, has only nearer customers from then on and is not asked again.
final class Consumer {

    private final int place;
    private final int[] nearestFirst;
    private int next;
    private long needed;
    private long asked;

    /// @param nearestFirst the prosumers it may ask, by place
    Consumer(int place, int[] nearestFirst, long needed) {
        this.place = place;
        this.nearestFirst = nearestFirst;
        this.needed = needed;
    }

    /// The request that it sends now; empty while it waits, has what it needs, or has nobody left to ask.
    Optional<Request> request() {
        if (asked > 0 || needed == 0 || next == nearestFirst.length) {
            return Optional.empty();
        }
        asked = needed;
        return Optional.of(new Request(place, nearestFirst[next], needed));
    }

    void hear(Answer answer) {
        switch (answer) {
            case Confirm(int _, int _, long wattHours) -> {
                needed -= wattHours;
                next += wattHours < asked ? 1 : 0;
                asked = 0;
            }
            case Refuse(int _, int _) -> {
                next++;
                asked = 0;
            }
            case Terminate(int _, int prosumer, long wattHours) -> {
                needed += wattHours;
                next += asked == 0 && next < nearestFirst.length && nearestFirst[next] == prosumer ? 1 : 0;
            }
        }
    }
}
