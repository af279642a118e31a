package org.openelecbay.core;

/// Why money moves; every bill line is one cause.
public enum Cause {
    /// Energy traded locally.
    TRADE("Local trade"),
    /// The premium for energy that meets a wish.
    PREMIUM("Premium for energy as wished"),
    /// The premium of energy that was not delivered as wished.
    PREMIUM_RETURNED("Premium returned, not delivered as wished"),
    /// Planned energy that was not traded locally.
    RESIDUAL("Supplier, as planned"),
    /// Energy beside the plan, at the supplier's price.
    DEVIATION("Supplier, beside the plan"),
    /// Energy beside the trades that neighbours took or gave, at the mid-market price.
    COVERED("Deviation covered by neighbours"),
    /// What the community as a whole draws from or gives to the supplier.
    COMMUNITY_NET("Supplier, for the community as a whole"),
    /// The gain from netting members' deviations, returned to whoever kept its promise.
    NETTING_SHARE("Share of the gain from netting deviations"),
    /// A broken promise.
    PENALTY("Penalty for a broken promise"),
    /// Penalties of others, returned to whoever kept its promise.
    PENALTY_SHARE("Share of the penalties of others"),
    /// A worse price after broken promises.
    REPUTATION("Surcharge for earlier broken promises"),
    /// An earlier bill was paid late.
    LATE_FEE("Fee for paying an earlier bill late"),
    /// The DSO's fee on local trades.
    NETWORK_FEE("Network fee"),
    /// What the DSO charges for the way of a local trade through its network; received where the trade relieves it.
    NETWORK_USAGE("Network usage"),
    /// The losses of local trades.
    LOSSES("Network losses"),
    /// The operator's fee on local trades.
    SERVICE_FEE("Service fee"),
    /// Taxes and levies on local trades.
    LEVY("Levy"),
    /// What a whole-micro price cannot say exactly, so that a pool has one price to the nano.
    EQUALISATION("Equalisation of the pool price"),
    /// A member's part of what a coalition gains over the supplier alone.
    GAIN_SHARE("Share of what the community gains"),
    /// Reserve held for the forecast error of others.
    RESERVE("Reserve held ready"),
    /// Flexibility that a buyer keeps ready for what a seller's forecast may miss.
    FLEXIBILITY("Flexibility kept ready"),
    /// What the community does for the network at the DSO's request.
    NETWORK_SERVICE("Service to the network"),
    /// The returned difference between what buyers paid and sellers got.
    SURPLUS_SHARE("Returned surplus"),
    /// What a rule collects above what it hands on, kept by the operator.
    MARKET_SURPLUS("Surplus of the market rule"),
    /// What a rule hands on above what it collects, paid by the operator.
    MARKET_DEFICIT("Deficit of the market rule"),
    /// A fee for taking part, fixed before anybody bids.
    PARTICIPATION_FEE("Participation fee"),
    /// The remainder of rounding a bill.
    ROUNDING("Rounding");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /// The words on the bill.
    public String words() {
        return words;
    }
}
