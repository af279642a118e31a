package org.openelecbay.market.deviation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TradeGains;
import org.openelecbay.market.auction.Ladder;

/// What the bids of a cleared book could do about a missed forecast; energies in watt-hours, money in nanos.
///
/// A step of a bid that was served gives way for what it is worth above the price, so that its owner is as well off
/// without the energy; one that was not served takes more when the price is lowered to its limit.
final class BidFlexibility {

    private final List<ParticipantId> owners;
    private final List<FlexibleLoad> loads;
    private final DeviationPrices prices;

    private BidFlexibility(List<ParticipantId> owners, List<FlexibleLoad> loads, DeviationPrices prices) {
        this.owners = owners;
        this.loads = loads;
        this.prices = prices;
    }

    /// @param price of every trade
    static BidFlexibility of(Ladder bids, TradeGains gained, Price price, SlotContext context) {
        bids.breakTies(bids.size(), context.ties());
        List<ParticipantId> owners = new ArrayList<>();
        List<FlexibleLoad> loads = new ArrayList<>();
        Map<ParticipantId, Long> served = new HashMap<>();
        double paid = price.microsPerKwh();
        for (int rank = 0; rank < bids.size(); rank++) {
            ParticipantId owner = bids.owner(rank);
            long left = served.computeIfAbsent(owner, gained::boughtBy);
            long full = Math.min(left, bids.quantity(rank));
            served.put(owner, left - full);
            double limit = bids.limit(rank);
            owners.add(owner);
            loads.add(new FlexibleLoad(
                    bids.quantity(rank) - full, Math.max(0, paid - limit), full, Math.max(0, limit - paid)));
        }
        double exported = context.band().exportPrice().microsPerKwh();
        double imported = context.band().importPrice().microsPerKwh();
        return new BidFlexibility(owners, loads, new DeviationPrices(paid, paid, imported - paid, exported));
    }

    /// How much better than the supplier alone each owner's bids are on average, nanos; those that are of use.
    ///
    /// @param forecast watt-hours sold
    /// @param error share by which it may miss
    /// @param chance of each side
    Map<ParticipantId, Double> expectedGains(double forecast, double error, double chance) {
        UncertainSale sale = new UncertainSale(forecast, prices, loads);
        Map<ParticipantId, Double> gains = new LinkedHashMap<>();
        for (Activation more : sale.at(forecast * (1 + error)).activations()) {
            add(more, prices.surplus() - more.price() - prices.export(), chance, gains);
        }
        for (Activation less : sale.at(forecast * (1 - error)).activations()) {
            add(less, prices.compensation() - less.price(), chance, gains);
        }
        return gains;
    }

    private void add(Activation activation, double gain, double chance, Map<ParticipantId, Double> gains) {
        gains.merge(owners.get(activation.load()), chance * activation.energy() * gain, Double::sum);
    }
}
