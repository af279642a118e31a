package org.openelecbay.market.coalition.core;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sets of members of one side of a pool that no other set of it beats by having more energy for less payoff:
/// nobody, everybody, and those between, which are kept apart because a coalition of everybody is no objection.
///
/// Source: Nemhauser and Ullmann, Management Science 15 (1969) 494.
///
/// @param between neither nobody nor everybody, by rising energy and rising payoff
record ParetoSide(Choice nobody, Choice everybody, List<Choice> between) {

    /// A set of members.
    ///
    /// @param energy watt-hours together
    /// @param payoff together
    /// @param last the member that was added last; -1 for nobody
    /// @param before the set without it
    record Choice(
            double energy,
            double payoff,
            int last,
            @Nullable Choice before) {

        static final Choice NOBODY = new Choice(0, 0, -1, null);

        Choice with(int member, double energyOfIt, double payoffOfIt) {
            return new Choice(energy + energyOfIt, payoff + payoffOfIt, member, this);
        }

        /// Adds the members to a coalition in which they stand from `first`.
        void addTo(BitSet coalition, int first) {
            for (Choice each = this; each != null && each.last >= 0; each = each.before) {
                coalition.set(first + each.last);
            }
        }
    }

    /// Empty when there are more than `most` such sets.
    static Optional<ParetoSide> of(double[] energies, double[] payoffs, int first, int most) {
        Choice everybody = Choice.NOBODY;
        List<Choice> between = List.of();
        for (int i = 0; i < energies.length; i++) {
            List<Choice> without = new ArrayList<>(between);
            List<Choice> with = new ArrayList<>(between.size() + 1);
            if (i > 0) {
                without.add(everybody);
                with.add(Choice.NOBODY.with(i, energies[i], payoffs[first + i]));
            }
            for (Choice each : between) {
                with.add(each.with(i, energies[i], payoffs[first + i]));
            }
            between = unbeaten(without, with);
            everybody = everybody.with(i, energies[i], payoffs[first + i]);
            if (between.size() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(new ParetoSide(Choice.NOBODY, everybody, between));
    }

    /// Merges from the most energy down and keeps whoever costs less than all before.
    private static List<Choice> unbeaten(List<Choice> one, List<Choice> other) {
        List<Choice> all = new ArrayList<>(one.size() + other.size());
        all.addAll(one);
        all.addAll(other);
        all.sort((a, b) ->
                a.energy != b.energy ? Double.compare(b.energy, a.energy) : Double.compare(a.payoff, b.payoff));
        List<Choice> kept = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (Choice each : all) {
            if (each.payoff < least) {
                least = each.payoff;
                kept.add(each);
            }
        }
        return kept.reversed();
    }
}
