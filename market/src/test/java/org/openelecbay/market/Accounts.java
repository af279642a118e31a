package org.openelecbay.market;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Trade;

/// What a clearing moves on each account; received is positive.
public final class Accounts {

    private final Map<Object, Money> balances = new LinkedHashMap<>();

    private Accounts() {}

    /// Books all trades and payments of a clearing.
    public static Accounts of(Clearing clearing) {
        Accounts accounts = new Accounts();
        for (Trade trade : clearing.trades()) {
            Money paid = trade.buyerPays().times(trade.quantity());
            Money got = trade.sellerGets().times(trade.quantity());
            accounts.add(holder(trade.buyer()), paid.plus(trade.premium()).negated());
            accounts.add(holder(trade.seller()), got.plus(trade.premium()));
            accounts.add(NamedAccount.SURPLUS, paid.minus(got));
        }
        for (Payment payment : clearing.payments()) {
            accounts.add(holder(payment.from()), payment.money().negated());
            accounts.add(holder(payment.to()), payment.money());
        }
        return accounts;
    }

    public Money of(ParticipantId participant) {
        return balances.getOrDefault(holder(participant), Money.ZERO);
    }

    public Money of(NamedAccount account) {
        return balances.getOrDefault(account, Money.ZERO);
    }

    /// All accounts together.
    public Money sum() {
        return balances.values().stream().reduce(Money.ZERO, Money::plus);
    }

    private void add(Object holder, Money money) {
        balances.merge(holder, money, Money::plus);
    }

    private static Object holder(ParticipantId participant) {
        return participant.equals(ParticipantId.COMMUNITY) ? NamedAccount.COMMUNITY : participant;
    }

    private static Object holder(Payment.Party party) {
        return switch (party) {
            case Payment.Participating participating -> holder(participating.id());
            case Payment.Holding holding -> holding.account();
        };
    }
}
