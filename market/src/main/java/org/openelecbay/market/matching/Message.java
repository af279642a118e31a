package org.openelecbay.market.matching;

import org.openelecbay.core.Traffic;

/// What two peers say to each other about energy in watt-hours; peers are named by their places in the tie order.
sealed interface Message {

    int consumer();

    int prosumer();

    /// What it takes on the wire: two addresses, and the energy unless there is none.
    default int bytes() {
        return switch (this) {
            case Refuse _ -> 2 * Traffic.ID;
            case Request _, Confirm _, Terminate _ -> 2 * Traffic.ID + Traffic.NUMBER;
        };
    }

    /// A consumer asks a prosumer for all that it still needs.
    record Request(int consumer, int prosumer, long wattHours) implements Message {}

    /// What a prosumer answers, or says unasked.
    sealed interface Answer extends Message {}

    /// The prosumer holds this much for the consumer; what it does not hold of a request it refuses.
    record Confirm(int consumer, int prosumer, long wattHours) implements Answer {}

    /// The prosumer has promised all its surplus to others that are nearer.
    record Refuse(int consumer, int prosumer) implements Answer {}

    /// The prosumer takes so much of an earlier promise back, because somebody nearer has asked for it.
    record Terminate(int consumer, int prosumer, long wattHours) implements Answer {}
}
