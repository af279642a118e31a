package org.openelecbay.grid.trade;

import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.headroom.BindingElement;

/// What the network takes of one order.
///
/// @param order the order
/// @param kw accepted, from zero to what it asked for
/// @param binding the element that allows no more, for the DSO's log; absent when all of it was accepted
/// @param belowLot true when a part would have fitted, but less than a lot
public record AcceptedOrder(
        NetworkOrder order, double kw, @Nullable BindingElement binding, boolean belowLot) {

    /// Power refused in kW.
    public double curtailedKw() {
        return order.trade().kw() - kw;
    }
}
