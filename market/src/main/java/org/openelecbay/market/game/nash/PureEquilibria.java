package org.openelecbay.market.game.nash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The equilibria of a finite game in pure strategies, all of them, by looking at every profile.
///
/// A game may have none: then only mixed strategies are in equilibrium, which every finite game has. Of several, the
/// one of the greatest welfare is selected, among equals the first in lexicographic order. Cost: profiles times
/// strategies. Source: spec E.6.
public final class PureEquilibria {

    /// Gains below this share of the largest payoff are rounding.
    private static final double ROUNDING = 1e-12;

    private static final long MOST_PAYOFFS = 100_000_000;

    private final List<List<Integer>> all = new ArrayList<>();
    private final List<Double> welfares = new ArrayList<>();
    private double greatestWelfare = Double.NEGATIVE_INFINITY;

    private PureEquilibria() {}

    /// All of them.
    ///
    /// @throws IllegalArgumentException when the game has too many profiles or deviations
    public static PureEquilibria of(FiniteGame game) {
        PureEquilibria found = new PureEquilibria();
        int[] counts = Profiles.counts(game);
        long payoffs =
                Profiles.count(counts) * Arrays.stream(counts).asLongStream().sum();
        if (payoffs > MOST_PAYOFFS) {
            throw new IllegalArgumentException("The game has " + Arrays.toString(counts)
                    + " strategies, and every deviation from every profile makes " + payoffs + " payoffs; up to "
                    + MOST_PAYOFFS + " are compared. Use fewer strategies.");
        }
        Profiles.each(counts, profile -> {
            double welfare = game.welfare(profile);
            found.greatestWelfare = Math.max(found.greatestWelfare, welfare);
            Verdict verdict = Equilibrium.check(game, profile);
            double largest =
                    Arrays.stream(verdict.payoffs()).map(Math::abs).max().orElse(0);
            if (verdict.isNash(ROUNDING * Math.max(1, largest))) {
                found.all.add(Arrays.stream(profile).boxed().toList());
                found.welfares.add(welfare);
            }
        });
        return found;
    }

    /// In lexicographic order.
    public List<List<Integer>> all() {
        return List.copyOf(all);
    }

    /// The one of the greatest welfare, the first of equals; none when there is no equilibrium in pure strategies.
    public Optional<List<Integer>> selected() {
        int best = -1;
        for (int k = 0; k < all.size(); k++) {
            best = best < 0 || welfares.get(k) > welfares.get(best) + rounding() ? k : best;
        }
        return best < 0 ? Optional.empty() : Optional.of(all.get(best));
    }

    /// The worst equilibrium against the best profile, at least 1; where all are better off or worse off than nothing.
    public OptionalDouble priceOfAnarchy() {
        return welfares.stream().min(Double::compare).map(this::price).orElseGet(OptionalDouble::empty);
    }

    /// The best equilibrium against the best profile, at least 1.
    public OptionalDouble priceOfStability() {
        return welfares.stream().max(Double::compare).map(this::price).orElseGet(OptionalDouble::empty);
    }

    /// How many there are and which one is selected, in a sentence.
    public String sentence() {
        return selected()
                .map(profile -> all.size() == 1
                        ? "The only equilibrium in pure strategies is " + profile + "."
                        : "Of " + all.size() + " equilibria in pure strategies " + profile
                                + " has the greatest welfare, or is the first of those that have.")
                .orElse("There is no equilibrium in pure strategies.");
    }

    private OptionalDouble price(double welfare) {
        return greatestWelfare > 0
                ? Efficiency.ofWelfare(greatestWelfare, welfare)
                : Efficiency.ofCost(-greatestWelfare, -welfare);
    }

    private double rounding() {
        return ROUNDING * Math.max(1, Math.abs(greatestWelfare));
    }
}
