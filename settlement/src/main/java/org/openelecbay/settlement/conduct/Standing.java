package org.openelecbay.settlement.conduct;

import org.openelecbay.core.Energy;

/// Where a participant stands after its promises.
///
/// @param reputation how reliable it has been
/// @param state whether it may trade
public record Standing(Reputation reputation, State state) {

    /// Whether somebody may trade.
    public sealed interface State {}

    /// The reputation suffices.
    public record Good() implements State {}

    /// The reputation fell below the least; no trades for now.
    ///
    /// @param slots how many slots are still to pass, at least 1
    public record Blocked(int slots) implements State {}

    /// The reputation is still below the least, but the time is served: the next broken promise blocks again, and kept
    /// ones lead back.
    public record OnProbation() implements State {}

    /// Where somebody starts; with less than the least reputation it is on probation at once.
    public static Standing starting(Reputation reputation, ConductTerms terms) {
        return new Standing(reputation, terms.suffices(reputation) ? new Good() : new OnProbation());
    }

    /// Where it stands after a slot.
    ///
    /// @param committed what it had promised, not negative
    /// @param delivered what of it was delivered
    public Standing after(Energy committed, Energy delivered, ConductTerms terms) {
        Reputation next = reputation.after(terms.eta(), committed, delivered);
        boolean kept = delivered.compareTo(committed) >= 0;
        return new Standing(
                next,
                switch (state) {
                    case Blocked(int slots) -> blocked(slots - 1);
                    case Good good when !committed.isPositive() || terms.suffices(next) -> good;
                    case OnProbation probation when !committed.isPositive() -> probation;
                    case OnProbation _ when terms.suffices(next) -> new Good();
                    case OnProbation probation when kept -> probation;
                    case Good _, OnProbation _ -> blocked(terms.probation());
                });
    }

    public boolean mayTrade() {
        return !(state instanceof Blocked);
    }

    /// What it means for the next slot.
    public Conduct conduct(ConductTerms terms) {
        return new Conduct(mayTrade(), terms.surcharge(reputation));
    }

    private static State blocked(int slots) {
        return slots > 0 ? new Blocked(slots) : new OnProbation();
    }
}
