package org.openelecbay.engine.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;

/// A participation fee is the same for everybody, due once, only from who has an order, and goes to the operator.
///
/// It was agreed before the gate opened, so it may be more than the trades gain; a rule that claims that nobody is
/// worse off has no such fee.
final class ParticipationFees {

    private static final Payment.Party OPERATOR = new Payment.Holding(NamedAccount.OPERATOR);

    private ParticipationFees() {}

    /// True for the payments that this rule may ask for beside the gains of trade.
    static boolean isFee(Payment payment, Set<Property> claimed) {
        return payment.cause() == Cause.PARTICIPATION_FEE && !claimed.contains(Property.INDIVIDUALLY_RATIONAL);
    }

    static Optional<String> check(OrderBook book, Set<Property> claimed, Clearing clearing) {
        Set<Money> fees = new HashSet<>();
        Set<Payment.Party> payers = new HashSet<>();
        List<Payment> due = clearing.payments().stream()
                .filter(payment -> isFee(payment, claimed))
                .toList();
        Set<Payment.Party> owners = due.isEmpty() ? Set.of() : owners(book);
        for (Payment payment : due) {
            fees.add(payment.money());
            boolean agreed = owners.contains(payment.from()) && payment.to().equals(OPERATOR);
            if (!agreed || !payers.add(payment.from()) || fees.size() > 1) {
                return Optional.of("The fee of " + payment.money() + " from " + payment.from()
                        + " is not the one that everybody with an order pays once to the operator.");
            }
        }
        return Optional.empty();
    }

    private static Set<Payment.Party> owners(OrderBook book) {
        return Stream.<Order>concat(book.bids().stream(), book.offers().stream())
                .map(Order::owner)
                .<Payment.Party>map(ParticipationFees::participating)
                .collect(Collectors.toSet());
    }

    private static Payment.Participating participating(ParticipantId id) {
        return new Payment.Participating(id);
    }
}
