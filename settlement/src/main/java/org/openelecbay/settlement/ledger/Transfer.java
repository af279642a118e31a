package org.openelecbay.settlement.ledger;

import java.time.Instant;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;

/// One posting: money that leaves one account and arrives on another.
///
/// @param slotStart stamps the slot, or the end of the period for postings of the bill
/// @param run the settlement run of the slot, from 1; a later run adds, it never edits
/// @param debit pays
/// @param credit receives; not `debit`
/// @param money more than zero
/// @param energy what it was paid for; zero where it was not for energy
/// @param cause why
/// @param reversal whether it undoes a transfer of an earlier run; a bill takes it off the line of that transfer
public record Transfer(
        Instant slotStart,
        int run,
        Account debit,
        Account credit,
        Money money,
        Energy energy,
        Cause cause,
        boolean reversal) {

    public Transfer {
        if (!money.isPositive()) {
            throw new IllegalArgumentException("A transfer of " + money + " from " + debit.label() + " to "
                    + credit.label() + " for " + cause.words() + ". Exchange the accounts if it flows back.");
        }
        if (debit.equals(credit)) {
            throw new IllegalArgumentException("A transfer from " + debit.label() + " to itself.");
        }
    }

    /// A posting that undoes nothing.
    public Transfer(
            Instant slotStart, int run, Account debit, Account credit, Money money, Energy energy, Cause cause) {
        this(slotStart, run, debit, credit, money, energy, cause, false);
    }

    /// The posting that undoes this one in a later run.
    public Transfer reversed(int laterRun) {
        if (laterRun <= run) {
            throw new IllegalArgumentException("Run " + laterRun + " cannot undo a transfer of run " + run + ".");
        }
        return new Transfer(slotStart, laterRun, credit, debit, money, energy, cause, true);
    }
}
