package org.openelecbay.core;

import java.util.List;

/// The DSO as the market sees it. It learns injections, never bids, prices, partners or states of charge; the market
/// learns envelopes, usage charges and coarse reasons, never the network. It may run in another process.
public interface NetworkService {

    /// Publishes envelopes before the gate of a slot closes; empty when this DSO publishes none.
    ///
    /// @param outlook of every connection
    default List<Envelope> envelopes(Slot slot, List<ConnectionOutlook> outlook) {
        return List.of();
    }

    /// Publishes what local trades of a slot will be charged for the network, before its gate closes.
    ///
    /// @param outlook of every connection
    default NetworkCharges charges(Slot slot, List<ConnectionOutlook> outlook) {
        return NetworkCharges.NONE;
    }

    /// Checks the planned injections of all connections in one slot.
    Verdict check(Slot slot, List<PlannedInjection> plan);

    /// The energy lost in the network in one slot, from what was metered.
    ///
    /// Read from a cumulative register, so slots must be asked for in their order.
    ///
    /// @return not negative
    Energy losses(Slot slot, List<Metered> metered);

    /// Who stands for how much of the losses of a slot; empty when this DSO does not allocate them, and traded energy
    /// bears them in proportion.
    ///
    /// @param losses what [#losses] has answered for the slot
    default List<LossPart> lossParts(Slot slot, List<Metered> metered, Energy losses) {
        return List.of();
    }
}
