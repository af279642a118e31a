package org.openelecbay.market.coalition.core;

import java.util.stream.LongStream;
import org.openelecbay.market.coalition.CoalitionGame;

/// The nucleolus of one slot of a community, `v(S) = min(surplus of S, deficit of S)` a watt-hour, in parts.
///
/// With energies `a` on the long side, `b` on the short side and `s` what the long side has too much:
///
/// - Whoever on the long side has at most `s` is not missed by anybody, so the core, and with it the
/// nucleolus, gives it nothing, and the game of the others, to whom it lends its energy, has the same nucleolus
/// (reduced game, Sobolev 1975).
/// - Where `l` is lent to the long side, gains `a - x` and `b - x` make a game of the same kind with `s`
/// lent to the short side and `l` too much there: excess for excess, a coalition for its complement. So whoever on
/// the short side has at most `l` gains all its energy is worth, and lends it in turn: `s` rises by it. Both steps
/// alternate until nobody falls out.
/// - Nobody left: that is all, the payoff at the shadow price.
/// - One left on the short side: the others gain `(a_i - s) / 2` each, the one the rest of what it has, a big boss game
///   (Muto, Nakayama, Potters and Tijs, Econ. Stud. Quart. 39 (1988) 303); one left on the long side: it gains
///   `(b_j - l) / 2` from each of the others.
/// - `s = 0`: every coalition and its complement have the same excess at half of its energy for everybody,
/// so every level is balanced (Kohlberg 1971), and that is the nucleolus, as at the mid-market price.
/// - Up to [#MOST_ENUMERATED] left: by [Nucleolus]; equal members are made equal to the last bit.
/// - More: the payoff at the shadow price, which is in the core but not the nucleolus.
///
/// Source: spec D.1, D.4, D.5; `docs/reference/core-and-bargains.md`.
///
/// @param sellers what each seller gains, as a part of the sum of all parts
/// @param buyers what each buyer gains
/// @param ground why these
record PoolNucleolus(long[] sellers, long[] buyers, Ground ground) {

    /// The most members whose coalitions are tried.
    static final int MOST_ENUMERATED = 15;

    private static final double PARTS = 0x1p50;

    /// Why these parts are the nucleolus, or what else they are.
    enum Ground {
        /// The short side gains all: nobody on the long side is missed.
        NOBODY_MISSED,
        /// Supply equals demand: half each.
        BALANCED,
        /// Of those who count one is left on a side.
        ONE_AGAINST_MANY,
        /// Every coalition of those who count was tried.
        ENUMERATED,
        /// Too many count to try them all: the core payoff at the shadow price.
        TOO_MANY
    }

    /// The parts of a slot with at least one member on each side.
    ///
    /// @param supply watt-hours, one a seller, more than zero; their sum, and twice it, is a number
    /// @param demand watt-hours, one a buyer, more than zero; likewise
    static PoolNucleolus of(long[] supply, long[] demand) {
        long surplus = LongStream.of(supply).reduce(0, Math::addExact)
                - LongStream.of(demand).reduce(0, Math::addExact);
        if (surplus == 0) {
            return new PoolNucleolus(supply.clone(), demand.clone(), Ground.BALANCED);
        }
        if (surplus > 0) {
            return longAgainstShort(supply, demand, surplus);
        }
        PoolNucleolus turned = longAgainstShort(demand, supply, -surplus);
        long[] sellers = turned.buyers;
        long[] buyers = turned.sellers;
        return new PoolNucleolus(sellers, buyers, turned.ground);
    }

