package org.openelecbay.simulation.scenario;

import java.util.Optional;
import org.openelecbay.core.NetworkCharges;
import org.openelecbay.grid.service.LossRule;
import org.openelecbay.grid.service.UsageTerms;
import org.openelecbay.settlement.slot.SettlementTerms;

/// What the DSO charges for the way of local trades, beside the network fee.
///
/// @param usage by which it charges for the use of its network; empty charges nothing
/// @param losses by which it allocates losses; empty leaves them to traded energy in proportion
public record UsageSettings(Optional<UsageTerms> usage, Optional<LossRule> losses) {

    /// The fees and penalties of a scenario with what the DSO charges in a slot. Nodal charges hold the losses already.
    public SettlementTerms in(SettlementTerms terms, NetworkCharges published) {
        if (usage.isEmpty()) {
            return terms;
        }
        SettlementTerms charged = terms.with(published);
        return usage.get() instanceof UsageTerms.Nodal ? charged.withoutLossPrice() : charged;
    }

    /// No usage charge, losses in proportion to traded energy.
    public static final UsageSettings NONE = new UsageSettings(Optional.empty(), Optional.empty());
}
