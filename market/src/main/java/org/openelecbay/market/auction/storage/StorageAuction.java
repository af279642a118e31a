package org.openelecbay.market.auction.storage;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Sides;
import org.openelecbay.market.auction.session.Tally;
import org.openelecbay.market.auction.session.WholeEnergies;

/// The modified auction for shared storage on the orders of a slot: bids are the facility controllers, offers
/// the residential units that give away storage.
///
/// The marginal pair of the call auction stays out and sets the band; inside it the auctioneer takes the price
/// that is best for the controllers, knowing how much units offer at each price. A unit's reluctance is the
/// premium above its limit at which it offers everything, the same for all, so that alpha = reluctance / (2
/// capacity).
///
/// The price is rounded half-even to the micro inside the band; what is sold is rounded down to whole
/// watt-hours and split by largest remainder. Cost: n log n. Source: Tushar et al. 2016 in the form of spec A.12.
public final class StorageAuction implements MarketMechanism {

    private final Price reluctance;
    private final Burden burden;

    /// @param reluctance how far above its limit the price must lie until a unit offers everything; not
    ///     negative
    public StorageAuction(Price reluctance, Burden burden) {
        if (reluctance.isNegative()) {
            throw new IllegalArgumentException("The reluctance of a storage auction is " + reluctance
                    + "; it is what units ask above their limit, so it must not be negative.");
        }
        this.reluctance = reluctance;
        this.burden = burden;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(
                book,
                context,
                (bids, offers, tally) -> Participants.of(bids, offers, context.ties())
                        .map(participants -> sell(participants, tally))
                        .orElse(
                                "Nothing trades: fewer than two bids or two offers reach the marginal pair, which stays out."));
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "The marginal pair stays out, and reluctant units offer less than they have.",
                Property.SYMMETRIC,
                "Of equal orders at the margin the earlier takes part.",
                Property.TRUTHFUL,
                "The price rises with the mean of the bids, so a controller gains by bidding less.");
    }

    private String sell(Participants participants, Tally tally) {
        Price price = price(participants);
        long[] weights = weights(participants, price.microsPerKwh());
        long scale = Math.max(1, reluctance.microsPerKwh());
        long supply = Arrays.stream(weights).sum() / scale;
        long need = participants.need().wattHours();
        long[] sold = split(Math.min(supply, need), weights, supply > need, scale);
        long[] bought = Sides.fromTheTop(participants.bids(), participants.controllers(), Math.min(supply, need));
        new Sides(participants.bids(), participants.offers()).pair(bought, sold, _ -> price, price, tally);
        tally.whyNot(
                "Only bids before the marginal one, " + participants.highest() + ", take part, higher ones first.",
                "Only offers before the marginal one, " + participants.lowest() + ", take part, as far as " + price
                        + " lies above their limit.");
        return "From " + participants.lowest() + " to " + participants.highest() + ", the limits of the pair that"
                + " stays out, " + price + " is the best price for the controllers; units offer "
                + Energy.ofWattHours(supply) + " for a need of " + participants.need() + ".";
    }

    private Price price(Participants participants) {
        int units = participants.units();
        long[] reservations = new long[units];
        long[] capacities = new long[units];
        long[] premiums = new long[units];
        for (int rank = 0; rank < units; rank++) {
            reservations[rank] = participants.offers().limit(rank);
            capacities[rank] = participants.offers().quantity(rank);
            premiums[rank] = premium();
        }
        long best = new Responses(reservations, capacities, premiums)
                .bestPrice(participants.meanBid(), participants.lowest(), participants.highest())
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return Price.ofMicrosPerKwh(best).max(participants.lowest()).min(participants.highest());
    }

    /// A premium beyond all differences of countable limits makes no difference.
    private long premium() {
        return Math.min(reluctance.microsPerKwh(), Long.MAX_VALUE / 4);
    }

    /// What each unit offers at this price, in watt-hours times the reluctance.
    private long[] weights(Participants participants, long price) {
        Ladder offers = participants.offers();
        long[] weights = new long[participants.units()];
        for (int rank = 0; rank < weights.length; rank++) {
            weights[rank] = reluctance.microsPerKwh() == 0
                    ? offers.quantity(rank)
                    : offers.quantity(rank) * Math.min(reluctance.microsPerKwh(), price - offers.limit(rank));
        }
        return weights;
    }

    private long[] split(long total, long[] weights, boolean isExcess, long scale) {
        if (burden == Burden.PROPORTIONAL || !isExcess) {
            return WholeEnergies.of(weights, scale, total);
        }
        EqualBurden equal = EqualBurden.of(weights, Arrays.stream(weights).sum() - total * scale);
        return WholeEnergies.of(Arrays.stream(weights).map(equal::left).toArray(), scale, total);
    }
}
