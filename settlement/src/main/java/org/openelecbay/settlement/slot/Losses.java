package org.openelecbay.settlement.slot;

import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LossPart;

/// What was lost in the network in one slot, and who stands for it.
///
/// @param energy not negative
/// @param parts by the DSO's allocation; empty when traded energy bears the losses in proportion
public record Losses(Energy energy, List<LossPart> parts) {

    public Losses {
        if (energy.isNegative()) {
            throw new IllegalArgumentException("The losses of a slot are negative: " + energy + ".");
        }
        parts = List.copyOf(parts);
    }
}
