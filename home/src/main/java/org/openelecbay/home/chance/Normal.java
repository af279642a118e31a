package org.openelecbay.home.chance;

import java.util.random.RandomGenerator;

/// Draws of the normal distribution that are the same on every machine.
///
/// `RandomGenerator.nextGaussian` may change its method between releases of Java; this one is written down: two
/// uniform draws each, no more and no fewer. Source: G. E. P. Box and M. E. Muller, "A note on the generation of
/// random normal deviates", Ann. Math. Stat. 29 (1958) 610-611.
public final class Normal {

    private Normal() {}

    /// One draw with mean 0 and standard deviation 1.
    public static double standard(RandomGenerator random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }
}
