package org.openelecbay.grid.read.dss;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// In-line arithmetic of circuit files: numbers first, then what to do with them, as in `8 1000 /`. Angles are in
/// degrees.
final class ReversePolish {

    private final Deque<Double> stack = new ArrayDeque<>();

    private ReversePolish() {}

    /// The value of an expression; absent when it is none.
    static @Nullable Double value(String expression) {
        ReversePolish calculator = new ReversePolish();
        for (String word : expression.strip().split("[\\s,]+", -1)) {
            if (!calculator.step(word.toLowerCase(Locale.ROOT))) {
                return null;
            }
        }
        return calculator.stack.size() == 1 ? calculator.stack.pop() : null;
    }

    private boolean step(String word) {
        Double number = number(word);
        if (number != null) {
            stack.push(number);
            return true;
        }
        return binary(word) || unary(word);
    }

    static @Nullable Double number(String word) {
        try {
            return word.endsWith("d") || word.endsWith("f") ? null : Double.valueOf(word);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private boolean binary(String word) {
        if (stack.size() < 2 || !"+ - * / ^ atan2".contains(word)) {
            return false;
        }
        double y = stack.pop();
        double x = stack.pop();
        stack.push(
                switch (word) {
                    case "+" -> x + y;
                    case "-" -> x - y;
                    case "*" -> x * y;
                    case "/" -> x / y;
                    case "^" -> Math.pow(x, y);
                    default -> Math.toDegrees(Math.atan2(x, y));
                });
        return true;
    }

    private boolean unary(String word) {
        if (word.equals("pi")) {
            stack.push(Math.PI);
            return true;
        }
        Double x = stack.peek();
        if (x == null) {
            return false;
        }
        Double result =
                switch (word) {
                    case "sqrt" -> Double.valueOf(Math.sqrt(x));
                    case "sqr" -> Double.valueOf(x * x);
                    case "inv" -> Double.valueOf(1 / x);
                    case "sin" -> Double.valueOf(Math.sin(Math.toRadians(x)));
                    case "cos" -> Double.valueOf(Math.cos(Math.toRadians(x)));
                    case "tan" -> Double.valueOf(Math.tan(Math.toRadians(x)));
                    case "asin" -> Double.valueOf(Math.toDegrees(Math.asin(x)));
                    case "acos" -> Double.valueOf(Math.toDegrees(Math.acos(x)));
                    case "atan" -> Double.valueOf(Math.toDegrees(Math.atan(x)));
                    case "ln" -> Double.valueOf(Math.log(x));
                    case "log10" -> Double.valueOf(Math.log10(x));
                    case "exp" -> Double.valueOf(Math.exp(x));
                    default -> null;
                };
        if (result == null) {
            return false;
        }
        stack.pop();
        stack.push(result);
        return true;
    }
}
