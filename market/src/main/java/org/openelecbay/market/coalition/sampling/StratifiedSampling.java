package org.openelecbay.market.coalition.sampling;

import java.util.SplittableRandom;
import org.openelecbay.market.coalition.CoalitionGame;

/// The Shapley value of one player from coalitions drawn size by size: a pilot in every size, then as many more in each
/// as its spread asks for (Neyman 1934). A size with as few coalitions as would be drawn is tried as a whole.
///
/// Source: Castro et al., Computers and OR 82 (2017) 180; spec D.3.
///
/// @param estimate unbiased; what the pilot found counts as well as what follows, with the sizes' means
/// weighted equally
/// @param standardError of the estimate
/// @param samples how many coalitions were asked
public record StratifiedSampling(double estimate, double standardError, long samples) {

    private static final int PILOT = 8;

    /// Samples one player's value.
    ///
    /// @param budget about how many coalitions are asked for, beyond the pilot of at most 8 in each size
    public static StratifiedSampling of(CoalitionGame game, int player, int budget, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int sizes = game.players();
        Stratum[] strata = new Stratum[sizes];
        double spread = 0;
        for (int size = 0; size < sizes; size++) {
            strata[size] = new Stratum(game, player, size);
            strata[size].draw(PILOT, random);
            spread += strata[size].deviation();
        }
        double sum = 0;
        double variance = 0;
        long samples = 0;
        for (Stratum stratum : strata) {
            if (spread > 0) {
                stratum.draw((int) Math.round(budget * stratum.deviation() / spread), random);
            }
            sum += stratum.mean();
            variance += stratum.varianceOfMean();
            samples += stratum.count;
        }
        return new StratifiedSampling(sum / sizes, Math.sqrt(variance) / sizes, samples);
    }

    private static final class Stratum {

        private final CoalitionGame game;
        private final int player;
        private final int size;
        private final double coalitions;
        private boolean whole;
        private long count;
        private double sum;
        private double squares;

        Stratum(CoalitionGame game, int player, int size) {
            this.game = game;
            this.player = player;
            this.size = size;
            double choices = 1;
            for (int k = 0; k < size; k++) {
                choices = choices * (game.players() - 1 - k) / (k + 1);
            }
            this.coalitions = choices;
        }

        void draw(int more, SplittableRandom random) {
            if (whole || more <= 0) {
                return;
            }
            if (count + more >= coalitions) {
                everyOne();
                return;
            }
            for (int k = 0; k < more; k++) {
                add(drawn(random));
            }
        }

        private void everyOne() {
            whole = true;
            count = 0;
            sum = 0;
            squares = 0;
            for (int others = 0; others <= game.everybody(); others++) {
                if (Integer.bitCount(others) == size && (others >> player & 1) == 0) {
                    add(others);
                }
            }
        }

        /// So many of the others, each set with the same chance (selection sampling, Knuth 3.4.2 S).
        private int drawn(SplittableRandom random) {
            int coalition = 0;
            int wanted = size;
            int left = game.players() - 1;
            for (int other = 0; other < game.players(); other++) {
                if (other != player) {
                    if (random.nextInt(left) < wanted) {
                        coalition |= 1 << other;
                        wanted--;
                    }
                    left--;
                }
            }
            return coalition;
        }

        private void add(int others) {
            double added = game.worth(others | 1 << player) - game.worth(others);
            count++;
            double before = count == 1 ? added : sum / (count - 1);
            sum += added;
            squares += (added - before) * (added - sum / count);
        }

        double mean() {
            return sum / count;
        }

        double deviation() {
            return whole || count < 2 ? 0 : Math.sqrt(Math.max(0, squares) / (count - 1));
        }

        double varianceOfMean() {
            return deviation() * deviation() / count;
        }
    }
}
