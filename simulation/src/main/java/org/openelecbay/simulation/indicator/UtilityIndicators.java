package org.openelecbay.simulation.indicator;

import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Price;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.scenario.IndicatorSettings;

/// What the local market means to the supplier and to the DSO.
///
/// @param retail what members pay the supplier for energy
/// @param exportPayments what the supplier pays members for energy
/// @param margin retail less export payments, less the network part that belongs to the DSO (where the scenario names
///     one), less the wholesale price of what the supplier delivers beyond what it takes; empty without wholesale price
/// @param marginAlone the same with the supplier alone
/// @param networkRevenueLost the network part of retail that the DSO does not collect because of local energy, less the
///     network fees on local trades; negative when it collects more; empty without a network part
public record UtilityIndicators(
        Money retail,
        Money exportPayments,
        Optional<Money> margin,
        Optional<Money> marginAlone,
        Optional<Money> networkRevenueLost) {

    static UtilityIndicators of(DayResult day, DayResult supplierAlone, IndicatorSettings settings) {
        Account with = Account.of(day);
        Account alone = Account.of(supplierAlone);
        Price network = settings.networkPrice().orElse(Price.ZERO);
        return new UtilityIndicators(
                with.retail(),
                with.exportPayments(),
                settings.wholesalePrice().map(price -> with.margin(price, network)),
                settings.wholesalePrice().map(price -> alone.margin(price, network)),
                settings.networkPrice()
                        .map(price -> price.times(alone.delivered().minus(with.delivered()))
                                .minus(day.ledger().balance(NamedAccount.NETWORK))));
    }

    /// The supplier's day.
    private record Account(Energy delivered, Energy taken, Money retail, Money exportPayments) {

        static Account of(DayResult day) {
            Account sum = new Account(Energy.ZERO, Energy.ZERO, Money.ZERO, Money.ZERO);
            for (SlotRecord slot : day.slots()) {
                Remainder rest = Remainder.of(slot, day.participants());
                sum = new Account(
                        sum.delivered.plus(rest.delivered()),
                        sum.taken.plus(rest.taken()),
                        sum.retail.plus(slot.band().importPrice().times(rest.delivered())),
                        sum.exportPayments.plus(slot.band().exportPrice().times(rest.taken())));
            }
            return sum;
        }

        Money margin(Price wholesale, Price network) {
            return retail.minus(exportPayments)
                    .minus(network.times(delivered))
                    .minus(wholesale.times(delivered.minus(taken)));
        }
    }
}
