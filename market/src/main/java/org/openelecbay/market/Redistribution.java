package org.openelecbay.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Cause;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;

/// Money that some participants pay and others get for it, through [NamedAccount#SURPLUS], to the nano.
///
/// Nobody pays more than it gains by its trades; what is missing then is missing to all receivers in proportion.
///
/// @param payments payers first
/// @param paid nanos in all
/// @param missing nanos of the total that nobody could pay
public record Redistribution(List<Payment> payments, long paid, long missing) {

    private static final double PARTS = 1L << 40;

    public Redistribution {
        payments = List.copyOf(payments);
    }

    /// Splits a total over those who pay it and those who get it.
    ///
    /// @param total nanos to be paid, not negative
    /// @param payers by their share, not negative
    /// @param most that a payer can pay, nanos; below zero counts as nothing
    /// @param receivers by their share, not negative
    public static Redistribution of(
            long total,
            Map<ParticipantId, Double> payers,
            Map<ParticipantId, Long> most,
            Map<ParticipantId, Double> receivers,
            Cause cause) {
        long[] given = parts(payers);
        long[] taken = parts(receivers);
        if (total <= 0 || isZero(given) || isZero(taken)) {
            return new Redistribution(List.of(), 0, Math.max(0, total));
        }
        List<Payment> payments = new ArrayList<>();
        long[] due = LargestRemainder.split(total, given);
        long paid = 0;
        int place = 0;
        for (ParticipantId payer : payers.keySet()) {
            long amount = Math.min(due[place++], Math.max(0, most.getOrDefault(payer, 0L)));
            paid += amount;
            if (amount > 0) {
                payments.add(Payment.from(payer, NamedAccount.SURPLUS, Money.ofNanos(amount), cause));
            }
        }
        long[] got = LargestRemainder.split(paid, taken);
        place = 0;
        for (ParticipantId receiver : receivers.keySet()) {
            long amount = got[place++];
            if (amount > 0) {
                payments.add(Payment.to(receiver, NamedAccount.SURPLUS, Money.ofNanos(amount), cause));
            }
        }
        return new Redistribution(payments, paid, total - paid);
    }

    private static long[] parts(Map<ParticipantId, Double> shares) {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        return shares.values().stream()
                .mapToLong(share -> sum > 0 ? (long) Math.rint(share / sum * PARTS) : 0)
                .toArray();
    }

    private static boolean isZero(long[] parts) {
        for (long part : parts) {
            if (part > 0) {
                return false;
            }
        }
        return true;
    }
}
