package org.openelecbay.settlement.slot;

import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.PriceBand;

/// What a participant takes or gives at the supplier's prices: the metered injection less the promised one and less
/// what neighbours covered, at one price for all of it.
///
/// For the bill it is told apart into the planned residual and the deviation from the plan. Both have the sign of the
/// whole, so that the split never changes the money.
final class SupplierPart {

    private SupplierPart() {}

    /// @param rest not covered by neighbours; of the sign of metered less promised injection
    /// @param counterparty pays and is paid
    static void settle(
            Delivery delivery, Contract contract, Energy rest, Account counterparty, PriceBand band, Posting posting) {
        Energy residual = delivery.planned()
                .map(planned -> sharedPart(planned.minus(contract.net()), rest))
                .orElse(rest);
        Account member = new MemberAccount(delivery.participant().member());
        pay(member, residual, counterparty, band, Cause.RESIDUAL, posting);
        pay(member, rest.minus(residual), counterparty, band, Cause.DEVIATION, posting);
    }

    /// The part of `delta` that has the sign of `expected` and is no larger.
    static Energy sharedPart(Energy expected, Energy delta) {
        if (expected.isPositive() && delta.isPositive()) {
            return expected.min(delta);
        }
        return expected.isNegative() && delta.isNegative() ? expected.max(delta) : Energy.ZERO;
    }

    private static void pay(
            Account member, Energy injection, Account counterparty, PriceBand band, Cause cause, Posting posting) {
        if (injection.isPositive()) {
            posting.pay(counterparty, member, band.exportPrice().times(injection), injection, cause);
        } else {
            Energy drawn = injection.negated();
            posting.pay(member, counterparty, band.importPrice().times(drawn), drawn, cause);
        }
    }
}
