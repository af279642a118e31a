package org.openelecbay.settlement.slot;

import java.math.BigDecimal;
import java.util.List;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.settlement.ledger.Ledger;
import org.openelecbay.settlement.ledger.Transfer;

/// What a settlement run has booked, as a reader asks for it. Received is positive.
record Booked(List<Transfer> transfers) {

    static Account of(String member) {
        return new MemberAccount(new MemberId(member));
    }

    /// An amount written as a decimal of the currency.
    static Money money(String decimal) {
        return Money.ofNanos(new BigDecimal(decimal).movePointRight(9).longValueExact());
    }

    Ledger ledger() {
        Ledger ledger = new Ledger();
        ledger.post(transfers);
        return ledger;
    }

    Money cash(String member) {
        return ledger().balance(of(member));
    }

    Money account(NamedAccount account) {
        return ledger().balance(account);
    }

    /// What a member received less what it paid for one cause.
    Money cash(String member, Cause cause) {
        Ledger ledger = new Ledger();
        ledger.post(withCause(cause));
        return ledger.balance(of(member));
    }

    List<Transfer> withCause(Cause cause) {
        return transfers.stream().filter(transfer -> transfer.cause() == cause).toList();
    }

    /// The energy of the transfers that an account pays for.
    long energyPaidBy(NamedAccount account) {
        return transfers.stream()
                .filter(transfer -> transfer.debit().equals(account))
                .mapToLong(transfer -> transfer.energy().wattHours())
                .sum();
    }

    /// The energy of the transfers that an account is paid for.
    long energyPaidTo(NamedAccount account) {
        return transfers.stream()
                .filter(transfer -> transfer.credit().equals(account))
                .mapToLong(transfer -> transfer.energy().wattHours())
                .sum();
    }
}
