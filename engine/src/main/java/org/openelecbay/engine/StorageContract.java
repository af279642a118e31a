package org.openelecbay.engine;

import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;

/// Energy that the shared battery sells outside the rule at a price fixed for the slot, as to a charging car.
///
/// @param storage sells
/// @param buyer draws
/// @param most how much the buyer wants; cut to what battery and envelopes allow
/// @param price paid and got per kWh
public record StorageContract(ParticipantId storage, ParticipantId buyer, Energy most, Price price) {

    public StorageContract {
        if (!most.isPositive()) {
            throw new IllegalArgumentException(
                    "The contract of " + buyer + " with " + storage + " is for " + most + ".");
        }
        if (storage.equals(buyer)) {
            throw new IllegalArgumentException("Storage " + storage + " has a contract with itself.");
        }
    }
}
