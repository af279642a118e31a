package org.openelecbay.settlement.slot;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Slot;
import org.openelecbay.settlement.ledger.Transfer;

/// Collects the transfers of one settlement run of one slot.
public final class Posting {

    private final Slot slot;
    private final int run;
    private final List<Transfer> transfers = new ArrayList<>();

    public Posting(Slot slot, int run) {
        this.slot = slot;
        this.run = run;
    }

    /// Moves money from one account to another; a negative amount flows back, nothing is not posted.
    public void pay(Account from, Account to, Money money, Energy energy, Cause cause) {
        if (money.isZero() || from.equals(to)) {
            return;
        }
        transfers.add(
                money.isPositive()
                        ? new Transfer(slot.start(), run, from, to, money, energy, cause)
                        : new Transfer(slot.start(), run, to, from, money.negated(), energy, cause));
    }

    /// What an account has received less what it has paid in this run.
    public Money balance(Account account) {
        Money balance = Money.ZERO;
        for (Transfer transfer : transfers) {
            if (transfer.credit().equals(account)) {
                balance = balance.plus(transfer.money());
            } else if (transfer.debit().equals(account)) {
                balance = balance.minus(transfer.money());
            }
        }
        return balance;
    }

    public List<Transfer> transfers() {
        return List.copyOf(transfers);
    }
}
