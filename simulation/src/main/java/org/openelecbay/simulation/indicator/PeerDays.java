package org.openelecbay.simulation.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Money;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.index.PeerDay;
import org.openelecbay.simulation.index.PeerIndices;

/// The peer-to-peer indices of a simulated day: costs are the bills; the ideal cost is that of the supplier alone less
/// the greatest welfare, corrected by what the battery's content changed in worth, which no bill holds; nets are those
/// of all meters together; the margin is zero and both means weigh the same.
final class PeerDays {

    private static final double HALF = 0.5;

    private PeerDays() {}

    static PeerIndices indices(DayResult day, DayResult supplierAlone, Money optimum, Money storedChange) {
        List<BigDecimal> base =
                supplierAlone.bills().stream().map(PeerDays::cost).toList();
        BigDecimal ideal = base.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(optimum.minus(storedChange).exact());
        return PeerIndices.of(new PeerDay(
                base,
                day.bills().stream().map(PeerDays::cost).toList(),
                day.equipment().isEmpty() ? Optional.of(ideal) : Optional.empty(),
                BigDecimal.ZERO,
                netImports(supplierAlone),
                netImports(day),
                day.consumed().kiloWattHours(),
                day.generated().kiloWattHours(),
                HALF));
    }

    private static BigDecimal cost(Bill bill) {
        return bill.total().negated().exact();
    }

    private static List<Double> netImports(DayResult day) {
        return day.slots().stream()
                .map(slot -> EnergyIndicators.injectionOf(slot).negated().kiloWattHours())
                .toList();
    }
}
