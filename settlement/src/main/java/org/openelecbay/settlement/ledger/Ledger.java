package org.openelecbay.settlement.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Account;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;

/// An append-only list of transfers and the balances that follow from it. Received is positive.
public final class Ledger {

    private static final List<NamedAccount> PASS_THROUGH =
            List.of(NamedAccount.COMMUNITY, NamedAccount.SURPLUS, NamedAccount.BALANCING);

    private final List<Transfer> transfers = new ArrayList<>();
    private final Map<Account, Money> balances = new LinkedHashMap<>();

    /// Adds transfers at the end.
    public void post(List<Transfer> more) {
        for (Transfer transfer : more) {
            transfers.add(transfer);
            balances.merge(transfer.debit(), transfer.money().negated(), Money::plus);
            balances.merge(transfer.credit(), transfer.money(), Money::plus);
        }
    }

    public List<Transfer> transfers() {
        return Collections.unmodifiableList(transfers);
    }

    /// What an account has received less what it has paid.
    public Money balance(Account account) {
        return balances.getOrDefault(account, Money.ZERO);
    }

    /// All accounts that were ever posted to, in the order of their first posting.
    public Map<Account, Money> balances() {
        return Collections.unmodifiableMap(balances);
    }

    /// Recomputes every balance from the transfers and checks that all accounts together are zero and that the
    /// accounts [NamedAccount#COMMUNITY], [NamedAccount#SURPLUS] and [NamedAccount#BALANCING], which pass money on,
    /// are empty.
    ///
    /// @throws UnbalancedLedger when a check fails; nothing may be published then
    public void requireBalanced() {
        Ledger again = new Ledger();
        again.post(transfers);
        if (!again.balances.equals(balances)) {
            throw new UnbalancedLedger("The balances do not follow from the " + transfers.size() + " transfers.");
        }
        Money sum = balances.values().stream().reduce(Money.ZERO, Money::plus);
        if (!sum.isZero()) {
            throw new UnbalancedLedger("All accounts together hold " + sum + " instead of nothing.");
        }
        for (NamedAccount passThrough : PASS_THROUGH) {
            if (!balance(passThrough).isZero()) {
                throw new UnbalancedLedger(
                        "The account " + passThrough.label() + " keeps " + balance(passThrough) + ".");
            }
        }
    }
}
