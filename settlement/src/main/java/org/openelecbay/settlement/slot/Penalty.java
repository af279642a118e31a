package org.openelecbay.settlement.slot;

import org.openelecbay.core.Cause;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Price;

/// The penalty for a broken promise: a seller who delivers less than sold, a buyer who draws less than bought.
///
/// Over-delivery and over-consumption cost no penalty unless the terms say so. Source: spec G.5.
final class Penalty {

    private Penalty() {}

    static void settle(Delivery delivery, Promise promise, SettlementTerms terms, Posting posting) {
        Money penalty = beyondTolerance(promise, terms);
        if (penalty.isPositive()) {
            posting.pay(
                    new MemberAccount(delivery.participant().member()),
                    NamedAccount.PENALTIES,
                    penalty,
                    promise.missed(),
                    Cause.PENALTY);
        }
    }

    private static Money beyondTolerance(Promise promise, SettlementTerms terms) {
        Price penalty = terms.penalty();
        long allowed = terms.tolerance().of(penalty.times(promise.size()).nanos());
        return Money.ofNanos(Math.max(0, penalty.times(promise.missed()).nanos() - allowed));
    }
}
