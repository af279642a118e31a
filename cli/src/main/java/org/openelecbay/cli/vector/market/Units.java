package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// The units in which a case is put to the integer rules: so fine that every quantity is a whole number of them.
///
/// Rules know no scale: quantities and prices that are all a thousand times as large give results that are, too
/// (spec, cross-mechanism property 6, and the same for prices). So the unit of energy is the watt-hour or, where the
/// case has more decimals, a decimal part of it, and that of a price is a part of a micro, as small as 64 bits allow.
/// Quantities beyond [#MOST_DECIMALS] are rounded half-even.
final class Units {

    static final int MOST_DECIMALS = 9;

    private static final int DECIMALS_OF_WATT_HOUR = 3;
    private static final int DECIMALS_OF_MICRO = 6;
    private static final int FINEST_PRICE_DECIMALS = 12;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / 8);
    private static final MathContext DIGITS = new MathContext(25, RoundingMode.HALF_EVEN);

    private final BigDecimal unitsPerKwh;
    private final BigDecimal unitsPerCurrency;

    private Units(BigDecimal unitsPerKwh, BigDecimal unitsPerCurrency) {
        this.unitsPerKwh = unitsPerKwh;
        this.unitsPerCurrency = unitsPerCurrency;
    }

    /// Units for these quantities in kWh and prices per kWh.
    ///
    /// @param shares by how much prices may be multiplied on the way, such as the denominator of a share
    static Units of(Collection<BigDecimal> quantities, Collection<BigDecimal> prices, long shares) {
        int decimals = quantities.stream()
                .mapToInt(quantity -> quantity.stripTrailingZeros().scale())
                .max()
                .orElse(0);
        int energyDecimals = Math.clamp(decimals, DECIMALS_OF_WATT_HOUR, MOST_DECIMALS);
        BigDecimal most = prices.stream().map(BigDecimal::abs).reduce(BigDecimal.ONE, BigDecimal::max);
        int priceDecimals = FINEST_PRICE_DECIMALS;
        while (priceDecimals > DECIMALS_OF_MICRO
                && most.movePointRight(priceDecimals)
                                .multiply(BigDecimal.valueOf(shares))
                                .compareTo(LARGEST)
                        > 0) {
            priceDecimals--;
        }
        return new Units(BigDecimal.TEN.pow(energyDecimals), BigDecimal.TEN.pow(priceDecimals));
    }

    /// Units in which a price times all this energy can still be counted, too.
    static Units forMoney(Collection<BigDecimal> quantities, Collection<BigDecimal> prices) {
        Units free = of(quantities, prices, 1);
        BigDecimal total = quantities.stream().map(BigDecimal::abs).reduce(BigDecimal.ONE, BigDecimal::add);
        return of(quantities, prices, Math.max(1, free.energy(total).wattHours()));
    }

    /// The same with a unit of energy so many times as small.
    Units finer(long times) {
        return new Units(unitsPerKwh.multiply(BigDecimal.valueOf(times)), unitsPerCurrency);
    }

    /// True when this much energy can be counted in these units.
    boolean canCount(BigDecimal kwh) {
        return kwh.multiply(unitsPerKwh).compareTo(LARGEST) < 0;
    }

    /// @throws ArithmeticException when it is too large to be counted
    Energy energy(BigDecimal kwh) {
        return Energy.ofWattHours(counted(kwh, unitsPerKwh));
    }

    /// @throws ArithmeticException when it is too large to be counted
    Price price(BigDecimal perKwh) {
        return Price.ofMicrosPerKwh(counted(perKwh, unitsPerCurrency));
    }

    private static long counted(BigDecimal amount, BigDecimal units) {
        BigInteger count =
                amount.multiply(units).setScale(0, RoundingMode.HALF_EVEN).unscaledValue();
        if (count.bitLength() > Long.SIZE - 1) {
            throw new ArithmeticException("The number " + amount.toPlainString() + " is too large to be counted.");
        }
        return count.longValue();
    }

    BigDecimal kwh(Energy energy) {
        return BigDecimal.valueOf(energy.wattHours()).divide(unitsPerKwh, DIGITS);
    }

    BigDecimal perKwh(Price price) {
        return BigDecimal.valueOf(price.microsPerKwh()).divide(unitsPerCurrency, DIGITS);
    }

    /// The price of this energy in the currency.
    BigDecimal money(Price price, Energy energy) {
        return perKwh(price).multiply(kwh(energy));
    }

    /// Money that a rule summed up in these units.
    BigDecimal currency(Money money) {
        return BigDecimal.valueOf(money.nanos()).divide(unitsPerKwh, DIGITS).divide(unitsPerCurrency, DIGITS);
    }

    static BigDecimal quotient(Ratio ratio) {
        return BigDecimal.valueOf(ratio.numerator()).divide(BigDecimal.valueOf(ratio.denominator()), DIGITS);
    }

    /// A share that is written as a decimal, exactly.
    ///
    /// @throws ArithmeticException when it has too many digits to be counted
    static Ratio ratio(BigDecimal share) {
        BigDecimal plain = share.signum() == 0 ? BigDecimal.ZERO : share.stripTrailingZeros();
        int decimals = Math.max(0, plain.scale());
        return new Ratio(
                plain.movePointRight(decimals).longValueExact(),
                BigInteger.TEN.pow(decimals).longValueExact());
    }
}
