package org.openelecbay.market;

import java.util.Comparator;
import java.util.List;
import org.openelecbay.core.ParticipantId;

/// Who goes first where price and time are equal.
@FunctionalInterface
public interface TieOrder extends Comparator<ParticipantId> {

    /// A key that a rule reads once a participant instead of comparing pairs: whoever has the smaller key goes first,
    /// and equal keys are compared.
    default long coarseKey(ParticipantId participant) {
        return 0;
    }

    /// By id: whole numbers by value and before words, words by spelling.
    static TieOrder byId() {
        return NaturalOrder.INSTANCE;
    }

    /// The listed participants in their order, shifted by one place every slot so that nobody is favoured over time.
    /// Participants that are not listed come last, by id.
    static TieOrder rotated(List<ParticipantId> participants, long slotNumber) {
        return new Rotation(participants, slotNumber);
    }
}
