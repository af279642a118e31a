package org.openelecbay.engine.audit;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.market.Property;

/// A rule hands on what its own clearing has collected; it does not reach into anybody's pocket.
///
/// Money leaves only the accounts that pass it on; the operator keeps a surplus or covers a deficit only of a rule
/// that claims no balance.
final class PaymentLimits {

    private static final Set<NamedAccount> PASSING_ON = EnumSet.of(NamedAccount.SURPLUS, NamedAccount.COMMUNITY);

    private final boolean maySurplus;
    private final boolean mayDeficit;

    private PaymentLimits(Set<Property> claimed) {
        Set<Property> all = Property.closure(claimed);
        this.maySurplus = !all.contains(Property.BUDGET_BALANCED);
        this.mayDeficit = !all.contains(Property.WEAKLY_BUDGET_BALANCED);
    }

    static Optional<String> check(Clearing clearing, Set<Property> claimed) {
        PaymentLimits limits = new PaymentLimits(claimed);
        long operator = 0;
        for (Payment payment : clearing.payments()) {
            if (!limits.mayPay(payment)) {
                return Optional.of("The account " + name(payment.from()) + " would pay " + payment.money() + " to "
                        + name(payment.to()) + " for " + payment.cause().words() + ", which no rule may ask of it.");
            }
            operator += isOperator(payment.to()) ? payment.money().nanos() : 0;
            operator -= isOperator(payment.from()) ? payment.money().nanos() : 0;
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
                PASSING_ON.contains(payer) || (payer == NamedAccount.OPERATOR && isPassingOn(payment.to()));
        };
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
