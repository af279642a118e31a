package org.openelecbay.grid.read.dss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.read.UnreadableNetwork;

/// One property that a command gives an element.
///
/// @param element class and name of the element, for errors
/// @param name full name of the property, in lower case
/// @param value what it is set to
/// @param place where that stands
record Property(String element, String name, Parameter value, Place place) {

    private static final double LARGEST = 1e30;

    boolean is(String other) {
        return name.equals(other);
    }

    String text() {
        return value.text().strip();
    }

    String lower() {
        return text().toLowerCase(Locale.ROOT);
    }

    double number() {
        return number(text());
    }

    double positive() {
        double number = number();
        if (!(number > 0)) {
            throw wrong(text() + " is not above zero.", "Is a digit missing?");
        }
        return number;
    }

    int whole() {
        double number = number();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw wrong(text() + " is not a whole number.", "Is the property mistyped?");
        }
        return (int) number;
    }

    /// `yes`, `true`, `y` and `t`, or their opposites.
    boolean yes() {
        String first = lower().isEmpty() ? "" : lower().substring(0, 1);
        return switch (first) {
            case "y", "t", "1" -> true;
            case "n", "f", "0" -> false;
            default -> throw wrong("\"" + text() + "\" is neither yes nor no.", "Write yes or no.");
        };
    }

    /// The parts of an array, in-line arithmetic as one part.
    List<String> parts() {
        return parts(text());
    }

    double[] numbers() {
        return numbers(text());
    }

    /// The rows of a matrix, separated by `|`.
    double[][] rows() {
        return Arrays.stream(text().split("\\|", -1))
                .filter(row -> !row.isBlank())
                .map(this::numbers)
                .toArray(double[][]::new);
    }

    UnreadableNetwork wrong(String problem, String hint) {
        return place.wrong(element + ", property " + name + ": " + problem, hint);
    }

    private double[] numbers(String array) {
        return parts(array).stream().mapToDouble(this::number).toArray();
    }

    private List<String> parts(String array) {
        List<String> parts = new ArrayList<>();
        Parameter.split(place, array).forEach(each -> parts.add(each.text()));
        return parts;
    }

    private double number(String text) {
        Double number = text.isBlank() ? null : plainOrArithmetic(text);
        if (number == null || !(Math.abs(number) < LARGEST)) {
            throw wrong(
                    "\"" + text + "\" is not a finite number.",
                    "Write a number with a point, or numbers and then what to do with them, as in (8 1000 /).");
        }
        return number;
    }

    private static @Nullable Double plainOrArithmetic(String text) {
        return ReversePolish.value(text);
    }
}
