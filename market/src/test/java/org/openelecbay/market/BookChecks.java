package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;

/// What every clearing of an order book must satisfy, exactly.
public final class BookChecks {

    /// Who a rule may collect for or be paid by, unless it claims that buyers pay exactly what sellers get.
    private static final Set<NamedAccount> OUTSIDE =
            EnumSet.of(NamedAccount.OPERATOR, NamedAccount.NETWORK, NamedAccount.LOSSES);

    private BookChecks() {}

    /// All of them; balance and limits as far as the rule claims them.
    public static void all(OrderBook book, SlotContext context, Clearing clearing, Set<Property> claimed) {
        numbersRunFromOne(clearing);
        nobodyTradesMoreThanItsOrders(book, context, clearing);
        moneyAddsUp(clearing, claimed);
        if (claimed.contains(Property.INDIVIDUALLY_RATIONAL)) {
            nobodyIsWorseThanItsLimits(book, clearing);
        }
    }

    static void numbersRunFromOne(Clearing clearing) {
        for (int i = 0; i < clearing.trades().size(); i++) {
            assertThat(clearing.trades().get(i).number()).isEqualTo(i + 1);
            assertThat(clearing.trades().get(i).slot()).isEqualTo(clearing.slot());
        }
    }

    static void moneyAddsUp(Clearing clearing, Set<Property> claimed) {
        Set<Property> all = Property.closure(claimed);
        Accounts accounts = Accounts.of(clearing);
        assertThat(accounts.sum()).as("all accounts together").isEqualTo(Money.ZERO);
        for (NamedAccount account : NamedAccount.values()) {
            if (!OUTSIDE.contains(account) || all.contains(Property.BUDGET_BALANCED)) {
                assertThat(accounts.of(account)).as(account.label()).isEqualTo(Money.ZERO);
            }
        }
        assertThat(clearing.payments())
                .as("the DSO pays for services alone")
                .filteredOn(payment -> payment.from().equals(new Payment.Holding(NamedAccount.NETWORK)))
                .allMatch(payment -> payment.cause() == Cause.NETWORK_SERVICE);
        if (all.contains(Property.WEAKLY_BUDGET_BALANCED)) {
            assertThat(accounts.of(NamedAccount.OPERATOR).nanos())
                    .as("what the operator keeps")
                    .isNotNegative();
        }
    }

    private static void nobodyTradesMoreThanItsOrders(OrderBook book, SlotContext context, Clearing clearing) {
        Volumes volumes = Volumes.of(clearing);
        Map<ParticipantId, Long> canSell = quantities(book.offers());
        Map<ParticipantId, Long> canBuy = quantities(book.bids());
        context.storage().ifPresent(storage -> {
            canBuy.put(storage.id(), storage.canCharge().wattHours());
            canSell.put(storage.id(), storage.canDischarge().wattHours());
        });
        clearing.trades().forEach(trade -> {
            assertThat(volumes.soldBy(trade.seller()))
                    .as("sold by %s", trade.seller())
                    .isLessThanOrEqualTo(canSell.getOrDefault(trade.seller(), 0L));
            assertThat(volumes.boughtBy(trade.buyer()))
                    .as("bought by %s", trade.buyer())
                    .isLessThanOrEqualTo(canBuy.getOrDefault(trade.buyer(), 0L));
        });
    }

    private static Map<ParticipantId, Long> quantities(List<? extends Order> orders) {
        Map<ParticipantId, Long> quantities = new HashMap<>();
        orders.forEach(order -> quantities.merge(order.owner(), order.quantity().wattHours(), Long::sum));
        return quantities;
    }

    static void nobodyIsWorseThanItsLimits(OrderBook book, Clearing clearing) {
        Volumes volumes = Volumes.of(clearing);
        Accounts accounts = Accounts.of(clearing);
        byOwner(book.bids()).forEach((owner, bids) -> {
            Money most = Worth.of(bids, volumes.boughtBy(owner));
            if (volumes.soldBy(owner) == 0) {
                assertThat(accounts.of(owner).plus(most).nanos())
                        .as("what %s saves below its limits", owner)
                        .isNotNegative();
            }
        });
        byOwner(book.offers()).forEach((owner, offers) -> {
            Money least = Worth.of(offers, volumes.soldBy(owner));
            if (volumes.boughtBy(owner) == 0) {
                assertThat(accounts.of(owner).minus(least).nanos())
                        .as("what %s gains above its limits", owner)
                        .isNotNegative();
            }
        });
    }

    private static <T extends Order> Map<ParticipantId, List<T>> byOwner(List<T> orders) {
        return orders.stream().collect(Collectors.groupingBy(Order::owner));
    }

    /// The welfare of the trades by the limits of the book, in nanos.
    public static long welfare(OrderBook book, Clearing clearing) {
        Volumes volumes = Volumes.of(clearing);
        long[] welfare = {0};
        byOwner(book.bids())
                .forEach((owner, bids) ->
                        welfare[0] += Worth.of(bids, volumes.boughtBy(owner)).nanos());
        byOwner(book.offers())
                .forEach((owner, offers) ->
                        welfare[0] -= Worth.of(offers, volumes.soldBy(owner)).nanos());
        return welfare[0];
    }

    /// What a participant has gained over these true orders, in nanos.
    static long gain(List<? extends Order> trueOrders, Clearing clearing, boolean buys) {
        ParticipantId owner = trueOrders.getFirst().owner();
        Volumes volumes = Volumes.of(clearing);
        long cash = Accounts.of(clearing).of(owner).nanos();
        return buys
                ? cash + Worth.of(trueOrders, volumes.boughtBy(owner)).nanos()
                : cash - Worth.of(trueOrders, volumes.soldBy(owner)).nanos();
    }
}
