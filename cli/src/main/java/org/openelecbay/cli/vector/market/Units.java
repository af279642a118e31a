package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// The units in which a case is put to the integer rules: so fine that every quantity is a whole number of them.
///
/// Rules know no scale: quantities and prices that are all a thousand times as large give results that are, too
/// (spec, cross-mechanism property 6, and the same for prices). So the unit of energy is the watt-hour or, where the
/// case has more decimals, a decimal part of it, and that of a price is a part of a micro, as small as 64 bits allow
/// for a price times all the energy. Only where a case is too large for that are the units larger, as far as its
/// decimals allow. Quantities beyond [#MOST_DECIMALS] are rounded half-even.
public final class Units {

    static final int MOST_DECIMALS = 9;

    private static final int DECIMALS_OF_WATT_HOUR = 3;
    private static final int DECIMALS_OF_MICRO = 6;
    private static final int FINEST_PRICE_DECIMALS = 12;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / 8);
    private static final MathContext DIGITS = new MathContext(25, RoundingMode.HALF_EVEN);

    private final BigDecimal unitsPerKwh;
    private final BigDecimal unitsPerCurrency;
    private final Extent extent;

    private Units(BigDecimal unitsPerKwh, BigDecimal unitsPerCurrency, Extent extent) {
        this.unitsPerKwh = unitsPerKwh;
        this.unitsPerCurrency = unitsPerCurrency;
        this.extent = extent;
    }

    /// How large the numbers of a case are.
    ///
    /// @param energy all of it, in kWh, at least one
    /// @param price the highest, per kWh, at least one
    /// @param decimals of the prices as written
    /// @param shares by how much prices may be multiplied on the way, such as the denominator of a share
    private record Extent(BigDecimal energy, BigDecimal price, int decimals, long shares) {

        boolean fits(BigDecimal unitsPerKwh, int priceDecimals) {
            BigDecimal times = energy.multiply(unitsPerKwh).max(BigDecimal.valueOf(shares));
            return price.movePointRight(priceDecimals).multiply(times).compareTo(LARGEST) <= 0;
        }

        /// The most decimals that fit, down to those that a micro or the prices have.
        int priceDecimals(BigDecimal unitsPerKwh) {
            int found = FINEST_PRICE_DECIMALS;
            while (found > Math.max(DECIMALS_OF_MICRO, decimals) && !fits(unitsPerKwh, found)) {
                found--;
            }
            return found;
        }
    }

    /// Units for these quantities in kWh and prices per kWh.
    ///
    /// @param shares by how much prices may be multiplied on the way, such as the denominator of a share
    public static Units of(Collection<BigDecimal> quantities, Collection<BigDecimal> prices, long shares) {
        Extent extent = new Extent(
                quantities.stream().map(BigDecimal::abs).reduce(BigDecimal.ONE, BigDecimal::add),
                prices.stream().map(BigDecimal::abs).reduce(BigDecimal.ONE, BigDecimal::max),
                Math.clamp(decimals(prices), 0, FINEST_PRICE_DECIMALS),
                shares);
        int needed = Math.clamp(decimals(quantities), 0, MOST_DECIMALS);
        int energyDecimals = Math.max(needed, DECIMALS_OF_WATT_HOUR);
        int priceDecimals = extent.priceDecimals(BigDecimal.TEN.pow(energyDecimals));
        while (energyDecimals > needed && !extent.fits(BigDecimal.TEN.pow(energyDecimals), priceDecimals)) {
            energyDecimals--;
        }
        BigDecimal unitsPerKwh = BigDecimal.TEN.pow(energyDecimals);
        while (priceDecimals > extent.decimals() && !extent.fits(unitsPerKwh, priceDecimals)) {
            priceDecimals--;
        }
        return new Units(unitsPerKwh, BigDecimal.TEN.pow(priceDecimals), extent);
    }

    /// Units in which energies and prices are counted apart, for what never multiplies the one by all of the other.
    public static Units apart(Collection<BigDecimal> quantities, Collection<BigDecimal> prices) {
        Units energy = of(quantities, List.of(), 1);
        Units price = of(List.of(), prices, 1);
        return new Units(energy.unitsPerKwh, price.unitsPerCurrency, energy.extent);
    }

    private static int decimals(Collection<BigDecimal> numbers) {
        return numbers.stream()
                .mapToInt(number -> number.stripTrailingZeros().scale())
                .max()
                .orElse(0);
    }

    /// Units in which a price times all this energy can still be counted; the same as with one share.
    public static Units forMoney(Collection<BigDecimal> quantities, Collection<BigDecimal> prices) {
        return of(quantities, prices, 1);
    }

    /// The same with a unit of energy so many times as small, if a price times all the energy can still be counted.
    Optional<Units> finer(long times) {
        BigDecimal finer = unitsPerKwh.multiply(BigDecimal.valueOf(times));
        int priceDecimals = extent.priceDecimals(finer);
        return extent.fits(finer, priceDecimals)
                ? Optional.of(new Units(finer, BigDecimal.TEN.pow(priceDecimals), extent))
                : Optional.empty();
    }

    /// An energy in these units.
    ///
    /// @throws ArithmeticException when it is too large to be counted
    public Energy energy(BigDecimal kwh) {
        return Energy.ofWattHours(counted(kwh, unitsPerKwh));
    }

    /// A price in these units.
    ///
    /// @throws ArithmeticException when it is too large to be counted
    public Price price(BigDecimal perKwh) {
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

    public BigDecimal kwh(Energy energy) {
        return BigDecimal.valueOf(energy.wattHours()).divide(unitsPerKwh, DIGITS);
    }

    BigDecimal perKwh(Price price) {
        return BigDecimal.valueOf(price.microsPerKwh()).divide(unitsPerCurrency, DIGITS);
    }

    /// A part of these units of energy.
    BigDecimal kwh(BigDecimal energy) {
        return energy.divide(unitsPerKwh, DIGITS);
    }

    /// A part of these units of price.
    BigDecimal perKwh(BigDecimal price) {
        return price.divide(unitsPerCurrency, DIGITS);
    }

    /// The price of this energy in the currency.
    BigDecimal money(Price price, Energy energy) {
        return perKwh(price).multiply(kwh(energy));
    }

    /// Money that a rule summed up in these units.
    public BigDecimal currency(Money money) {
        return BigDecimal.valueOf(money.nanos()).divide(unitsPerKwh, DIGITS).divide(unitsPerCurrency, DIGITS);
    }

    static BigDecimal quotient(Ratio ratio) {
        return BigDecimal.valueOf(ratio.numerator()).divide(BigDecimal.valueOf(ratio.denominator()), DIGITS);
    }

    /// A share that is written as a decimal, exactly.
    ///
    /// @throws ArithmeticException when it has too many digits to be counted
    public static Ratio ratio(BigDecimal share) {
        BigDecimal plain = share.signum() == 0 ? BigDecimal.ZERO : share.stripTrailingZeros();
        int decimals = Math.max(0, plain.scale());
        return new Ratio(
                plain.movePointRight(decimals).longValueExact(),
                BigInteger.TEN.pow(decimals).longValueExact());
    }
}
