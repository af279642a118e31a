package org.openelecbay.market.auction;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;

/// Puts the clearing of a match together.
final class Clearings {

    private Clearings() {}

    static Clearing of(
            Match match, List<Trade> trades, List<Payment> payments, String whyThesePrices, List<Reason> unserved) {
        List<Reason> reasons =
                new ArrayList<>(1 + unserved.size() + match.turnedAway().size());
        reasons.add(Reason.clearing(whyThesePrices));
        reasons.addAll(unserved);
        reasons.addAll(match.turnedAway());
        return new Clearing(match.slot(), trades, payments, reasons);
    }

    /// Trades at a price for buyers and one for sellers, not above it; the operator keeps the difference.
    static Clearing atTwoPrices(Match match, Price buyersPay, Price sellersGet, String why, List<Reason> unserved) {
        List<Trade> trades = match.trades(_ -> sellersGet, _ -> buyersPay);
        Money surplus = buyersPay
                .minus(sellersGet)
                .times(Energy.ofWattHours(match.bidFills().sum()));
        return of(match, trades, surplus.isPositive() ? List.of(keptByOperator(surplus)) : List.of(), why, unserved);
    }

    private static Payment keptByOperator(Money surplus) {
        return new Payment(
                new Payment.Holding(NamedAccount.SURPLUS),
                new Payment.Holding(NamedAccount.OPERATOR),
                surplus,
                Cause.MARKET_SURPLUS);
    }

    static Clearing noCrossing(Match match) {
        return noCrossing(match, List.of());
    }

    /// @param payments that are due although nothing trades
    static Clearing noCrossing(Match match, List<Payment> payments) {
        return of(match, List.of(), payments, whyNothingTraded(match), Unserved.noCrossing(match));
    }

    private static String whyNothingTraded(Match match) {
        if (match.bids().size() == 0 || match.offers().size() == 0) {
            return "Nothing trades: the book has no " + (match.bids().size() == 0 ? "bids." : "offers.");
        }
        Price bestBid = match.bids().limitPrice(0);
        Price bestOffer = match.offers().limitPrice(0);
        return "Nothing trades: the best bid, " + bestBid + ", does not cover the best offer, " + bestOffer + ".";
    }
}
