package org.openelecbay.settlement.tier;

/// At which price a deviation is settled.
public enum ImbalancePricing {
    /// Short and long at the real-time price.
    SINGLE,
    /// Short at a higher price, long at a lower one.
    DUAL
}
