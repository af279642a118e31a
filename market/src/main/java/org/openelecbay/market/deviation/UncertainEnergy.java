package org.openelecbay.market.deviation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Reason;
import org.openelecbay.market.Entrants;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.Redistribution;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TradeGains;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.Ladder;

/// The call auction, after which sellers pay the buyers whose bids leave room for what the forecasts may miss.
///
/// What a seller sells is a forecast that may turn out higher or lower by a share. A bid that was not served could take
/// more at its limit, one that was served could give way at its limit: that is better than the supplier by some money a
/// kWh. Its expected value ([UncertainSale], over the three scenarios) is shared: buyers get a part of what they are
/// good for, sellers pay it by the energy they sold, nobody more than its trades gain it. What is delivered in the end
/// is settled like under any other rule.
///
/// Source: Zhang, Li and Li 2020; spec G.2; docs/reference/uncertainty-and-services.md.
public final class UncertainEnergy implements MarketMechanism {

    private static final double MOST_NANOS = 1L << 60;

    private final Ratio error;
    private final Ratio chance;
    private final Ratio buyersPart;
    private final CallAuction auction = new CallAuction();

    /// @param error by what share of the forecast it may miss, 0 to 1
    /// @param chance of missing it upwards, and the same downwards; 0 to a half
    /// @param buyersPart of what their flexibility is worth, 0 to 1
    public UncertainEnergy(Ratio error, Ratio chance, Ratio buyersPart) {
        this.error = requireUpTo(1, "error of a forecast", error);
        this.chance = requireUpTo(0.5, "chance to miss a forecast on one side", chance);
        this.buyersPart = requireUpTo(1, "buyers' part", buyersPart);
    }

    private static Ratio requireUpTo(double most, String what, Ratio ratio) {
        if (!(ratio.value() >= 0 && ratio.value() <= most)) {
            throw new IllegalArgumentException("The " + what + " is " + ratio.value() + "; it lies between 0 and "
                    + most + ". Is it given in percent?");
        }
        return ratio;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Clearing energy = auction.clear(book, context);
        if (energy.trades().isEmpty()) {
            return energy;
        }
        Price price = energy.trades().getFirst().buyerPays();
        TradeGains gained = TradeGains.of(book, energy);
        OrderBook willing = Entrants.willing(book, context).book();
        BidFlexibility flexibility = BidFlexibility.of(Ladder.ofBids(willing.bids()), gained, price, context);
        Redistribution paid =
                payments(gained, flexibility.expectedGains(forecast(gained), error.value(), chance.value()));
        List<Payment> payments = new ArrayList<>(energy.payments());
        payments.addAll(paid.payments());
        return new Clearing(energy.slot(), energy.trades(), payments, energy.reasons(), energy.traffic())
                .because(Reason.clearing(why(paid)));
    }

    private static double forecast(TradeGains gained) {
        long sold = 0;
        for (ParticipantId trader : gained.traders()) {
            sold += gained.soldBy(trader);
        }
        return sold;
    }

    private Redistribution payments(TradeGains gained, Map<ParticipantId, Double> gains) {
        double worth = gains.values().stream().mapToDouble(Double::doubleValue).sum();
        long total = (long) Math.min(MOST_NANOS, worth * buyersPart.value());
        Map<ParticipantId, Double> sellers = new LinkedHashMap<>();
        Map<ParticipantId, Long> most = new LinkedHashMap<>();
        for (ParticipantId trader : gained.traders()) {
            if (gained.soldBy(trader) > 0) {
                sellers.put(trader, (double) gained.soldBy(trader));
                most.put(trader, gained.gainOf(trader));
            }
        }
        return Redistribution.of(total, sellers, most, gains, Cause.FLEXIBILITY);
    }

    private String why(Redistribution paid) {
        if (paid.paid() == 0) {
            return "Nobody is paid for flexibility: no bid could help with a missed forecast better than the supplier,"
                    + " or the sellers gain nothing to pay it from.";
        }
        String said = "A forecast may miss by " + Math.rint(1_000 * error.value()) / 10
                + " %; the sellers pay " + Money.ofNanos(paid.paid())
                + " to the buyers whose bids could take more or give way";
        return paid.missing() > 0
                ? said + "; " + Money.ofNanos(paid.missing())
                        + " more would cost a seller more than its trades gain it."
                : said + ".";
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.TRUTHFUL,
                "The marginal orders set the price, and a bid is paid for the room it seems to leave.",
                Property.SYMMETRIC,
                "At the marginal limit the earlier order trades first.");
    }
}
