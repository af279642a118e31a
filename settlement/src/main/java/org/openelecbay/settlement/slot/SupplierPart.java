package org.openelecbay.settlement.slot;

import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.PriceBand;

/// What the supplier takes or gives: the metered injection less the promised one, at one price for all of it.
///
/// For the bill it is told apart into the planned residual and the deviation from the plan. Both have the sign of the
/// whole, so that the split never changes the money.
final class SupplierPart {

    private SupplierPart() {}

    static void settle(Delivery delivery, Contract contract, PriceBand band, Posting posting) {
        Energy delta = delivery.metered().injection().minus(contract.net());
        Energy residual = delivery.planned()
                .map(planned -> sharedPart(planned.minus(contract.net()), delta))
                .orElse(delta);
        Account member = new MemberAccount(delivery.participant().member());
        pay(member, residual, band, Cause.RESIDUAL, posting);
        pay(member, delta.minus(residual), band, Cause.DEVIATION, posting);
    }

    /// The part of `delta` that has the sign of `expected` and is no larger.
    static Energy sharedPart(Energy expected, Energy delta) {
        if (expected.isPositive() && delta.isPositive()) {
            return expected.min(delta);
        }
        return expected.isNegative() && delta.isNegative() ? expected.max(delta) : Energy.ZERO;
    }

    private static void pay(Account member, Energy injection, PriceBand band, Cause cause, Posting posting) {
        if (injection.isPositive()) {
            posting.pay(NamedAccount.SUPPLIER, member, band.exportPrice().times(injection), injection, cause);
        } else {
            Energy drawn = injection.negated();
            posting.pay(member, NamedAccount.SUPPLIER, band.importPrice().times(drawn), drawn, cause);
        }
    }
}
