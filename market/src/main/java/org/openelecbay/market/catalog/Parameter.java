package org.openelecbay.market.catalog;

import java.util.List;

/// Something that a scenario may set about a rule.
///
/// @param name lower camel case, as scenarios write it
/// @param kind what may be written
/// @param usual the value where a scenario says nothing
/// @param meaning one line with the unit
public record Parameter(String name, Kind kind, String usual, String meaning) {

    /// What may be written as the value of a parameter.
    public sealed interface Kind {}

    /// A share from 0 to 1, with at most six decimals.
    public record Share() implements Kind {}

    /// A price per kWh that is not negative, with at most six decimals.
    public record PricePerKwh() implements Kind {}

    /// A whole number.
    ///
    /// @param least the smallest allowed
    /// @param most the largest allowed
    public record Whole(long least, long most) implements Kind {}

    /// One of these words.
    ///
    /// @param words at least one
    public record Choice(List<String> words) implements Kind {
        public Choice {
            words = List.copyOf(words);
        }
    }

    public static Parameter share(String name, String usual, String meaning) {
        return new Parameter(name, new Share(), usual, meaning);
    }

    public static Parameter price(String name, String usual, String meaning) {
        return new Parameter(name, new PricePerKwh(), usual, meaning);
    }

    public static Parameter whole(String name, long least, long most, long usual, String meaning) {
        return new Parameter(name, new Whole(least, most), Long.toString(usual), meaning);
    }

    /// A choice of words; the first is the usual one.
    public static Parameter choice(String name, List<String> words, String meaning) {
        return new Parameter(name, new Choice(words), words.getFirst(), meaning);
    }

    /// What may be written, in words.
    public String range() {
        return switch (kind) {
            case Share() -> "0 to 1";
            case PricePerKwh() -> "a price per kWh, 0 or more";
            case Whole(long least, long most) -> "a whole number from " + least + " to " + most;
            case Choice(List<String> words) -> String.join(" or ", words);
        };
    }
}
