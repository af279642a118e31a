package org.openelecbay.simulation.input;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;

/// One written value with its place; turns into a typed value or a clear sentence.
///
/// @param place file and line
/// @param field dotted name of the field, or column of a table
/// @param text as written
public record YamlValue(String place, String field, String text) {

    private static final int LONGEST_WORD = 1_000;
    private static final int LONGEST_NAME = 64;
    private static final int MOST_DIGITS = 40;
    private static final int MICRO = 6;
    private static final int MILLI = 3;
    private static final int NANO = 9;
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1," + MOST_DIGITS + "}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?");
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[+-]?\\.?(nan|inf|infinity)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /// Text on one line that is not empty.
    public String word() {
        if (text.isBlank()) {
            throw bad("is empty", "Write a word.");
        }
        if (text.length() > LONGEST_WORD || Shown.hasControl(text)) {
            throw bad("is no text on one line", "Write at most " + LONGEST_WORD + " characters without line breaks.");
        }
        return text;
    }

    /// The name of a meter, a member or a bus.
    public String name() {
        if (!NAME.matcher(word()).matches() || text.length() > LONGEST_NAME) {
            throw bad(
                    "is no name",
                    "Names are letters, digits, dots, hyphens and underscores, at most " + LONGEST_NAME + ".");
        }
        return text;
    }

    public boolean flag() {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad("is neither true nor false", "Write true or false.");
        };
    }

    public int integer(int least, int most) {
        String hint = "Allowed are " + least + " to " + most + ".";
        long value = wholeNumber(hint);
        if (value < least || value > most) {
            throw bad("is out of range", hint);
        }
        return (int) value;
    }

    public long seed() {
        return wholeNumber("A seed is any whole number of up to 18 digits, such as 2022.");
    }

    public double number(double least, double most) {
        double value = decimal("is not a number", "Write it with a decimal point, as in 0.95.")
                .doubleValue();
        if (!(value >= least && value <= most)) {
            throw bad("is out of range", "Allowed are " + plain(least) + " to " + plain(most) + ".");
        }
        return value;
    }

    /// A price per kWh that is not negative.
    public Price price() {
        Price price = signedPrice();
        if (price.isNegative()) {
            throw bad("is a negative price", "Prices here are zero or more per kWh; is the sign a slip?");
        }
        return price;
    }

    /// A price per kWh of either sign.
    public Price signedPrice() {
        BigDecimal decimal = decimal("is not a price", "Write it per kWh with a decimal point, as in 0.145.");
        if (decimal.abs().compareTo(BigDecimal.valueOf(1_000)) > 0) {
            throw bad("is more than 1000 per kWh", "Prices are per kWh, not per MWh.");
        }
        return Price.ofMicrosPerKwh(scaled(decimal, MICRO, "has more than six decimals", "whole millionths per kWh"));
    }

    /// A share from 0 to 1 in whole units of so many decimals.
    public long share(int places) {
        String hint = "Write a share from 0 to 1 with at most " + places + " decimals, as in 0.2.";
        BigDecimal decimal = decimal("is not a number", hint);
        if (decimal.signum() < 0 || decimal.compareTo(BigDecimal.ONE) > 0) {
            throw bad("is no share", hint);
        }
        return scaled(decimal, places, "has too many decimals", "those of " + places + " decimals");
    }

    /// An amount of the currency in whole hundredths that is not negative.
    public Money amount() {
        BigDecimal decimal = decimal("is not an amount", "Write it with a decimal point, as in 12.50.");
        if (decimal.signum() < 0 || decimal.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            throw bad("is out of range", "Allowed are 0 to 1000000.");
        }
        return Money.ofHundredths(scaled(decimal, 2, "has more than two decimals", "hundredths of the currency"));
    }

    /// A positive or zero amount in thousands of the unit (kWh, kW), as whole units.
    public long thousands(long most) {
        BigDecimal decimal = decimal("is not a number", "Write it with a decimal point, as in 3.7.");
        if (decimal.signum() < 0 || decimal.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw bad("is out of range", "Allowed are 0 to " + most + ".");
        }
        return scaled(decimal, MILLI, "has more than three decimals", "whole Wh or whole W");
    }

    /// A share of one, as billionths of it.
    public long billionths() {
        BigDecimal decimal = decimal("is not a share", "Write a part of one with a decimal point, as in 0.25.");
        if (decimal.signum() < 0 || decimal.compareTo(BigDecimal.ONE) > 0) {
            throw bad("is out of range", "A share is 0 to 1; write 25 % as 0.25.");
        }
        return scaled(decimal, NANO, "has more than nine decimals", "billionths");
    }

    public Instant instant() {
        try {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw bad("is out of range", "Allowed are the years 1900 to 2199.");
            }
            return instant;
        } catch (DateTimeException e) {
            throw bad("is not an instant", "Write UTC as in 2017-05-01T08:00:00Z.");
        }
    }

    /// A time of day as minutes since midnight; `24:00` is the end of the day.
    public int minuteOfDay() {
        if (!CLOCK.matcher(text).matches()) {
            throw bad("is not a time of day", "Write it as \"07:00\", local time.");
        }
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }

    /// A file beside the one this value stands in.
    public Path file(Path besides) {
        Path path = existing(besides);
        if (!Files.isRegularFile(path)) {
            throw bad("is a folder", "Name a file; looked at " + path + ".");
        }
        return path;
    }

    /// A folder beside the file this value stands in.
    public Path folder(Path besides) {
        Path path = existing(besides);
        if (!Files.isDirectory(path)) {
            throw bad("is not a folder", "Name the folder that holds the files; looked at " + path + ".");
        }
        return path;
    }

    public BadInput bad(String what, String hint) {
        return BadInput.at(place, field + " = \"" + Shown.of(text) + "\" " + what, hint);
    }

    private Path existing(Path besides) {
        try {
            Path path = besides.resolve(word()).normalize();
            if (!Files.exists(path)) {
                throw bad("is a file that does not exist", "Looked for " + path + ".");
            }
            return path;
        } catch (InvalidPathException e) {
            throw bad("is no name of a file", "Write a path relative to this file.");
        }
    }

    private long wholeNumber(String hint) {
        if (!WHOLE.matcher(text).matches()) {
            throw bad("is not a whole number", hint);
        }
        BigDecimal value = new BigDecimal(text);
        if (value.precision() > 18) {
            throw bad("is out of range", hint);
        }
        return value.longValueExact();
    }

    private BigDecimal decimal(String otherwise, String hint) {
        if (NOT_FINITE.matcher(text).matches()) {
            throw bad("is not a finite number", hint);
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw bad(otherwise, hint);
        }
        return new BigDecimal(text);
    }

    private long scaled(BigDecimal decimal, int places, String tooFine, String lot) {
        BigDecimal scaled = decimal.movePointRight(places).stripTrailingZeros();
        if (scaled.scale() > 0) {
            throw bad(tooFine, "The smallest steps are " + lot + ".");
        }
        return scaled.longValueExact();
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
