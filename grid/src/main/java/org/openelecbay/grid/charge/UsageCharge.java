package org.openelecbay.grid.charge;

/// The variable network usage charge (NUC): a regulated fee and the difference of the network parts of the nodal
/// prices, `f + n_b - n_a` for a trade from `a` to `b`.
///
/// It replaces loss fees: never charge both for the same kWh. Source: spec grid 6.1.
///
/// @param prices of the interval
/// @param feePerKwh regulated fee `f`, money per kWh; half of it from each side
/// @param counterFlow what becomes of a trade that relieves the network
public record UsageCharge(NodalPrices prices, double feePerKwh, CounterFlow counterFlow) implements NetworkCharge {

    /// What a trade gets whose network part is negative.
    public enum CounterFlow {
        /// The whole difference: the DSO may pay.
        REWARDED,
        /// Nothing: the fee alone is due. Buyer and seller meet half-way between their network parts.
        FLOORED
    }

    @Override
    public double perKwh(String seller, String buyer) {
        return counterFlow == CounterFlow.FLOORED ? floored(seller, buyer) : raw(seller, buyer);
    }

    /// `f + n_b - n_a`, money per kWh.
    public double raw(String seller, String buyer) {
        return feePerKwh + prices.network(buyer) - prices.network(seller);
    }

    /// `f + max(0, n_b - n_a)`, money per kWh.
    public double floored(String seller, String buyer) {
        return feePerKwh + Math.max(0, prices.network(buyer) - prices.network(seller));
    }

    /// Who pays what for a trade.
    ///
    /// @param pricePerKwh that buyer and seller agreed on, money per kWh
    public UsageSettlement settle(String seller, String buyer, double energyKwh, double pricePerKwh) {
        double atSeller = prices.network(seller);
        double atBuyer = prices.network(buyer);
        if (counterFlow == CounterFlow.FLOORED && atBuyer < atSeller) {
            atSeller = (atSeller + atBuyer) / 2;
            atBuyer = atSeller;
        }
        return new UsageSettlement(
                (pricePerKwh + feePerKwh / 2 + atBuyer) * energyKwh,
                (pricePerKwh - feePerKwh / 2 + atSeller) * energyKwh);
    }
}
