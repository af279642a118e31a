package org.openelecbay.market.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The keys as they are written: real shares in exact fractions, round by round, rounded to watt-hours at the end.
final class NaiveKeys {

    /// An exact fraction that is not negative.
    record Fraction(BigInteger top, BigInteger bottom) {

        static final Fraction ZERO = of(0);

        static Fraction of(long number) {
            return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
        }

        Fraction plus(Fraction other) {
            return reduced(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.top.negate(), other.bottom));
        }

        Fraction times(long number, long divisor) {
            return reduced(top.multiply(BigInteger.valueOf(number)), bottom.multiply(BigInteger.valueOf(divisor)));
        }

        int compare(Fraction other) {
            return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
        }

        Fraction min(Fraction other) {
            return compare(other) <= 0 ? this : other;
        }

        long floor() {
            return top.divide(bottom).longValueExact();
        }

        private static Fraction reduced(BigInteger top, BigInteger bottom) {
            BigInteger common = top.gcd(bottom).max(BigInteger.ONE);
            return new Fraction(top.divide(common), bottom.divide(common));
        }
    }

    /// What a key gives and in how many rounds.
    record Shared(List<Fraction> shares, int rounds) {

        /// Each share rounded down, the missing watt-hours one by one to the largest fraction, the first of equals.
        long[] wattHours() {
            long[] parts = shares.stream().mapToLong(Fraction::floor).toArray();
            long total = shares.stream().reduce(Fraction.ZERO, Fraction::plus).floor();
            boolean[] given = new boolean[parts.length];
            for (long missing = total - Arrays.stream(parts).sum(); missing > 0; missing--) {
                int largest = -1;
                for (int i = 0; i < parts.length; i++) {
                    if (!given[i] && (largest < 0 || fraction(i, parts).compare(fraction(largest, parts)) > 0)) {
                        largest = i;
                    }
                }
                given[largest] = true;
                parts[largest]++;
            }
            return parts;
        }

        private Fraction fraction(int i, long[] parts) {
            return shares.get(i).minus(Fraction.of(parts[i]));
        }
    }

    private NaiveKeys() {}

    /// The static key with redistribution, as the specification tells it; one round is the static key.
    static Shared rounds(long generation, long[] lacking, long[] weights, long whole, int mostRounds) {
        List<Fraction> shares = new ArrayList<>();
        for (int i = 0; i < lacking.length; i++) {
            shares.add(Fraction.of(lacking[i]).min(Fraction.of(generation).times(weights[i], whole)));
        }
        int rounds = 1;
        while (rounds < mostRounds) {
            Fraction left = Fraction.of(generation).minus(shares.stream().reduce(Fraction.ZERO, Fraction::plus));
            long thirsty = 0;
            for (int i = 0; i < lacking.length; i++) {
                thirsty += isThirsty(i, shares, lacking, weights) ? weights[i] : 0;
            }
            if (left.top().signum() == 0 || thirsty == 0) {
                break;
            }
            List<Fraction> next = new ArrayList<>(shares);
            for (int i = 0; i < lacking.length; i++) {
                if (isThirsty(i, shares, lacking, weights)) {
                    next.set(
                            i,
                            shares.get(i).plus(left.times(weights[i], thirsty)).min(Fraction.of(lacking[i])));
                }
            }
            shares = next;
            rounds++;
        }
        return new Shared(shares, rounds);
    }

    private static boolean isThirsty(int i, List<Fraction> shares, long[] lacking, long[] weights) {
        return weights[i] > 0 && shares.get(i).compare(Fraction.of(lacking[i])) < 0;
    }

    /// The dynamic key.
    static Shared proRata(long generation, long[] lacking) {
        long wanted = Arrays.stream(lacking).sum();
        List<Fraction> shares = new ArrayList<>();
        for (long each : lacking) {
            shares.add(
                    generation >= wanted ? Fraction.of(each) : Fraction.of(each).times(generation, wanted));
        }
        return new Shared(shares, 1);
    }

    /// Everybody the same, watt-hour by watt-hour: each goes to whoever has least, the first of equals.
    static long[] unitByUnit(long generation, long[] lacking) {
        long[] shares = new long[lacking.length];
        for (long left = generation; left > 0; left--) {
            int least = -1;
            for (int i = 0; i < shares.length; i++) {
                if (shares[i] < lacking[i] && (least < 0 || shares[i] < shares[least])) {
                    least = i;
                }
            }
            if (least < 0) {
                return shares;
            }
            shares[least]++;
        }
        return shares;
    }

    /// One rank after the other, each by the dynamic key.
    static long[] cascade(long generation, long[] lacking, int[] ranks) {
        long[] shares = new long[lacking.length];
        long left = generation;
        for (int rank : Arrays.stream(ranks).sorted().distinct().toArray()) {
            long[] ofRank = new long[lacking.length];
            Arrays.setAll(ofRank, i -> ranks[i] == rank ? lacking[i] : 0);
            long[] parts = Arrays.stream(ofRank).sum() == 0
                    ? ofRank
                    : proRata(left, ofRank).wattHours();
            Arrays.setAll(shares, i -> shares[i] + parts[i]);
            left -= Arrays.stream(parts).sum();
        }
        return shares;
    }
}
