package org.openelecbay.market;

import java.util.List;
import org.openelecbay.core.Clearing;

/// Shares the energy that was metered in one slot, after delivery, with the community as counterparty.
public non-sealed interface SharingRule extends MarketRule {

    /// Shares the positions of the willing participants. What is not shared stays with the supplier.
    Clearing share(List<Position> positions, SlotContext context);
}
