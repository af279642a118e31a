package org.openelecbay.home.chance;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Seeds derived from a seed and a name or a number, so that what one device draws depends on nothing but the
/// scenario's seed and its own name: not on the order of the devices, nor on what others draw.
public final class Seeds {

    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private Seeds() {}

    /// The seed of everything that `name` draws: the name's FNV-1a hash over UTF-8, mixed with the seed.
    public static long derive(long seed, String name) {
        long hash = FNV_OFFSET;
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        return mix(seed ^ mix(hash));
    }

    /// The seed of the draw number `index`.
    public static long derive(long seed, long index) {
        return mix(seed + (index + 1) * GOLDEN_GAMMA);
    }

    /// A fresh generator (L64X128MixRandom) that starts at `seed`.
    public static RandomGenerator generator(long seed) {
        return ALGORITHM.create(seed);
    }

    /// Finaliser of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014, after D. Stafford's variant 13).
    private static long mix(long z) {
        long once = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }
}
