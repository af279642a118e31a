package org.openelecbay.engine.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Trade;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// Checks what a rule proposes before anything is booked: energy, money, limits. It trusts no rule.
///
/// Every check answers with one sentence about the first failure, or nothing.
public final class ClearingAudit {

    private ClearingAudit() {}

    /// Audits a clearing of orders: nobody trades more than ordered or beyond a limit.
    ///
    /// @param claimed what the rule claims; only a rule that claims no balance may leave money with the operator or
    ///     take it from there
    public static Optional<String> ofOrders(
            OrderBook book, SlotContext context, Set<Property> claimed, Clearing clearing) {
        return ofOrders(book, context, claimed, Money.ZERO, clearing);
    }

    /// The same for a rule that buys services for the network.
    ///
    /// @param networkBudget the most that the DSO pays for them
    public static Optional<String> ofOrders(
            OrderBook book, SlotContext context, Set<Property> claimed, Money networkBudget, Clearing clearing) {
        return form(clearing, book.slot().equals(clearing.slot())).or(() -> {
            TradeSums sums = TradeSums.of(clearing, payment -> !ParticipationFees.isFee(payment, claimed));
            return sums.communityPassesAllOn()
                    .or(() -> ParticipationFees.check(book, claimed, clearing))
                    .or(() -> new OrderLimits(book, context).check(sums))
                    .or(() -> new PromiseLimits(book, context).check(clearing.trades()))
                    .or(() -> PaymentLimits.check(clearing, claimed, networkBudget))
                    .or(() -> passThroughAccountsAreEmpty(clearing));
        });
    }

    /// Audits a clearing of positions: nobody shares more than delivered, nor outside the supplier's prices.
    ///
    /// @param claimed what the rule claims, as for orders; only a rule that does not claim to be individually
    ///     rational may trade outside the supplier's prices
    public static Optional<String> ofPositions(
            List<Position> positions, SlotContext context, Set<Property> claimed, Clearing clearing) {
        return form(clearing, context.slot().equals(clearing.slot())).or(() -> {
            TradeSums sums = TradeSums.of(clearing);
            return sums.communityPassesAllOn()
                    .or(() -> new PositionLimits(positions, context, claimed).check(sums, clearing.trades()))
                    .or(() -> PromiseLimits.none(clearing.trades()))
                    .or(() -> PaymentLimits.check(clearing, claimed))
                    .or(() -> passThroughAccountsAreEmpty(clearing));
        });
    }

    private static Optional<String> form(Clearing clearing, boolean sameSlot) {
        if (!sameSlot) {
            return Optional.of(
                    "The clearing is for the slot of " + clearing.slot().start() + ", not the one asked for.");
        }
        int expected = 1;
        for (Trade trade : clearing.trades()) {
            if (trade.number() != expected++) {
                return Optional.of("Trade number " + trade.number() + " is out of sequence.");
            }
            if (!trade.slot().equals(clearing.slot())) {
                return Optional.of("Trade " + trade.number() + " is for another slot.");
            }
        }
        return Magnitude.check(clearing);
    }

    private static Optional<String> passThroughAccountsAreEmpty(Clearing clearing) {
        Map<NamedAccount, Long> left = PassThrough.balances(clearing);
        for (Map.Entry<NamedAccount, Long> entry : left.entrySet()) {
            if (entry.getValue() != 0) {
                return Optional.of("The account " + entry.getKey().label() + " would keep " + entry.getValue()
                        + " nanos of this clearing.");
            }
        }
        return Optional.empty();
    }
}
