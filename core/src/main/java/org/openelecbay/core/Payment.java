package org.openelecbay.core;

/// Money of a clearing that a price cannot carry: a returned surplus, an incentive, a share of a game's worth.
///
/// @param from pays
/// @param to receives; not `from`
/// @param money more than zero
/// @param cause why
public record Payment(Party from, Party to, Money money, Cause cause) {

    /// A side of a payment: a participant, whose member's account is meant, or a named account.
    public sealed interface Party {}

    /// The participant whose member's account is meant.
    ///
    /// @param id a participant
    public record Participating(ParticipantId id) implements Party {}

    /// A named account.
    ///
    /// @param account an account that belongs to no member
    public record Holding(NamedAccount account) implements Party {}

    public Payment {
        if (!money.isPositive()) {
            throw new IllegalArgumentException("A payment of " + money + " from " + from + " to " + to + ".");
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("A payment from " + from + " to itself.");
        }
    }

    public static Payment to(ParticipantId receiver, NamedAccount from, Money money, Cause cause) {
        return new Payment(new Holding(from), new Participating(receiver), money, cause);
    }

    public static Payment from(ParticipantId payer, NamedAccount to, Money money, Cause cause) {
        return new Payment(new Participating(payer), new Holding(to), money, cause);
    }
}
