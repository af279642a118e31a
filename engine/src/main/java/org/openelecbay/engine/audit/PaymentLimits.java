package org.openelecbay.engine.audit;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Payment;

/// A rule hands on what its own clearing has collected; it does not reach into anybody's pocket.
///
/// Money leaves only the accounts that pass it on, and the operator's to cover the deficit that a rule leaves on
/// them.
final class PaymentLimits {

    private static final Set<NamedAccount> PASSING_ON = EnumSet.of(NamedAccount.SURPLUS, NamedAccount.COMMUNITY);

    private PaymentLimits() {}

    static Optional<String> check(Clearing clearing) {
        for (Payment payment : clearing.payments()) {
            if (payment.from() instanceof Payment.Holding(NamedAccount payer) && !mayPay(payer, payment.to())) {
                return Optional.of("The account " + payer.label() + " would pay " + payment.money() + " for "
                        + payment.cause().words() + ", which no rule may ask of it.");
            }
        }
        return Optional.empty();
    }

    private static boolean mayPay(NamedAccount payer, Payment.Party to) {
        boolean coversDeficit = payer == NamedAccount.OPERATOR
                && to instanceof Payment.Holding(NamedAccount receiver)
                && PASSING_ON.contains(receiver);
        return PASSING_ON.contains(payer) || coversDeficit;
    }
}
