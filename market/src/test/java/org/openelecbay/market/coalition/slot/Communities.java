package org.openelecbay.market.coalition.slot;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Shapley;

/// Random communities of one slot, and their Shapley value by trying all coalitions.
final class Communities {

    private Communities() {}

    /// Up to so many members with up to so many watt-hours; one in six has none.
    static long[] any(SplittableRandom random, int mostMembers, long most) {
        return random.longs(1 + random.nextInt(mostMembers), -most, most + 1)
                .map(each -> random.nextInt(6) == 0 ? 0 : each)
                .toArray();
    }

    /// Sellers first, each with 1 to `most`.
    static double[] of(int sellers, int buyers, int most, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] net = new double[sellers + buyers];
        Arrays.setAll(net, member -> (1 + random.nextInt(most)) * (member < sellers ? 1.0 : -1.0));
        return net;
    }

    static long[] whole(double[] net) {
        return Arrays.stream(net).mapToLong(Math::round).toArray();
    }

    static double[] real(long[] net) {
        return Arrays.stream(net).asDoubleStream().toArray();
    }

    static double[] byAllCoalitions(double[] net) {
        CoalitionGame game = CoalitionGame.of(net.length, coalition -> {
            double[] inside = new double[net.length];
            Arrays.setAll(inside, member -> (coalition >> member & 1) == 1 ? net[member] : 0);
            return SlotWorth.of(inside);
        });
        return Shapley.of(game, game.everybody());
    }
}
