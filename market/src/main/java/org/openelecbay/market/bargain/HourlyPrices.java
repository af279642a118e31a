package org.openelecbay.market.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// One price a slot, within its band, that maximises the product of all gains; of all such prices those nearest to the
/// middle of the bands.
///
/// Gains are unique, prices are not. Whom no price reaches, since it trades nothing, has a constant gain and no say.
/// Where no prices give everybody who trades a gain, the least gain is made as large as it can be.
///
/// Source: spec D.9.
///
/// @param prices currency per kWh, one a slot
/// @param payments what each pays, positive pays; they sum to zero slot by slot
/// @param gains what each saves after payments
/// @param everybodyGains whether all who trade gain
public record HourlyPrices(double[] prices, double[] payments, double[] gains, boolean everybodyGains) {

    private static final double LEAST_GAIN = 1e-12;
    private static final double LEAST_PIVOT = 1e-9;

    /// The prices of these terms.
    public static HourlyPrices of(HourlyTerms terms) {
        double[] start = start(terms);
        if (leastGain(terms, start) <= LEAST_GAIN) {
            return at(terms, start, false);
        }
        double[] best = new LogBarrier(terms, start).solve();
        return at(terms, nearestToMiddle(terms, best), true);
    }

    private static HourlyPrices at(HourlyTerms terms, double[] prices, boolean everybodyGains) {
        return new HourlyPrices(prices, terms.payments(prices), terms.gains(prices), everybodyGains);
    }

    private static double leastGain(HourlyTerms terms, double[] prices) {
        double[] gains = terms.gains(prices);
        double least = Double.POSITIVE_INFINITY;
        for (int player = 0; player < gains.length; player++) {
            least = terms.trades(player) ? Math.min(least, gains[player]) : least;
        }
        return least;
    }

    /// The middle, or where that leaves somebody without a gain, a point near the prices with the largest least gain.
    private static double[] start(HourlyTerms terms) {
        double[] middle = terms.middle();
        double atMiddle = leastGain(terms, middle);
        if (atMiddle > LEAST_GAIN) {
            return middle;
        }
        ProgramDraft draft = new ProgramDraft();
        for (int slot = 0; slot < terms.slots(); slot++) {
            draft.variable(terms.lowest()[slot], terms.highest()[slot], 0);
        }
        int least = draft.variable(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -1);
        for (int player = 0; player < terms.players(); player++) {
            if (terms.trades(player)) {
                ProgramDraft.Row row = draft.atMost(terms.saved()[player]).plus(1, least);
                for (int slot = 0; slot < terms.slots(); slot++) {
                    row.plus(terms.energy()[player][slot], slot);
                }
            }
        }
        ProgramSolution solution = draft.solve();
        if (solution.status() != ProgramStatus.SOLVED) {
            throw new ArithmeticException("The prices with the largest least gain ended as " + solution.status()
                    + ". Are energies and savings of one size?");
        }
        double[] fair = Arrays.copyOf(solution.x(), terms.slots());
        Arrays.setAll(fair, slot -> Math.clamp(fair[slot], terms.lowest()[slot], terms.highest()[slot]));
        double atFair = leastGain(terms, fair);
        if (atFair <= LEAST_GAIN) {
            return fair;
        }
        double share = atFair / (atFair - atMiddle) / 2;
        double[] start = new double[fair.length];
        Arrays.setAll(start, slot -> fair[slot] + share * (middle[slot] - fair[slot]));
        return start;
    }

    /// `min |p - middle|^2` with the same payments; the prices as they are where that does not end well.
    private static double[] nearestToMiddle(HourlyTerms terms, double[] best) {
        double[] middle = terms.middle();
        double[] paid = terms.payments(best);
        ProgramDraft draft = new ProgramDraft();
        for (int slot = 0; slot < terms.slots(); slot++) {
            int price = draft.variable(terms.lowest()[slot], terms.highest()[slot], -2 * middle[slot]);
            draft.cost(1, price, price);
        }
        for (int player : independent(terms)) {
            ProgramDraft.Row row = draft.equal(paid[player]);
            for (int slot = 0; slot < terms.slots(); slot++) {
                row.plus(terms.energy()[player][slot], slot);
            }
        }
        ProgramSolution solution = draft.solve();
        if (solution.status() != ProgramStatus.SOLVED) {
            return best;
        }
        double[] near = Arrays.copyOf(solution.x(), terms.slots());
        Arrays.setAll(near, slot -> Math.clamp(near[slot], terms.lowest()[slot], terms.highest()[slot]));
        return near;
    }

    /// Players whose energies do not follow from those of the others.
    private static List<Integer> independent(HourlyTerms terms) {
        List<double[]> reduced = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        List<Integer> players = new ArrayList<>();
        for (int player = 0; player < terms.players(); player++) {
            double[] rest = terms.energy()[player].clone();
            double size = Arrays.stream(rest).map(Math::abs).max().orElse(0);
            for (int k = 0; k < reduced.size(); k++) {
                subtract(rest, reduced.get(k), rest[pivots.get(k)]);
            }
            int pivot = 0;
            for (int slot = 1; slot < rest.length; slot++) {
                pivot = Math.abs(rest[slot]) > Math.abs(rest[pivot]) ? slot : pivot;
            }
            if (rest.length > 0 && Math.abs(rest[pivot]) > LEAST_PIVOT * size) {
                double factor = rest[pivot];
                Arrays.setAll(rest, slot -> rest[slot] / factor);
                reduced.add(rest);
                pivots.add(pivot);
                players.add(player);
            }
        }
        return players;
    }

    private static void subtract(double[] row, double[] other, double factor) {
        for (int slot = 0; slot < row.length; slot++) {
            row[slot] -= factor * other[slot];
        }
    }
}
