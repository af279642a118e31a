package org.openelecbay.settlement.slot;

import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Price;

/// The penalty for a broken promise: a seller who delivers less than sold, a buyer who draws less than bought.
///
/// Source: spec G.5; over-delivery and over-consumption cost no penalty.
final class Penalty {

    private Penalty() {}

    static void settle(Delivery delivery, Contract contract, SettlementTerms terms, Posting posting) {
        Energy promised = contract.net();
        Energy missed = missed(promised, delivery.metered().injection().minus(promised));
        Money penalty = beyondTolerance(promised, missed, terms);
        if (penalty.isPositive()) {
            posting.pay(
                    new MemberAccount(delivery.participant().member()),
                    NamedAccount.PENALTIES,
                    penalty,
                    missed,
                    Cause.PENALTY);
        }
    }

    private static Energy missed(Energy promised, Energy delta) {
        if (promised.isPositive()) {
            return delta.negativePart();
        }
        return promised.isNegative() ? delta.positivePart() : Energy.ZERO;
    }

    private static Money beyondTolerance(Energy promised, Energy missed, SettlementTerms terms) {
        Price penalty = terms.penalty();
        long allowed = terms.tolerance()
                .of(penalty.times(promised.max(promised.negated())).nanos());
        return Money.ofNanos(Math.max(0, penalty.times(missed).nanos() - allowed));
    }
}
