package org.openelecbay.market;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Distances;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;

/// The slot in which the contract kit plays: its supplier buys at 9 and sells at 20 cents per kWh.
///
/// Each `with` gives a changed copy.
///
/// @param context what the rule is told
public record Setting(SlotContext context) {

    public static final Slot SLOT = new Slot(Instant.parse("2026-06-21T10:00:00Z"), Duration.ofMinutes(15));
    public static final PriceBand BAND = new PriceBand(cents(9), cents(20));

    /// No wishes, everybody equally far away, no storage, ties by id.
    public static Setting plain() {
        return new Setting(new SlotContext(SLOT, BAND, Map.of(), (one, other) -> 0, Optional.empty(), TieOrder.byId()));
    }

    public Setting withBand(Price exportPrice, Price importPrice) {
        return new Setting(new SlotContext(
                SLOT,
                new PriceBand(exportPrice, importPrice),
                context.preferences(),
                context.distances(),
                context.storage(),
                context.ties(),
                context.keys()));
    }

    public Setting withDistances(Distances distances) {
        return new Setting(new SlotContext(
                SLOT,
                context.band(),
                context.preferences(),
                distances,
                context.storage(),
                context.ties(),
                context.keys()));
    }

    public Setting withStorage(CommunityStorage storage) {
        return new Setting(new SlotContext(
                SLOT,
                context.band(),
                context.preferences(),
                context.distances(),
                Optional.of(storage),
                context.ties(),
                context.keys()));
    }

    public Setting withTies(TieOrder ties) {
        return new Setting(new SlotContext(
                SLOT,
                context.band(),
                context.preferences(),
                context.distances(),
                context.storage(),
                ties,
                context.keys()));
    }

    public Setting withKeys(SharingKeys keys) {
        return new Setting(new SlotContext(
                SLOT,
                context.band(),
                context.preferences(),
                context.distances(),
                context.storage(),
                context.ties(),
                keys));
    }

    public Setting unwilling(String participant) {
        return withPreference(participant, new Preference(false, Optional.empty()));
    }

    public Setting wishing(String participant, Priority wish) {
        return withPreference(participant, Preference.wishing(wish));
    }

    public static Price cents(long cents) {
        return Price.ofMicrosPerKwh(cents * 10_000);
    }

    public static Money nothing() {
        return Money.ZERO;
    }

    private Setting withPreference(String participant, Preference preference) {
        Map<ParticipantId, Preference> preferences = new HashMap<>(context.preferences());
        preferences.put(new ParticipantId(participant), preference);
        return new Setting(new SlotContext(
                SLOT,
                context.band(),
                preferences,
                context.distances(),
                context.storage(),
                context.ties(),
                context.keys()));
    }
}