    private static PoolNucleolus longAgainstShort(long[] ample, long[] scarce, long surplus) {
        Left left = Left.of(ample, scarce, surplus);
        long[] missed = LongStream.of(ample).filter(each -> each > left.spare).toArray();
        long[] wanting = LongStream.of(scarce).filter(each -> each > left.lent).toArray();
        if (missed.length == 0) {
            return new PoolNucleolus(new long[ample.length], scarce.clone(), Ground.NOBODY_MISSED);
        }
        if (missed.length == 1) {
            return halved(ample, scarce, left, false);
        }
        if (wanting.length == 1) {
            return halved(ample, scarce, left, true);
        }
        return missed.length + wanting.length > MOST_ENUMERATED
                ? new PoolNucleolus(new long[ample.length], scarce.clone(), Ground.TOO_MANY)
                : enumerated(ample, scarce, left, missed, wanting);
    }

    /// Who counts: on the long side whoever has more than is spare, on the short side whoever has more than is lent.
    ///
    /// @param spare what the long side has too much, and what the short side lends
    /// @param lent what the long side lends
    private record Left(long spare, long lent) {

        static Left of(long[] ample, long[] scarce, long surplus) {
            long[] sellers = LongStream.of(ample).sorted().toArray();
            long[] buyers = LongStream.of(scarce).sorted().toArray();
            long spare = surplus;
            long lent = 0;
            int i = 0;
            int j = 0;
            while (i < sellers.length && sellers[i] <= spare) {
                while (i < sellers.length && sellers[i] <= spare) {
                    lent += sellers[i++];
                }
                while (j < buyers.length && buyers[j] <= lent) {
                    spare += buyers[j++];
                }
            }
            return new Left(spare, lent);
        }
    }

    /// Parts in half watt-hours: of the two sides left, the one with many gains or gives half of what it has above.
    private static PoolNucleolus halved(long[] ample, long[] scarce, Left left, boolean oneIsShort) {
        long[] many = new long[ample.length];
        long[] few = new long[scarce.length];
        long moved = 0;
        for (int j = 0; j < scarce.length; j++) {
            boolean counts = scarce[j] > left.lent;
            long given = counts && !oneIsShort ? scarce[j] - left.lent : 0;
            few[j] = Math.addExact(scarce[j], scarce[j]) - given;
            moved += given;
        }
        for (int i = 0; i < ample.length; i++) {
            boolean counts = ample[i] > left.spare;
            many[i] = !counts ? 0 : oneIsShort ? ample[i] - left.spare : moved;
            moved += counts && oneIsShort ? many[i] : 0;
        }
        for (int j = 0; j < scarce.length && oneIsShort; j++) {
            few[j] -= scarce[j] > left.lent ? moved : 0;
        }
        return new PoolNucleolus(many, few, Ground.ONE_AGAINST_MANY);
    }

    /// The game of those who count; whoever does not lends its energy to every coalition, or has all it is worth.
    private static PoolNucleolus enumerated(long[] ample, long[] scarce, Left left, long[] missed, long[] wanting) {
        double[] payoffs = Nucleolus.preNucleolus(game(missed, wanting, left.lent));
        double unit = LongStream.of(scarce).sum() / PARTS;
        long[] sellers = new long[ample.length];
        long[] buyers = new long[scarce.length];
        for (int i = 0; i < ample.length; i++) {
            sellers[i] = ample[i] > left.spare ? part(meanOf(ample[i], missed, payoffs, 0), unit) : 0;
        }
        for (int j = 0; j < scarce.length; j++) {
            double gain = scarce[j] > left.lent ? meanOf(scarce[j], wanting, payoffs, missed.length) : scarce[j];
            buyers[j] = part(gain, unit);
        }
        return new PoolNucleolus(sellers, buyers, Ground.ENUMERATED);
    }

    /// The mean payoff of all with this energy, who stand in the payoffs from `first`.
    private static double meanOf(long energy, long[] energies, double[] payoffs, int first) {
        double sum = 0;
        int equal = 0;
        for (int k = 0; k < energies.length; k++) {
            if (energies[k] == energy) {
                sum += payoffs[first + k];
                equal++;
            }
        }
        return sum / equal;
    }

    private static long part(double gain, double unit) {
        return Math.max(0, (long) Math.rint(gain / unit));
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
}
