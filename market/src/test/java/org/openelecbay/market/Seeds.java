package org.openelecbay.market;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/// Runs a property on many generated cases, one a seed; what fails prints its seed and its case.
///
/// `-Delecbay.seed=17` runs that one seed only.
public final class Seeds {

    private Seeds() {}

    /// Checks `property` on `count` cases made by `generator`.
    public static <T> void every(int count, Function<SplittableRandom, T> generator, Consumer<T> property) {
        Long only = Long.getLong("elecbay.seed");
        long first = only == null ? 1 : only;
        long last = only == null ? count : only;
        for (long seed = first; seed <= last; seed++) {
            T generated = generator.apply(new SplittableRandom(seed));
            try {
                property.accept(generated);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "seed " + seed + " (alone: -Delecbay.seed=" + seed + "): " + failure.getMessage() + "\ncase: "
                                + generated,
                        failure);
            }
        }
    }
}
