package org.openelecbay.grid.own;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openelecbay.grid.phasor.Complex;

/// Numbers as text with all their digits: `12.66`, `1.0E-5`, `0.0922+0.047j`.
final class ComplexText {

    private static final String NUMBER = "[0-9]*\\.?[0-9]+(?:\\.)?(?:[eE][-+]?[0-9]+)?";
    private static final Pattern COMPLEX =
            Pattern.compile("([-+]?" + NUMBER + ")(?:\\s*([-+])\\s*(" + NUMBER + ")\\s*j)?");

    private ComplexText() {}

    /// The shortest text that reads back as the same number.
    static String of(double number) {
        String text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// Always with both parts, so that a signed zero stays.
    static String of(Complex number) {
        String imaginary = of(number.im());
        return of(number.re()) + (imaginary.startsWith("-") ? "" : "+") + imaginary + "j";
    }

    /// @throws NumberFormatException when it is no complex number
    static Complex parse(String text) {
        Matcher parts = COMPLEX.matcher(text);
        if (!parts.matches()) {
            throw new NumberFormatException(text);
        }
        double re = Double.parseDouble(parts.group(1));
        String imaginary = parts.group(3);
        return new Complex(re, imaginary == null ? 0 : Double.parseDouble(parts.group(2) + imaginary));
    }
}
