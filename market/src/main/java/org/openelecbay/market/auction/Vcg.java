package org.openelecbay.market.auction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Payment;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.Need;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// The Vickrey-Clarke-Groves double auction: the call auction's trades, and everybody pays what the others lose by it.
///
/// A buyer pays what its energy would be worth to the others, a seller receives what the others would miss without its
/// energy, each over all its orders. Sellers receive at least what buyers pay; the deficit cannot be removed without
/// losing truthfulness, rationality or welfare (Myerson and Satterthwaite 1983), so somebody must finance it.
///
/// Costs the ranking of the book and one pass over its curves, n log n. Source: Clarke, Public Choice 11 (1971);
/// Groves, Econometrica 41 (1973); spec A.6.
public final class Vcg implements MarketMechanism {

    private final Financing financing;

    public Vcg(Financing financing) {
        this.financing = financing;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Match match = Match.withoutOwnCrossings(book, context);
        return switch (financing) {
            case Financing.None() -> refused(match);
            case Financing.Operator() -> cleared(match, List.of());
            case Financing.ParticipationFee(Money fee) -> cleared(match, fees(match, fee, context));
        };
    }

    /// What the auction finds out about a book, whoever finances it.
    public VcgOutcome outcome(OrderBook book, SlotContext context) {
        Match match = Match.withoutOwnCrossings(book, context);
        return new VcgOutcome(
                match.outcome(),
                ClarkePayments.ofBuyers(match).shares(),
                ClarkePayments.ofSellers(match).shares());
    }

    @Override
    public Set<Need> needs() {
        return financing instanceof Financing.None ? Set.of(Need.FINANCING) : Set.of();
    }

    @Override
    public Map<Property, String> exceptions() {
        return VcgClaims.exceptions(financing);
    }

    private static Clearing cleared(Match match, List<Payment> fees) {
        return match.crossing()
                .map(crossing -> crossed(match, crossing, fees))
                .orElseGet(() -> Clearings.noCrossing(match, fees));
    }

    private static Clearing crossed(Match match, Crossing crossing, List<Payment> fees) {
        ClarkePayments buyers = ClarkePayments.ofBuyers(match);
        ClarkePayments sellers = ClarkePayments.ofSellers(match);
        Money deficit = sellers.sum().minus(buyers.sum());
        List<Payment> payments = new ArrayList<>(fees);
        payments.addAll(buyers.remainders());
        payments.addAll(sellers.remainders());
        if (deficit.isPositive()) {
            payments.add(coveredByOperator(deficit));
        }
        return Clearings.of(
                match,
                match.trades(
                        pair -> sellers.price(match.pairing().offerRank(pair)),
                        pair -> buyers.price(match.pairing().bidRank(pair))),
                payments,
                "Everybody pays or receives what its energy is worth to the others; sellers receive " + deficit
                        + " more than buyers pay, which the operator covers.",
                Unserved.of(match, crossing.marginalBid(), crossing.marginalOffer()));
    }

    private static Payment coveredByOperator(Money deficit) {
        return new Payment(
                new Payment.Holding(NamedAccount.OPERATOR),
                new Payment.Holding(NamedAccount.SURPLUS),
                deficit,
                Cause.MARKET_DEFICIT);
    }

    private static List<Payment> fees(Match match, Money fee, SlotContext context) {
        if (fee.isZero() || match.bids().size() == 0 || match.offers().size() == 0) {
            return List.of();
        }
        return Stream.of(match.bids(), match.offers())
                .flatMap(ladder -> IntStream.range(0, ladder.orderCount())
                        .mapToObj(order -> ladder.orderAt(order).owner()))
                .distinct()
                .sorted(context.ties())
                .map(owner -> Payment.from(owner, NamedAccount.OPERATOR, fee, Cause.PARTICIPATION_FEE))
                .toList();
    }

    private static Clearing refused(Match match) {
        if (match.crossing().isEmpty()) {
            return Clearings.noCrossing(match);
        }
        Money deficit = ClarkePayments.ofSellers(match)
                .sum()
                .minus(ClarkePayments.ofBuyers(match).sum());
        String sentence = "This auction does not run, because nobody is named who covers its deficit.";
        return Clearings.of(
                match,
                List.of(),
                List.of(),
                "Nothing trades: sellers would receive " + deficit
                        + " more than buyers pay, and nobody is named who covers it. The rule mcafee needs nobody.",
                Unserved.everybody(match, sentence, sentence));
    }
}
