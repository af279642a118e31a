package org.openelecbay.market.coalition.slot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Shapley;

/// The Shapley value of one slot by the best way that the budget allows, at a spread of one and in the unit of energy.
///
/// Equal members get equal values, nobody less than nothing, and all together what local energy there is.
///
/// Source: spec D.1 to D.3.
public final class SlotShapley {

    private final double[] values;
    private final Way way;

    /// How the values were found.
    public sealed interface Way {}

    /// Without an error beyond floating point.
    public record Exact() implements Way {}

    /// By random orders.
    ///
    /// @param orders how many
    /// @param delta the chance that the bound of any one member fails
    /// @param medianPrecision half width over value of the median member
    /// @param met whether that is what was asked for
    public record Drawn(long orders, double delta, double medianPrecision, boolean met) implements Way {}

    /// As the limit of a large market: a kWh of the short side is worth between half and all of the spread, one of the
    /// long side between nothing and half, which bounds the error; it is far smaller where nobody weighs much.
    ///
    /// @param members how many there are
    public record Limit(int members) implements Way {}

    /// How far each way is taken.
    ///
    /// @param exactSteps of about a nanosecond, up to which the value is computed exactly
    /// @param mostSampled members up to which orders are drawn
    /// @param asked of the orders
    public record Budget(double exactSteps, int mostSampled, Asked asked) {}

    private SlotShapley(double[] values, Way way) {
        this.values = values;
        this.way = way;
    }

    /// The values by the best way within a budget.
    ///
    /// @param net surplus less deficit by member, in whole watt-hours
    public static SlotShapley of(long[] net, Budget budget) {
        int members = (int) Arrays.stream(net).filter(each -> each != 0).count();
        double[] energies = Arrays.stream(net).asDoubleStream().toArray();
        double table = members <= CoalitionGame.MOST_PLAYERS ? (double) members * (1 << members) : Double.MAX_VALUE;
        double convolution = Convolution.steps(net);
        if (Math.min(table, convolution) <= budget.exactSteps()) {
            double[] exact = table < convolution ? fromTable(energies) : Convolution.values(net);
            return new SlotShapley(settled(energies, exact), new Exact());
        }
        if (members <= budget.mostSampled()) {
            Sampled sampled = SlotSampler.of(energies, budget.asked());
            Way way = new Drawn(sampled.orders(), budget.asked().delta(), sampled.medianPrecision(), sampled.met());
            return new SlotShapley(settled(energies, sampled.values()), way);
        }
        return new SlotShapley(settled(energies, LargeMarket.values(energies)), new Limit(members));
    }

    /// By member.
    public double[] values() {
        return values.clone();
    }

    public Way way() {
        return way;
    }

    private static double[] fromTable(double[] net) {
        int[] players = IntStream.range(0, net.length)
                .filter(member -> net[member] != 0)
                .toArray();
        double[] sums = new double[1 << players.length];
        double[] supply = new double[sums.length];
        for (int coalition = 1; coalition < sums.length; coalition++) {
            double own = net[players[Integer.numberOfTrailingZeros(coalition)]];
            sums[coalition] = sums[coalition & (coalition - 1)] + own;
            supply[coalition] = supply[coalition & (coalition - 1)] + Math.max(0, own);
        }
        CoalitionGame game = CoalitionGame.of(
                players.length, coalition -> Math.min(supply[coalition], supply[coalition] - sums[coalition]));
        double[] found = Shapley.of(game, game.everybody());
        double[] values = new double[net.length];
        for (int player = 0; player < players.length; player++) {
            values[players[player]] = found[player];
        }
        return values;
    }

    /// Equal members the same, nobody less than nothing, together what there is.
    private static double[] settled(double[] net, double[] values) {
        Map<Double, double[]> kinds = new HashMap<>();
        for (int member = 0; member < net.length; member++) {
            double[] sumAndCount = kinds.computeIfAbsent(net[member], _ -> new double[2]);
            sumAndCount[0] += values[member];
            sumAndCount[1]++;
        }
        double[] equal = new double[net.length];
        Arrays.setAll(equal, member -> {
            double[] sumAndCount = kinds.getOrDefault(net[member], new double[] {0, 1});
            return Math.max(0, sumAndCount[0] / sumAndCount[1]);
        });
        return SlotWorth.scaledTo(SlotWorth.of(net), equal);
    }
}
