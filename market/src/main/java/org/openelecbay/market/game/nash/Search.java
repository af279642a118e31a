package org.openelecbay.market.game.nash;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// How a player of a continuous game looks for a better answer: a grid over its box, then from the best points of the
/// grid and from where it stands steps along the coordinates, which double where they help and halve where they do not.
///
/// It knows nothing of the payoff but its values, so kinks and jumps do not mislead it; but it is a search: what lies
/// between the points of the grid and beyond every hill that it climbs stays unseen.
///
/// @param points of the grid together, from 2; a box of d coordinates has as many a coordinate as its d-th root allows
/// @param starts how many of the best points of the grid are climbed from, not negative
/// @param precision the last step as a share of the width of the box, above 0
public record Search(int points, int starts, double precision) {

    /// 257 points, climbed from the best four, down to 1e-10 of the width.
    public static final Search USUAL = new Search(257, 4, 1e-10);

    private static final int MOST_STEPS = 20_000;
    private static final double FIRST_STEP = 1.0 / 64;

    public Search {
        if (points < 2 || starts < 0 || !(precision > 0)) {
            throw new IllegalArgumentException("A search over " + points + " points from " + starts + " starts to "
                    + precision + " is none. Take two points or more and a precision above 0.");
        }
    }

    /// The best point found for a player while all others stay: never worse than where it stands.
    public double[] bestResponse(ContinuousGame game, int player, double[][] profile) {
        double[][] at = Arrays.stream(profile).map(double[]::clone).toArray(double[][]::new);
        Box box = game.box(player);
        Candidate best = climb(game, player, at, box, value(game, player, at, profile[player].clone()));
        for (Candidate start : grid(game, player, at, box)) {
            Candidate top = climb(game, player, at, box, start);
            best = top.payoff() > best.payoff() ? top : best;
        }
        return best.point();
    }

    private record Candidate(double[] point, double payoff) {}

    private static Candidate value(ContinuousGame game, int player, double[][] at, double[] point) {
        at[player] = point;
        return new Candidate(point, game.payoff(player, at));
    }

    /// The best points of the grid.
    private List<Candidate> grid(ContinuousGame game, int player, double[][] at, Box box) {
        int perSide = Math.max(2, (int) Math.floor(Math.pow(points, 1.0 / box.size()) + 1e-9));
        PriorityQueue<Candidate> best = new PriorityQueue<>(Comparator.comparingDouble(Candidate::payoff));
        int[] place = new int[box.size()];
        for (int count = 0; count < points && place[0] < perSide; count++) {
            double[] point = new double[box.size()];
            for (int k = 0; k < point.length; k++) {
                point[k] = box.low()[k] + box.width(k) * place[k] / (perSide - 1);
            }
            best.add(value(game, player, at, point));
            if (best.size() > starts) {
                best.poll();
            }
            advance(place, perSide);
        }
        return List.copyOf(best);
    }

    private static void advance(int[] place, int perSide) {
        int k = place.length - 1;
        place[k]++;
        while (k > 0 && place[k] == perSide) {
            place[k--] = 0;
            place[k]++;
        }
    }

    private Candidate climb(ContinuousGame game, int player, double[][] at, Box box, Candidate start) {
        Candidate best = start;
        double step = FIRST_STEP;
        for (int count = 0; count < MOST_STEPS && step >= precision; count++) {
            Candidate next = neighbour(game, player, at, box, best, step);
            step = next.payoff() > best.payoff() ? Math.min(2 * step, 1) : step / 2;
            best = next;
        }
        return best;
    }

    private static Candidate neighbour(
            ContinuousGame game, int player, double[][] at, Box box, Candidate from, double step) {
        Candidate best = from;
        for (int k = 0; k < box.size(); k++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] point = from.point().clone();
                point[k] = box.clamp(k, point[k] + sign * step * box.width(k));
                Candidate moved = value(game, player, at, point);
                best = moved.payoff() > best.payoff() ? moved : best;
            }
        }
        return best;
    }
}
