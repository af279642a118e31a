package org.openelecbay.simulation.scenario;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.openelecbay.core.Price;

/// One written value with its place; turns into a typed value or a clear sentence.
///
/// @param place file and line
/// @param field dotted name of the field, or column of a table
/// @param text as written
record YamlValue(String place, String field, String text) {

    String word() {
        if (text.isBlank()) {
            throw bad("is empty", "Write a word.");
        }
        return text;
    }

    boolean flag() {
        return switch (text) {
            case "true", "on", "yes" -> true;
            case "false", "off", "no" -> false;
            default -> throw bad("is neither true nor false", "Write true or false.");
        };
    }

    int integer(int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw bad("is not a whole number", "Allowed are " + least + " to " + most + ".");
        }
        throw bad("is out of range", "Allowed are " + least + " to " + most + ".");
    }

    long seed() {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw bad("is not a whole number", "A seed is any whole number, such as 2022.");
        }
    }

    double number(double least, double most) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw bad("is not a number", "Write it with a decimal point, as in 0.95.");
        }
        if (!(value >= least && value <= most)) {
            throw bad("is out of range", "Allowed are " + plain(least) + " to " + plain(most) + ".");
        }
        return value;
    }

    /// A price per kWh that is not negative.
    Price price() {
        Price price = signedPrice();
        if (price.isNegative()) {
            throw bad("is a negative price", "Prices here are zero or more per kWh; is the sign a slip?");
        }
        return price;
    }

    /// A price per kWh of either sign.
    Price signedPrice() {
        try {
            BigDecimal decimal = new BigDecimal(text);
            if (decimal.abs().compareTo(BigDecimal.valueOf(1_000)) > 0) {
                throw bad("is more than 1000 per kWh", "Prices are per kWh, not per MWh.");
            }
            return Price.ofMicrosPerKwh(decimal.movePointRight(6).longValueExact());
        } catch (NumberFormatException e) {
            throw bad("is not a price", "Write it per kWh with a decimal point, as in 0.145.");
        } catch (ArithmeticException e) {
            throw bad("has more than six decimals", "Prices are whole millionths per kWh.");
        }
    }

    /// A positive or zero amount in thousands of the unit (kWh, kW), as whole units.
    long thousands(long most) {
        try {
            long value = new BigDecimal(text).movePointRight(3).longValueExact();
            if (value < 0 || value > most * 1_000) {
                throw bad("is out of range", "Allowed are 0 to " + most + ".");
            }
            return value;
        } catch (NumberFormatException e) {
            throw bad("is not a number", "Write it with a decimal point, as in 3.7.");
        } catch (ArithmeticException e) {
            throw bad("has more than three decimals", "Energies are whole Wh, powers whole W.");
        }
    }

    Instant instant() {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw bad("is not an instant", "Write UTC as in 2017-05-01T08:00:00Z.");
        }
    }

    /// A file or folder beside the one this value stands in.
    Path existing(Path besides) {
        Path path = besides.resolve(word()).normalize();
        if (!Files.exists(path)) {
            throw bad("is a file that does not exist", "Looked for " + path + ".");
        }
        return path;
    }

    BadScenario bad(String what, String hint) {
        return BadScenario.at(place, field + " = \"" + text + "\" " + what, hint);
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
