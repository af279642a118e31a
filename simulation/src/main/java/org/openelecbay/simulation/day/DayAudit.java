package org.openelecbay.simulation.day;

import java.util.List;
import org.openelecbay.core.Cause;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.settlement.ledger.Ledger;
import org.openelecbay.settlement.ledger.Transfer;

/// Checks the books of a whole day beside its bills.
///
/// - All accounts together hold nothing, and so do the bills together with the accounts that belong to no member.
/// - Every member's account holds what its bill says.
/// - No posting of rounding exceeds half a hundredth, so that `rounding` stays within one hundredth a posting.
///
/// @param ledger of the day, bills and their rounding included
/// @param bills one a member
record DayAudit(Ledger ledger, List<Bill> bills) {

    private static final Money HALF_A_HUNDREDTH = Money.ofNanos(5_000_000);

    /// @throws UnbalancedBooks when the books do not add up
    void requireBalanced() {
        ledger.requireBalanced();
        Money sum = Money.ZERO;
        for (NamedAccount account : NamedAccount.values()) {
            sum = sum.plus(ledger.balance(account));
        }
        for (Bill bill : bills) {
            Money held = ledger.balance(new MemberAccount(bill.member()));
            require(
                    held.equals(bill.total()),
                    "the account of " + bill.member() + " holds " + held + " and its bill says " + bill.total());
            sum = sum.plus(bill.total());
        }
        require(sum.isZero(), "bills and named accounts together hold " + sum);
        for (Transfer transfer : ledger.transfers()) {
            require(
                    transfer.cause() != Cause.ROUNDING || transfer.money().compareTo(HALF_A_HUNDREDTH) <= 0,
                    "a rounding of " + transfer.money() + " is more than half a hundredth");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnbalancedBooks("The books of the day do not add up: " + otherwise
                    + ". Nothing was written; this is a mistake of the program.");
        }
    }
}
