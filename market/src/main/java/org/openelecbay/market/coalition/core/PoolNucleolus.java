package org.openelecbay.market.coalition.core;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.openelecbay.market.coalition.CoalitionGame;

/// The nucleolus of one slot of a community, `v(S) = min(surplus of S, deficit of S)` a watt-hour, in parts.
///
/// Where `s` is what the long side has too much: a member of it that has at most `s` is not missed by anybody, so the
/// core, and with it the nucleolus, gives it nothing; the game of the others with all its energy at their disposal has
/// the same nucleolus (reduced game, Sobolev 1975). Then, with energies `a` and the short side's total `D`:
///
/// - nobody on the long side is missed: the core is the one payoff at the shadow price, the short side gains all;
/// - `s = 0`: every coalition and its complement have the same excess at half of `a` each, so every level is balanced
///   (Kohlberg 1971) and that is the nucleolus, as at the mid-market price;
/// - one member stands on the short side: `(a_i - s)+ / 2` each and the rest to the one, a big boss game (Muto,
///   Nakayama, Potters and Tijs, Econ. Stud. Quart. 39 (1988) 303); one member on the long side: half of `a` each and
///   `D / 2`, the same with the other boss;
/// - up to [#MOST_ENUMERATED] of the others: by [Nucleolus]; equal members are made equal to the last bit.
/// - more: the payoff at the shadow price, which is in the core but not the nucleolus. The more members, the less there
///   is between the two.
///
/// Source: spec D.1, D.4, D.5; `docs/reference/coalitions-core.md`.
///
/// @param sellers what each seller gains, as a part of the sum of all parts
/// @param buyers what each buyer gains
/// @param ground why these
public record PoolNucleolus(long[] sellers, long[] buyers, Ground ground) {

    /// The most members whose coalitions are tried.
    public static final int MOST_ENUMERATED = 15;

    private static final double PARTS = 0x1p50;

    /// Why these parts are the nucleolus, or what else they are.
    public enum Ground {
        /// The short side gains all: nobody on the long side is missed.
        NOBODY_MISSED,
        /// Supply equals demand: half each.
        BALANCED,
        /// One member has a side to itself.
        ONE_AGAINST_MANY,
        /// Every coalition was tried.
        ENUMERATED,
        /// There are too many to try: the core payoff at the shadow price.
        TOO_MANY
    }

    /// The parts of a slot with at least one member on each side.
    ///
    /// @param supply watt-hours, one a seller, more than zero; their sum, and twice it, is a number
    /// @param demand watt-hours, one a buyer, more than zero; likewise
    public static PoolNucleolus of(long[] supply, long[] demand) {
        long surplus = LongStream.of(supply).reduce(0, Math::addExact)
                - LongStream.of(demand).reduce(0, Math::addExact);
        if (surplus == 0) {
            return new PoolNucleolus(supply.clone(), demand.clone(), Ground.BALANCED);
        }
        if (surplus > 0) {
            return longAgainstShort(supply, demand, surplus);
        }
        PoolNucleolus turned = longAgainstShort(demand, supply, -surplus);
        return new PoolNucleolus(turned.buyers, turned.sellers, turned.ground);
    }

    private static PoolNucleolus longAgainstShort(long[] ample, long[] scarce, long spare) {
        long[] missed =
                LongStream.of(ample).map(each -> Math.max(0, each - spare)).toArray();
        int missing = (int) LongStream.of(missed).filter(each -> each > 0).count();
        long[] nothing = new long[ample.length];
        if (missing == 0) {
            return new PoolNucleolus(nothing, scarce.clone(), Ground.NOBODY_MISSED);
        }
        if (ample.length == 1) {
            return new PoolNucleolus(
                    new long[] {LongStream.of(scarce).sum()}, scarce.clone(), Ground.ONE_AGAINST_MANY);
        }
        if (scarce.length == 1) {
            long boss = Math.addExact(scarce[0], scarce[0]) - LongStream.of(missed).sum();
            return new PoolNucleolus(missed, new long[] {boss}, Ground.ONE_AGAINST_MANY);
        }
        return missing + scarce.length > MOST_ENUMERATED
                ? new PoolNucleolus(nothing, scarce.clone(), Ground.TOO_MANY)
                : enumerated(ample, scarce, spare, missing);
    }

    /// Those who are missed first, then the short side; whoever is not missed lends its energy to every coalition.
    private static PoolNucleolus enumerated(long[] ample, long[] scarce, long spare, int missing) {
        int[] places = new int[missing];
        long lent = 0;
        int next = 0;
        for (int i = 0; i < ample.length; i++) {
            if (ample[i] > spare) {
                places[next++] = i;
            } else {
                lent += ample[i];
            }
        }
        long[] missed = Arrays.stream(places).mapToLong(i -> ample[i]).toArray();
        double[] payoffs = Nucleolus.preNucleolus(game(missed, scarce, lent));
        long total = LongStream.of(scarce).sum();
        long[] few = parts(missed, Arrays.copyOf(payoffs, missing), total);
        long[] all = new long[ample.length];
        for (int k = 0; k < missing; k++) {
            all[places[k]] = few[k];
        }
        double[] rest = Arrays.copyOfRange(payoffs, missing, payoffs.length);
        return new PoolNucleolus(all, parts(scarce, rest, total), Ground.ENUMERATED);
    }

    private static CoalitionGame game(long[] missed, long[] scarce, long lent) {
        return CoalitionGame.of(missed.length + scarce.length, coalition -> {
            long supply = lent;
            long demand = 0;
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                int player = Integer.numberOfTrailingZeros(rest);
                if (player < missed.length) {
                    supply += missed[player];
                } else {
                    demand += scarce[player - missed.length];
                }
            }
            return Math.min(supply, demand);
        });
    }

    /// Whole parts, none negative, the same for equal energies.
    private static long[] parts(long[] energies, double[] payoffs, long total) {
        long[] parts = new long[energies.length];
        for (int i = 0; i < parts.length; i++) {
            double sum = 0;
            int equal = 0;
            for (int j = 0; j < parts.length; j++) {
                if (energies[j] == energies[i]) {
                    sum += payoffs[j];
                    equal++;
                }
            }
            parts[i] = Math.max(0, (long) Math.rint(sum / equal / total * PARTS));
        }
        return parts;
    }
}
