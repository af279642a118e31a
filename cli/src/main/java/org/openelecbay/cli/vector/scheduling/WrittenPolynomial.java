package org.openelecbay.cli.vector.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.home.chance.estimate.Polynomial;
import org.openelecbay.home.chance.estimate.Polynomial.Term;

/// A polynomial as people write it: `x1^2 + 2 x2 - 0.5 x1 x2/2`, inputs from `x1` on, factors side by
/// side or with `*`.
final class WrittenPolynomial {

    private static final Pattern FACTOR = Pattern.compile(
            "\\s*(?:([+-])|(\\*)|/\\s*(\\d+(?:\\.\\d+)?)|x_?(\\d{1,4})(?:\\^(\\d{1,2}))?|(\\d+(?:\\.\\d+)?(?:[eE]-?\\d{1,3})?))");
    private static final int LONGEST = 4_000;

    private WrittenPolynomial() {}

    static Polynomial read(String text, int inputs) {
        if (text.length() > LONGEST) {
            throw new UnusableCase("The function has " + text.length() + " characters; " + LONGEST + " are the most.");
        }
        List<Term> terms = new ArrayList<>();
        double factor = 1;
        int[] powers = new int[inputs];
        boolean begun = false;
        Matcher next = FACTOR.matcher(text.strip());
        int at = 0;
        while (at < text.strip().length()) {
            if (!next.find(at) || next.start() != at) {
                throw wrong(text, at);
            }
            if (next.group(1) != null) {
                if (begun) {
                    terms.add(new Term(factor, powers));
                    factor = 1;
                    powers = new int[inputs];
                    begun = false;
                }
                factor = next.group(1).equals("-") ? -factor : factor;
            } else if (next.group(3) != null) {
                factor /= Double.parseDouble(next.group(3));
            } else if (next.group(4) != null) {
                int input = Integer.parseInt(next.group(4));
                if (input < 1 || input > inputs) {
                    throw new UnusableCase("The function names x" + input + ", but there are " + inputs + " inputs.");
                }
                powers[input - 1] += next.group(5) == null ? 1 : Integer.parseInt(next.group(5));
                begun = true;
            } else if (next.group(6) != null) {
                factor *= Double.parseDouble(next.group(6));
                begun = true;
            }
            at = next.end();
        }
        if (!begun) {
            throw wrong(text, at);
        }
        terms.add(new Term(factor, powers));
        return new Polynomial(terms);
    }

    private static UnusableCase wrong(String text, int at) {
        return new UnusableCase("The function \"" + text + "\" cannot be read from character " + (at + 1)
                + " on; a polynomial such as x1^2 + 2 x2 + x1 x2/2 is expected.");
    }
}
