package org.openelecbay.simulation.results;

import java.util.function.Predicate;
import org.openelecbay.core.Money;
import org.openelecbay.core.Trade;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.scenario.Member;

/// What one side got or paid for local energy, before fees, and what the supplier would have paid or asked.
///
/// @param local by the prices of the trades
/// @param supplier by the tariff
/// @param kiloWattHours of these trades
record LocalMoney(double local, double supplier, double kiloWattHours) {

    double ratio() {
        return local / supplier;
    }

    /// What homes got from each other.
    static LocalMoney soldToPeers(DayResult day) {
        return sold(day, Days::isPeerTrade);
    }

    /// What homes got from each other and from the battery.
    static LocalMoney soldByHomes(Days days, DayResult day) {
        return sold(day, trade -> days.kindOf(trade.seller()) == Member.Kind.HOME);
    }

    /// What homes paid each other.
    static LocalMoney boughtFromPeers(DayResult day) {
        return bought(day, Days::isPeerTrade);
    }

    /// What homes and cars paid each other and the battery.
    static LocalMoney boughtByHomesAndCars(Days days, DayResult day) {
        return bought(day, trade -> days.kindOf(trade.buyer()) != Member.Kind.STORAGE);
    }

    private static LocalMoney sold(DayResult day, Predicate<Trade> counted) {
        return sum(day, counted, true);
    }

    private static LocalMoney bought(DayResult day, Predicate<Trade> counted) {
        return sum(day, counted, false);
    }

    private static LocalMoney sum(DayResult day, Predicate<Trade> counted, boolean selling) {
        Money local = Money.ZERO;
        Money supplier = Money.ZERO;
        long wattHours = 0;
        for (SlotRecord slot : day.slots()) {
            for (Trade trade : slot.clearing().trades()) {
                if (counted.test(trade)) {
                    local = local.plus((selling ? trade.sellerGets() : trade.buyerPays()).times(trade.quantity()));
                    supplier = supplier.plus(
                            (selling ? slot.band().exportPrice() : slot.band().importPrice()).times(trade.quantity()));
                    wattHours += trade.quantity().wattHours();
                }
            }
        }
        return new LocalMoney(dollars(local), dollars(supplier), wattHours / 1_000.0);
    }

    static double dollars(Money money) {
        return money.nanos() / 1e9;
    }
}
