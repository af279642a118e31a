package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;

/// How many iterations a trace lists: a bound on the numbers that it holds, so that an answer stays one that can be
/// written down.
final class Iterations {

    private static final long MOST_NUMBERS = 2_000_000;

    private Iterations() {}

    /// What stands in a field.
    ///
    /// @param numbers that each iteration lists
    /// @throws UnusableCase when it is missing, no whole number, below zero, or too many to list
    static int of(Given inputs, String field, long numbers) {
        int iterations = inputs.whole(field);
        long most = Math.max(1, MOST_NUMBERS / Math.max(1, numbers));
        if (iterations < 0 || iterations > most) {
            throw new UnusableCase(
                    "Field inputs." + field + " is " + iterations + "; the answer to this case lists from 0 to " + most
                            + ". Ask for fewer: what they tend to needs none of them.");
        }
        return iterations;
    }
}
