package org.openelecbay.engine.audit;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.market.Property;

/// A rule hands on what its own clearing has collected; it does not reach into anybody's pocket.
///
/// Money leaves only the accounts that pass it on, and the DSO's up to what it has agreed to; the operator keeps a
/// surplus or covers a deficit only of a rule that claims no balance.
final class PaymentLimits {

    private static final Set<NamedAccount> PASSING_ON = EnumSet.of(NamedAccount.SURPLUS, NamedAccount.COMMUNITY);

    private final boolean maySurplus;
    private final boolean mayDeficit;

    private final boolean mayBuy;

    private PaymentLimits(Set<Property> claimed, Money networkBudget) {
        Set<Property> all = Property.closure(claimed);
        this.mayBuy = networkBudget.isPositive() && !all.contains(Property.BUDGET_BALANCED);
        this.maySurplus = !all.contains(Property.BUDGET_BALANCED);
        this.mayDeficit = !all.contains(Property.WEAKLY_BUDGET_BALANCED);
    }

    static Optional<String> check(Clearing clearing, Set<Property> claimed) {
        return check(clearing, claimed, Money.ZERO);
    }

    /// @param networkBudget the most that the DSO pays for services to its network
    static Optional<String> check(Clearing clearing, Set<Property> claimed, Money networkBudget) {
        PaymentLimits limits = new PaymentLimits(claimed, networkBudget);
        long operator = 0;
        long network = 0;
        for (Payment payment : clearing.payments()) {
            if (!limits.mayPay(payment)) {
                return Optional.of("The account " + name(payment.from()) + " would pay " + payment.money() + " to "
                        + name(payment.to()) + " for " + payment.cause().words() + ", which no rule may ask of it.");
            }
            operator += isOperator(payment.to()) ? payment.money().nanos() : 0;
            operator -= isOperator(payment.from()) ? payment.money().nanos() : 0;
            network += isNetwork(payment.from()) ? payment.money().nanos() : 0;
        }
        if (network > networkBudget.nanos()) {
            return Optional.of("The network would pay " + network + " nanos for services, more than the "
                    + networkBudget.nanos() + " that it has agreed to.");
        }
        if (operator > 0 && !limits.maySurplus) {
            return Optional.of("The operator would keep " + operator + " nanos of a rule that claims to balance.");
        }
        return operator < 0 && !limits.mayDeficit
                ? Optional.of("The operator would pay " + -operator + " nanos for a rule that claims not to need it.")
                : Optional.empty();
    }

    private boolean mayPay(Payment payment) {
        return switch (payment.from()) {
            case Payment.Participating _ -> true;
            case Payment.Holding(NamedAccount payer) ->
                PASSING_ON.contains(payer)
                        || (payer == NamedAccount.OPERATOR && isPassingOn(payment.to()))
                        || (payer == NamedAccount.NETWORK && mayBuy && isService(payment));
        };
    }

    private static boolean isService(Payment payment) {
        return payment.cause() == Cause.NETWORK_SERVICE && isPassingOn(payment.to());
    }

    private static boolean isNetwork(Payment.Party party) {
        return party instanceof Payment.Holding(NamedAccount account) && account == NamedAccount.NETWORK;
    }

    private static boolean isPassingOn(Payment.Party party) {
        return party instanceof Payment.Holding(NamedAccount account) && PASSING_ON.contains(account);
    }

    private static boolean isOperator(Payment.Party party) {
        return party instanceof Payment.Holding(NamedAccount account) && account == NamedAccount.OPERATOR;
    }

    private static String name(Payment.Party party) {
        return switch (party) {
            case Payment.Participating(ParticipantId id) -> id.value();
            case Payment.Holding(NamedAccount account) -> account.label();
        };
    }
}
