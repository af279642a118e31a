package org.openelecbay.simulation.scenario;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.openelecbay.market.KeyShares;
import org.openelecbay.market.Need;
import org.openelecbay.market.SharingKeys;

/// The sharing keys of a scenario: those that always hold, and those that hold from an instant until the next.
///
/// @param always keys of the whole scenario
/// @param timed shares by the instant from which they hold; empty where there is no time series
/// @param time tells the start of a slot
public record SharingTables(SharingKeys always, NavigableMap<Instant, KeyShares> timed, TimeGrid time) {

    public SharingTables {
        timed = Collections.unmodifiableNavigableMap(new TreeMap<>(timed));
    }

    /// A scenario without sharing keys.
    static SharingTables none(TimeGrid time) {
        return new SharingTables(SharingKeys.NONE, new TreeMap<>(), time);
    }

    /// The keys of one slot.
    public SharingKeys in(int slot) {
        if (timed.isEmpty()) {
            return always;
        }
        Map.Entry<Instant, KeyShares> now = timed.floorEntry(time.slot(slot).start());
        return now == null ? always : always.withTimed(now.getValue());
    }

    /// The needs of rules that these tables meet in some slot.
    Set<Need> met() {
        Set<Need> met = EnumSet.noneOf(Need.class);
        for (int slot = 0; slot < time.slots(); slot++) {
            met.addAll(in(slot).met());
        }
        return met;
    }
}
