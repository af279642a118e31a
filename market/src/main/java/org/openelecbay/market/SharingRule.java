package org.openelecbay.market;

import java.util.List;
import java.util.Set;
import org.openelecbay.core.Clearing;

/// Shares the energy that was metered in one slot, after delivery, with the community as counterparty.
public non-sealed interface SharingRule extends MarketRule {

    /// Shares the positions of the willing participants. What is not shared stays with the supplier.
    Clearing share(List<Position> positions, SlotContext context);

    /// Its meter, unless the rule asks for more.
    @Override
    default Set<Disclosure> discloses() {
        return Set.of(Disclosure.METERED_ENERGY);
    }
}
