package org.openelecbay.market;

import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;

/// What a rule may know about one slot beside the orders; empty where a scenario has none.
///
/// @param slot the slot
/// @param band the supplier's two prices
/// @param preferences of the participants that have any
/// @param distances between participants
/// @param storage the shared battery, if it takes the residual of this slot
/// @param ties who goes first where price and time are equal
/// @param keys by which the surplus of the community is allotted
public record SlotContext(
        Slot slot,
        PriceBand band,
        Map<ParticipantId, Preference> preferences,
        Distances distances,
        Optional<CommunityStorage> storage,
        TieOrder ties,
        SharingKeys keys) {

    /// A slot of a community without sharing keys.
    public SlotContext(
            Slot slot,
            PriceBand band,
            Map<ParticipantId, Preference> preferences,
            Distances distances,
            Optional<CommunityStorage> storage,
            TieOrder ties) {
        this(slot, band, preferences, distances, storage, ties, SharingKeys.NONE);
    }

    /// What a participant wishes; [Preference#NONE] where it said nothing.
    public Preference preferenceOf(ParticipantId participant) {
        return preferences.getOrDefault(participant, Preference.NONE);
    }
}
