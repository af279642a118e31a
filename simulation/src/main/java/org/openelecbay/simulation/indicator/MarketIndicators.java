package org.openelecbay.simulation.indicator;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Price;
import org.openelecbay.core.Traffic;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.simulation.day.DayResult;

/// How the rule itself fared.
///
/// @param meanPrice what local energy cost its buyers in the mean, weighted by energy; empty without trades
/// @param budgetGap what the rule left with the operator (positive) or took from it: surpluses and participation fees
///     less deficits. Service fees are no part of it. Zero under a rule that hands on all it collects
/// @param standIns slots in which the rule did not find what it looks for and something of its own stood in
/// @param traffic orders, confirmations, meter values and what the rule exchanged beside them
public record MarketIndicators(Optional<Price> meanPrice, Money budgetGap, int standIns, Traffic traffic) {

    private static final Set<Cause> OF_THE_RULE =
            EnumSet.of(Cause.MARKET_SURPLUS, Cause.MARKET_DEFICIT, Cause.PARTICIPATION_FEE);

    static MarketIndicators of(DayResult day) {
        Money gap = Money.ZERO;
        for (Transfer transfer : day.ledger().transfers()) {
            if (OF_THE_RULE.contains(transfer.cause())) {
                gap = transfer.credit() == NamedAccount.OPERATOR ? gap.plus(transfer.money()) : gap;
                gap = transfer.debit() == NamedAccount.OPERATOR ? gap.minus(transfer.money()) : gap;
            }
        }
        int standIns = Math.toIntExact(
                day.slots().stream().filter(slot -> slot.clearing().standsIn()).count());
        return new MarketIndicators(LocalPrices.of(day).mean(), gap, standIns, Wire.of(day));
    }
}
