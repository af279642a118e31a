package org.openelecbay.settlement.bill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.settlement.ledger.Ledger;
import org.openelecbay.settlement.ledger.Transfer;

/// Writes one bill a member from the ledger of a period and books each remainder of rounding.
///
/// A ledger holds one period. Billing it again after a late correction writes the corrected bills; billing it again
/// without one changes no total.
public final class Billing {

    private Billing() {}

    /// Bills every listed member, posts the remainders to [NamedAccount#ROUNDING] and checks the books.
    ///
    /// @param members everybody who gets a bill, also without a transfer
    /// @param from start of the period
    /// @param to end of the period, not included
    /// @return the bills in the order of `members`
    /// @throws IllegalArgumentException when a transfer is of another period or of somebody who gets no bill
    public static List<Bill> bill(Ledger ledger, List<MemberId> members, Instant from, Instant to) {
        ledger.requireBalanced();
        ledger.transfers().forEach(transfer -> requireWithin(transfer, from, to));
        Map<MemberId, Sums> sums = sumsOf(ledger.transfers(), members);
        List<Bill> bills = new ArrayList<>(members.size());
        List<Transfer> remainders = new ArrayList<>();
        sums.forEach((member, sum) -> {
            Bill bill = billOf(member, sum, from, to);
            bills.add(bill);
            postRemainder(bill, remainders);
        });
        ledger.post(remainders);
        ledger.requireBalanced();
        return bills;
    }

    private static Bill billOf(MemberId member, Sums sums, Instant from, Instant to) {
        List<BillLine> lines = sums.lines();
        Money exact = lines.stream().map(BillLine::signed).reduce(Money.ZERO, Money::plus);
        Money total = Money.ofHundredths(exact.hundredths());
        return new Bill(member, from, to, lines, total, total.minus(exact));
    }

    private static void postRemainder(Bill bill, List<Transfer> remainders) {
        Account member = new MemberAccount(bill.member());
        Money rounding = bill.rounding();
        if (rounding.isPositive()) {
            remainders.add(
                    new Transfer(bill.to(), 1, NamedAccount.ROUNDING, member, rounding, Energy.ZERO, Cause.ROUNDING));
        } else if (rounding.isNegative()) {
            remainders.add(new Transfer(
                    bill.to(), 1, member, NamedAccount.ROUNDING, rounding.negated(), Energy.ZERO, Cause.ROUNDING));
        }
    }

    private static Map<MemberId, Sums> sumsOf(List<Transfer> transfers, List<MemberId> members) {
        Map<MemberId, Sums> sums = new LinkedHashMap<>();
        members.forEach(member -> sums.put(member, new Sums()));
        for (Transfer transfer : transfers) {
            if (transfer.debit() instanceof MemberAccount(MemberId payer)) {
                sumsOf(payer, sums).pays(transfer);
            }
            if (transfer.credit() instanceof MemberAccount(MemberId receiver)) {
                sumsOf(receiver, sums).receives(transfer);
            }
        }
        return sums;
    }

    private static Sums sumsOf(MemberId member, Map<MemberId, Sums> sums) {
        Sums sum = sums.get(member);
        if (sum == null) {
            throw new IllegalArgumentException("Money moved for " + member + ", who gets no bill.");
        }
        return sum;
    }

    private static void requireWithin(Transfer transfer, Instant from, Instant to) {
        Instant at = transfer.slotStart();
        boolean within = !at.isBefore(from) && at.isBefore(to);
        if (!within && !(transfer.cause() == Cause.ROUNDING && at.equals(to))) {
            throw new IllegalArgumentException("The ledger holds a transfer of " + at + ", outside the period from "
                    + from + " to " + to + ". Keep one ledger a period.");
        }
    }
}
