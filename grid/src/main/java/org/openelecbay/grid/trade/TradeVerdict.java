package org.openelecbay.grid.trade;

import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.headroom.BindingElement;

/// The answer to one trade.
///
/// @param feasibleKw largest quantity that fits by the derivatives, at most what was asked for
/// @param binding the element that allows no more; absent when all of it fits
/// @param confirmed true when a power flow with the feasible quantity is within the limits
public record TradeVerdict(double feasibleKw, @Nullable BindingElement binding, boolean confirmed) {

    /// True when all of it fits and a power flow confirmed it.
    public boolean accepted() {
        return binding == null && confirmed;
    }
}
