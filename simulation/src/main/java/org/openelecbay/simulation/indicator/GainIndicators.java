package org.openelecbay.simulation.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Money;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.index.Fairness;
import org.openelecbay.simulation.scenario.Scenario;

/// Who gains by the local market, and how evenly. A member's benefit is its bill less its bill with the supplier alone;
/// a positive one is a gain.
///
/// @param consumers what members with load alone gain together
/// @param prosumers what members gain that generate, or have a battery beside their load
/// @param storage what the shared battery gains
/// @param gini Gini index of the members' benefits; empty when one is negative or all are zero
/// @param giniCorrected the same times n / (n - 1)
/// @param jain Jain's index of the benefits; empty when one is negative or all are zero
/// @param minOverMax least over greatest benefit; empty when one is negative or all are zero
/// @param negative how many members have a negative benefit
/// @param priceQuality Hossfeld's index of the mean price that each member paid for local energy, in the supplier's
///     band; empty without local trade
public record GainIndicators(
        Money consumers,
        Money prosumers,
        Money storage,
        Optional<Double> gini,
        Optional<Double> giniCorrected,
        Optional<Double> jain,
        Optional<Double> minOverMax,
        int negative,
        Optional<Double> priceQuality) {

    static GainIndicators of(DayResult day, DayResult supplierAlone, Scenario scenario) {
        Roles roles = Roles.of(scenario);
        Map<Roles.Role, Money> gains = new EnumMap<>(Roles.Role.class);
        List<Double> benefits = new ArrayList<>();
        for (Bill bill : day.bills()) {
            Money benefit = bill.total()
                    .minus(MoneyIndicators.billOf(supplierAlone, bill.member()).total());
            gains.merge(roles.of(bill.member()), benefit, Money::plus);
            benefits.add((double) benefit.nanos());
        }
        double[] each = benefits.stream().mapToDouble(Double::doubleValue).toArray();
        return new GainIndicators(
                gains.getOrDefault(Roles.Role.CONSUMER, Money.ZERO),
                gains.getOrDefault(Roles.Role.PROSUMER, Money.ZERO),
                gains.getOrDefault(Roles.Role.STORAGE, Money.ZERO),
                Fairness.gini(each),
                Fairness.giniCorrected(each),
                Fairness.jain(each),
                Fairness.minOverMax(each),
                Fairness.negatives(each),
                LocalPrices.of(day).quality());
    }
}
