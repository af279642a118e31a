package org.openelecbay.settlement.slot;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Ratio;

/// Who traded in a slot and kept its promise within the tolerance, and hence has a share of what others leave.
final class Compliance {

    private final List<Delivery> traders = new ArrayList<>();
    private final List<Energy> traded = new ArrayList<>();

    void note(Delivery delivery, Contract contract, Promise promise, Ratio tolerance) {
        if (contract.traded().isPositive() && promise.isKeptWithin(tolerance)) {
            traders.add(delivery);
            traded.add(contract.traded());
        }
    }

    /// Empties an account by its rule: to the compliant in proportion to traded energy, else, or when there is nobody,
    /// to the reserve.
    void handOn(NamedAccount from, NamedAccount reserve, Proceeds to, Cause cause, Posting posting) {
        Money money = posting.balance(from);
        if (to == Proceeds.RESERVE || traders.isEmpty() || !money.isPositive()) {
            posting.pay(from, reserve, money, Energy.ZERO, cause);
            return;
        }
        long[] parts = LargestRemainder.split(
                money.nanos(), traded.stream().mapToLong(Energy::wattHours).toArray());
        for (int i = 0; i < parts.length; i++) {
            Account member = new MemberAccount(traders.get(i).participant().member());
            posting.pay(from, member, Money.ofNanos(parts[i]), traded.get(i), cause);
        }
    }
}
