package org.openelecbay.settlement.certificate;

import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;

/// Green energy of one producer in one slot: what a certificate is about.
///
/// @param producer who fed it in
/// @param slot when
public record Lot(ParticipantId producer, Slot slot) {

    @Override
    public String toString() {
        return producer + " of " + slot.start();
    }
}
