package org.openelecbay.settlement.bill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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

/// Writes one bill a member from the transfers of a period and books each remainder of rounding.
public final class Billing {

    private Billing() {}

    /// Bills every listed member, posts the remainders to [NamedAccount#ROUNDING] and checks the books.
    ///
    /// @param members everybody who gets a bill, also without a transfer
    /// @return the bills in the order of `members`
    public static List<Bill> bill(Ledger ledger, List<MemberId> members, Instant from, Instant to) {
        ledger.requireBalanced();
        Map<MemberId, Sums> sums = sumsOf(ledger.transfers());
        List<Bill> bills = new ArrayList<>(members.size());
        List<Transfer> remainders = new ArrayList<>();
        for (MemberId member : members) {
            Bill bill = billOf(member, sums.getOrDefault(member, new Sums()), from, to);
            bills.add(bill);
            postRemainder(bill, remainders);
        }
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

    private static Map<MemberId, Sums> sumsOf(List<Transfer> transfers) {
        Map<MemberId, Sums> sums = new LinkedHashMap<>();
        for (Transfer transfer : transfers) {
            if (transfer.debit() instanceof MemberAccount(MemberId payer)) {
                sums.computeIfAbsent(payer, _ -> new Sums()).add(transfer, false);
            }
            if (transfer.credit() instanceof MemberAccount(MemberId receiver)) {
                sums.computeIfAbsent(receiver, _ -> new Sums()).add(transfer, true);
            }
        }
        return sums;
    }

    /// Paid and received energy and money of one member, by cause.
    private static final class Sums {

        private final Map<Cause, BillLine> paid = new EnumMap<>(Cause.class);
        private final Map<Cause, BillLine> received = new EnumMap<>(Cause.class);

        void add(Transfer transfer, boolean receives) {
            (receives ? received : paid)
                    .merge(
                            transfer.cause(),
                            new BillLine(transfer.cause(), receives, transfer.energy(), transfer.money()),
                            (a, b) -> new BillLine(
                                    a.cause(),
                                    receives,
                                    a.energy().plus(b.energy()),
                                    a.money().plus(b.money())));
        }

        List<BillLine> lines() {
            List<BillLine> lines = new ArrayList<>(paid.values());
            lines.addAll(received.values());
            lines.sort((a, b) -> a.cause().compareTo(b.cause()));
            return lines;
        }
    }
}
