package org.openelecbay.market.dispatch.message;

/// What one participant says to a partner about the two of them alone.
public sealed interface PairMessage extends Message permits Proposal, PricedProposal {

    /// Number of the partner.
    int partner();

    /// What the sender would give to the partner, kWh; negative when it would take.
    double quantity();
}
