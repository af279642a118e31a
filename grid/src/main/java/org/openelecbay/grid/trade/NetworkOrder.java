package org.openelecbay.grid.trade;

/// A trade that asks the DSO for its place in the network.
///
/// @param id unique among the orders
/// @param time when it arrived, as any growing number; earlier comes first, equal times by id
/// @param trade who to whom and how much
/// @param surplusPerKwh bid minus ask: what is lost for each kWh curtailed
public record NetworkOrder(String id, long time, Trade trade, double surplusPerKwh) {

    public NetworkOrder {
        if (!Double.isFinite(surplusPerKwh)) {
            throw new IllegalArgumentException("Order " + id + " has a surplus of " + surplusPerKwh + " a kWh.");
        }
    }

    boolean withinOneTerminal() {
        return trade.seller() == trade.buyer();
    }
}
