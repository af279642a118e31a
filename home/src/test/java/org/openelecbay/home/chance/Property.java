package org.openelecbay.home.chance;

import java.util.random.RandomGenerator;

/// The generator of a property test. It prints its seed; `-Dproperty.seed=N` repeats or varies a run.
public final class Property {

    private static final long USUAL_SEED = 20_261_121L;

    private Property() {}

    public static RandomGenerator random(String property) {
        long seed = Long.getLong("property.seed", USUAL_SEED);
        System.out.println(property + ": property.seed=" + seed);
        return Seeds.generator(Seeds.derive(seed, property));
    }
}
