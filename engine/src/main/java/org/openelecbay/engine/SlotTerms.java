package org.openelecbay.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;
import org.openelecbay.market.Preference;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.market.TieOrder;
import org.openelecbay.settlement.conduct.Conduct;
import org.openelecbay.settlement.slot.SettlementTerms;

/// Everything that is fixed for a slot before its gate opens.
///
/// @param slot the slot
/// @param gateClosure orders at this instant or later are late; not after the slot's start
/// @param band the supplier's prices
/// @param floor the lowest limit an order may have
/// @param cap the highest limit an order may have, not below the floor
/// @param preferences of the participants that have any
/// @param distances between participants
/// @param ties who goes first where price and time are equal
/// @param settlement fees and penalties
/// @param keys by which the surplus of the community is allotted
/// @param conduct what earlier promises mean for the participants that broke any
public record SlotTerms(
        Slot slot,
        Instant gateClosure,
        PriceBand band,
        Price floor,
        Price cap,
        Map<ParticipantId, Preference> preferences,
        Distances distances,
        TieOrder ties,
        SettlementTerms settlement,
        SharingKeys keys,
        Map<ParticipantId, Conduct> conduct) {

    public SlotTerms {
        if (gateClosure.isAfter(slot.start())) {
            throw new IllegalArgumentException("The gate closes at " + gateClosure + ", after the slot has started at "
                    + slot.start() + ". Plans are checked before delivery.");
        }
        if (cap.compareTo(floor) < 0) {
            throw new IllegalArgumentException(
                    "The highest limit allowed, " + cap + ", is below the lowest, " + floor + ". Exchange them?");
        }
        preferences = Collections.unmodifiableMap(new LinkedHashMap<>(preferences));
        conduct = Collections.unmodifiableMap(new LinkedHashMap<>(conduct));
    }

    /// What earlier promises mean for a participant; [Conduct#GOOD] where there is nothing against it.
    Conduct conductOf(ParticipantId participant) {
        return conduct.getOrDefault(participant, Conduct.GOOD);
    }

    /// The terms of a community without sharing keys in which nobody has broken a promise.
    public SlotTerms(
            Slot slot,
            Instant gateClosure,
            PriceBand band,
            Price floor,
            Price cap,
            Map<ParticipantId, Preference> preferences,
            Distances distances,
            TieOrder ties,
            SettlementTerms settlement) {
        this(slot, gateClosure, band, floor, cap, preferences, distances, ties, settlement, SharingKeys.NONE, Map.of());
    }

    /// What a participant wishes; [Preference#NONE] where it said nothing.
    Preference preferenceOf(ParticipantId participant) {
        return preferences.getOrDefault(participant, Preference.NONE);
    }
}
