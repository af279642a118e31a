package org.openelecbay.market.dispatch.colony;

import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;

/// Somebody who proposes trades for a book and whom nobody trusts: [ProposalCheck] reads every proposal before
/// anything is booked.
public interface Proposer {

    /// Names it in reasons, as in "the ant colony".
    String name();

    /// Trades for these orders.
    ///
    /// @param bids at least one, highest first, ties broken
    /// @param offers at least one, lowest first, ties broken
    Proposal propose(Ladder bids, Ladder offers, SlotContext context);
}
