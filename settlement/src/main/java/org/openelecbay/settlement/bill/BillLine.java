package org.openelecbay.settlement.bill;

import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;

/// One line of a bill: everything of one cause in one direction over the period.
///
/// @param cause why
/// @param received whether the member received; otherwise it paid
/// @param energy what it was paid for; zero where it was not for energy
/// @param money exact, not negative
public record BillLine(Cause cause, boolean received, Energy energy, Money money) {

    public BillLine {
        if (money.isNegative()) {
            throw new IllegalArgumentException("A bill line of " + money + " for " + cause.words()
                    + ". Was something reversed that is not in the ledger?");
        }
    }

    /// Received is positive, paid is negative.
    public Money signed() {
        return received ? money : money.negated();
    }
}
