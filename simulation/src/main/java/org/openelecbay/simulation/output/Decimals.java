package org.openelecbay.simulation.output;

import java.util.Locale;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;

/// Writes integers of small units as decimals of large ones, digit for digit.
public final class Decimals {

    private Decimals() {}

    /// Kilowatt-hours with three decimals; exact.
    public static String kwh(Energy energy) {
        return scaled(energy.wattHours(), 3);
    }

    /// Currency per kilowatt-hour with six decimals; exact.
    public static String perKwh(Price price) {
        return scaled(price.microsPerKwh(), 6);
    }

    /// Currency with nine decimals; exact.
    public static String exact(Money money) {
        return scaled(money.nanos(), 9);
    }

    /// Currency with two decimals, half-even.
    public static String hundredths(Money money) {
        return scaled(money.hundredths(), 2);
    }

    /// A measured or computed figure with so many decimals; a zero has no sign.
    public static String rounded(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.startsWith("-") && Double.parseDouble(text) == 0 ? text.substring(1) : text;
    }

    /// A share as percent with one decimal and a sign.
    public static String signedPercent(double share) {
        return String.format(Locale.ROOT, "%+.1f", share * 100);
    }

    private static String scaled(long value, int decimals) {
        String digits = Long.toString(Math.absExact(value));
        StringBuilder text = new StringBuilder(digits.length() + 3);
        if (value < 0) {
            text.append('-');
        }
        for (int missing = decimals + 1 - digits.length(); missing > 0; missing--) {
            text.append('0');
        }
        text.append(digits);
        return text.insert(text.length() - decimals, '.').toString();
    }
}
