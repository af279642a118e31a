package org.openelecbay.grid.trade;

import java.util.List;
import org.openelecbay.grid.operating.OperatingPoint;

/// What the network takes of all orders.
///
/// @param orders in the order in which they were given
/// @param commonFactor share of every order accepted under [CurtailmentRule#PRO_RATA]; 1 under the others
/// @param after the state with what was accepted
public record Acceptance(List<AcceptedOrder> orders, double commonFactor, OperatingPoint after) {

    public Acceptance {
        orders = List.copyOf(orders);
    }

    /// Power accepted in kW.
    public double totalKw() {
        return orders.stream().mapToDouble(AcceptedOrder::kw).sum();
    }
}
