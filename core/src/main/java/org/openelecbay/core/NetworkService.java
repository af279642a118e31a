package org.openelecbay.core;

import java.util.List;

/// The DSO as the market sees it. It learns injections, never bids, prices, partners or states of charge; the market
/// learns envelopes and coarse reasons, never the network. It may run in another process.
public interface NetworkService {

    /// Checks the planned injections of all connections in one slot.
    Verdict check(Slot slot, List<PlannedInjection> plan);

    /// The energy lost in the network in one slot, from what was metered.
    ///
    /// Read from a cumulative register, so slots must be asked for in their order.
    ///
    /// @return not negative
    Energy losses(Slot slot, List<Metered> metered);
}
