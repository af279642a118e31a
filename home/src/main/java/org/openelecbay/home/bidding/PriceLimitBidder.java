package org.openelecbay.home.bidding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;

/// Bids for the whole planned deficit, offers the whole planned surplus, at the member's own limit.
///
/// A limit is never worse for the member than the supplier, fees included: those of a local trade are taken off the
/// supplier's import price for a bid and added to its export price for an offer. What is known only after delivery
/// is not in it: the share of losses and penalties.
///
/// @param owner who bids
/// @param bidLimit the most per kWh; empty for what the supplier asks
/// @param offerLimit the least per kWh; empty for what the supplier pays
public record PriceLimitBidder(ParticipantId owner, Optional<Price> bidLimit, Optional<Price> offerLimit) {

    /// The order for a planned injection; empty when nothing is planned.
    ///
    /// @param injection surplus positive, deficit negative
    /// @param band the supplier's prices in the slot
    /// @param buyerFees what a buyer pays per kWh on top of the price
    /// @param sellerFees what a seller pays per kWh out of the price
    public Optional<Order> order(
            Slot slot, Energy injection, PriceBand band, Price buyerFees, Price sellerFees, Instant submittedAt) {
        OrderId id = new OrderId(owner.value());
        if (injection.isPositive()) {
            Price least = band.exportPrice().plus(sellerFees);
            Price limit = offerLimit.map(least::max).orElse(least);
            return Optional.of(new Offer(id, owner, slot, List.of(new Segment(injection, limit)), submittedAt));
        }
        if (injection.isNegative()) {
            Price most = band.importPrice().minus(buyerFees);
            Price limit = bidLimit.map(most::min).orElse(most);
            return Optional.of(new Bid(id, owner, slot, List.of(new Segment(injection.negated(), limit)), submittedAt));
        }
        return Optional.empty();
    }
}
