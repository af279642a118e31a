package org.openelecbay.core;

import java.util.Locale;

/// The accounts that belong to no member.
public enum NamedAccount implements Account {
    /// Sells what the community lacks and buys what it does not use.
    SUPPLIER,
    /// The DSO's network usage fee on local trades.
    NETWORK,
    /// What local trades pay for the losses they cause.
    LOSSES,
    /// The operator's service fee.
    OPERATOR,
    /// Taxes and levies on local trades.
    LEVY,
    /// Penalties for broken promises and surcharges for a bad reputation, until they are returned.
    PENALTIES,
    /// Stands between the members and a supplier that bills the community's net; zero after every slot.
    BALANCING,
    /// What nobody is entitled to of the netting of deviations, kept for the community.
    RESERVE,
    /// The counterparty of pools; zero after every slot.
    COMMUNITY,
    /// What buyers pay above what sellers get, until it is returned.
    SURPLUS,
    /// The remainders of rounding bills to hundredths.
    ROUNDING;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
