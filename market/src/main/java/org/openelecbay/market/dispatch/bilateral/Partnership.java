package org.openelecbay.market.dispatch.bilateral;

/// A producer and a consumer that may trade with each other.
///
/// @param seller number of the producer
/// @param buyer number of the consumer
/// @param sellerCharge what the producer minds, or pays, for each kWh of this pair, currency per kWh, not negative
/// @param buyerCharge what the consumer minds, or pays, currency per kWh, not negative
public record Partnership(int seller, int buyer, double sellerCharge, double buyerCharge) {

    public Partnership {
        if (!(sellerCharge >= 0 && buyerCharge >= 0 && Double.isFinite(sellerCharge + buyerCharge))) {
            throw new IllegalArgumentException("The pair of " + seller + " and " + buyer + " is charged " + sellerCharge
                    + " and " + buyerCharge + " per kWh; charges are finite and not negative.");
        }
    }

    /// Of both sides, currency per kWh.
    public double charge() {
        return sellerCharge + buyerCharge;
    }
}
