package org.openelecbay.simulation.indicator;

import java.util.Optional;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Trade;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// What the day was worth, against the same community with the supplier alone.
///
/// @param cost what all members together pay, fees and penalties included; positive is paid
/// @param supplierCost the same with the supplier alone
/// @param saving `supplierCost - cost`; negative when the local market costs more
/// @param savingShare saving over the supplier's cost, signed; empty when that is zero
/// @param storedChange worth of what the battery gained (positive) or lost over the day, at its charge price; no bill
///     holds it
/// @param sellerGain sum over trades of energy x (price got - supplier's export price), before fees
/// @param buyerSaving sum over trades of energy x (supplier's import price - price paid), before fees
/// @param members how many have a bill
/// @param worseOff how many pay more, or receive less, than with the supplier alone
/// @param betterOff how many pay less, or receive more
public record MoneyIndicators(
        Money cost,
        Money supplierCost,
        Money saving,
        Optional<Double> savingShare,
        Money storedChange,
        Money sellerGain,
        Money buyerSaving,
        int members,
        int worseOff,
        int betterOff) {

    /// Compares the bills of a day with those of the same day under the supplier alone.
    ///
    /// @param chargePrice what the battery pays per kWh
    public static MoneyIndicators of(DayResult day, DayResult supplierAlone, Price chargePrice) {
        Money cost = totalCost(day);
        Money supplierCost = totalCost(supplierAlone);
        Money saving = supplierCost.minus(cost);
        int worse = 0;
        int better = 0;
        for (int i = 0; i < day.bills().size(); i++) {
            int change = day.bills()
                    .get(i)
                    .total()
                    .compareTo(
                            billOf(supplierAlone, day.bills().get(i).member()).total());
            worse += change < 0 ? 1 : 0;
            better += change > 0 ? 1 : 0;
        }
        return new MoneyIndicators(
                cost,
                supplierCost,
                saving,
                supplierCost.isZero()
                        ? Optional.empty()
                        : Optional.of(saving.nanos() / (double) Math.abs(supplierCost.nanos())),
                chargePrice.times(day.slots().getLast().stored().minus(day.initiallyStored())),
                sellerGain(day),
                buyerSaving(day),
                day.bills().size(),
                worse,
                better);
    }

    /// The bill of one member.
    public static Bill billOf(DayResult day, MemberId member) {
        return day.bills().stream()
                .filter(bill -> bill.member().equals(member))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody called " + member + " has a bill."));
    }

    private static Money totalCost(DayResult day) {
        return day.bills().stream()
                .map(Bill::total)
                .reduce(Money.ZERO, Money::plus)
                .negated();
    }

    private static Money sellerGain(DayResult day) {
        Money gain = Money.ZERO;
        for (SlotRecord slot : day.slots()) {
            for (Trade trade : slot.clearing().trades()) {
                if (!trade.seller().equals(ParticipantId.COMMUNITY)) {
                    gain = gain.plus(
                            trade.sellerGets().minus(slot.band().exportPrice()).times(trade.quantity()));
                }
            }
        }
        return gain;
    }

    private static Money buyerSaving(DayResult day) {
        Money saving = Money.ZERO;
        for (SlotRecord slot : day.slots()) {
            for (Trade trade : slot.clearing().trades()) {
                if (!trade.buyer().equals(ParticipantId.COMMUNITY)) {
                    saving = saving.plus(
                            slot.band().importPrice().minus(trade.buyerPays()).times(trade.quantity()));
                }
            }
        }
        return saving;
    }
}
