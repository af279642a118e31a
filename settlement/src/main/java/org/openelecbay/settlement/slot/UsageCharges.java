package org.openelecbay.settlement.slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.NetworkCharges;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Trade;
import org.openelecbay.core.UsageCharge;

/// Books what the DSO charges for the use of its network: each side of a trade pays its part to the account `network`.
///
/// Energy of a pool has no counterparty: each side pays the mean of its charges towards all members of the other side
/// of the pool, weighted by what these put in or take out.
final class UsageCharges {

    private final NetworkCharges charges;
    private final Map<ParticipantId, Delivery> behind = new HashMap<>();

    UsageCharges(NetworkCharges charges, List<Delivery> deliveries) {
        this.charges = charges;
        deliveries.forEach(each -> behind.put(each.participant().id(), each));
    }

    void settle(List<Trade> trades, Posting posting) {
        if (charges == NetworkCharges.NONE) {
            return;
        }
        List<Trade> given = new ArrayList<>();
        List<Trade> taken = new ArrayList<>();
        for (Trade trade : trades) {
            if (trade.buyer().equals(ParticipantId.COMMUNITY)) {
                given.add(trade);
            } else if (trade.seller().equals(ParticipantId.COMMUNITY)) {
                taken.add(trade);
            } else {
                UsageCharge charge = charges.between(point(trade.seller()), point(trade.buyer()));
                pay(trade.seller(), charge.seller().times(trade.quantity()), trade.quantity(), posting);
                pay(trade.buyer(), charge.buyer().times(trade.quantity()), trade.quantity(), posting);
            }
        }
        given.forEach(trade -> pay(trade.seller(), ofSeller(trade, taken), trade.quantity(), posting));
        taken.forEach(trade -> pay(trade.buyer(), ofBuyer(trade, given), trade.quantity(), posting));
    }

    private Money ofSeller(Trade sale, List<Trade> purchases) {
        Mean mean = new Mean();
        for (Trade purchase : purchases) {
            mean.add(
                    charges.between(point(sale.seller()), point(purchase.buyer()))
                            .seller(),
                    purchase.quantity());
        }
        return mean.times(sale.quantity());
    }

    private Money ofBuyer(Trade purchase, List<Trade> sales) {
        Mean mean = new Mean();
        for (Trade sale : sales) {
            mean.add(
                    charges.between(point(sale.seller()), point(purchase.buyer()))
                            .buyer(),
                    sale.quantity());
        }
        return mean.times(purchase.quantity());
    }

    private void pay(ParticipantId payer, Money money, Energy energy, Posting posting) {
        Account account = new MemberAccount(delivery(payer).participant().member());
        posting.pay(account, NamedAccount.NETWORK, money, energy, Cause.NETWORK_USAGE);
    }

    private ConnectionPoint point(ParticipantId id) {
        return delivery(id).participant().point();
    }

    private Delivery delivery(ParticipantId id) {
        Delivery delivery = behind.get(id);
        if (delivery == null) {
            throw new IllegalArgumentException("Nobody called " + id + " delivered, yet it is in the clearing.");
        }
        return delivery;
    }

    /// A mean price by energy, kept as the exact money of all energy.
    private static final class Mean {
        private Money sum = Money.ZERO;
        private long wattHours;

        void add(Price price, Energy energy) {
            sum = sum.plus(price.times(energy));
            wattHours = Math.addExact(wattHours, energy.wattHours());
        }

        Money times(Energy energy) {
            return wattHours == 0
                    ? Money.ZERO
                    : Money.ofNanos(new Ratio(energy.wattHours(), wattHours).of(sum.nanos()));
        }
    }
}
