package org.openelecbay.market.pool;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;

/// The community's bill of a period, shared by what members drew and fed in (spec B.5).
///
/// @param imported what the community as a whole drew from the supplier
/// @param exported what it fed in
/// @param buy what a member pays for each kWh of its deficits: the supplier's charges over all deficits, half-even to
///     the micro; zero where nobody had one
/// @param sell what a member gets for each kWh of its surpluses, likewise
public record SharedBill(Energy imported, Energy exported, Price buy, Price sell) {

    /// One interval of the period.
    ///
    /// @param supply of all members with a surplus, not negative
    /// @param demand of all members with a deficit, not negative
    /// @param band the supplier's prices, which may differ from interval to interval
    public record Interval(Energy supply, Energy demand, PriceBand band) {

        Energy imported() {
            return demand.minus(supply).positivePart();
        }

        Energy exported() {
            return supply.minus(demand).positivePart();
        }
    }

    public static SharedBill of(List<Interval> period) {
        Energy imported = Energy.ZERO;
        Energy exported = Energy.ZERO;
        Energy demand = Energy.ZERO;
        Energy supply = Energy.ZERO;
        BigInteger charged = BigInteger.ZERO;
        BigInteger paid = BigInteger.ZERO;
        for (Interval interval : period) {
            imported = imported.plus(interval.imported());
            exported = exported.plus(interval.exported());
            demand = demand.plus(interval.demand());
            supply = supply.plus(interval.supply());
            charged = charged.add(worth(interval.imported(), interval.band().importPrice()));
            paid = paid.add(worth(interval.exported(), interval.band().exportPrice()));
        }
        return new SharedBill(imported, exported, each(charged, demand), each(paid, supply));
    }

    private static BigInteger worth(Energy energy, Price price) {
        return BigInteger.valueOf(energy.wattHours()).multiply(BigInteger.valueOf(price.microsPerKwh()));
    }

    private static Price each(BigInteger money, Energy energy) {
        return energy.isZero()
                ? Price.ZERO
                : Price.ofMicrosPerKwh(new BigDecimal(money)
                        .divide(BigDecimal.valueOf(energy.wattHours()), 0, RoundingMode.HALF_EVEN)
                        .longValueExact());
    }
}
