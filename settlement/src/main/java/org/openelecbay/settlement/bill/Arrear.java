package org.openelecbay.settlement.bill;

import java.time.Instant;
import java.util.List;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.settlement.ledger.Transfer;

/// An earlier bill that was paid late, or is still to be paid.
///
/// @param member whose bill
/// @param amount what was due, not negative
/// @param daysLate days since the due date
public record Arrear(MemberId member, Money amount, long daysLate) {

    /// The fees for these arrears on the bill of a period: from each member to the operator, who waited.
    ///
    /// @param from start of the period
    public static List<Transfer> fees(List<Arrear> arrears, LateFee terms, Instant from) {
        return arrears.stream()
                .filter(each -> terms.on(each.amount(), each.daysLate()).isPositive())
                .map(each -> new Transfer(
                        from,
                        1,
                        new MemberAccount(each.member()),
                        NamedAccount.OPERATOR,
                        terms.on(each.amount(), each.daysLate()),
                        Energy.ZERO,
                        Cause.LATE_FEE))
                .toList();
    }
}
