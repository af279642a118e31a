package org.openelecbay.grid.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Phase;

/// Finds which limits of a plan can be tightened until it breaks no rule, and one common factor that does.
final class Cure {

    /// Halves 65 kW down to a watt.
    private static final int BISECTIONS = 16;

    /// Eight sides there are, exports and imports of three phases and of all, and breaks that follow from another.
    private static final int MOST_ROUNDS = 12;

    private static final double STEP = 0.02;
    private static final double NOTICEABLE = 1e-9;
    private static final Set<Phase> PHASES = EnumSet.of(Phase.A, Phase.B, Phase.C);

    private final FeederState state;
    private final Plan plan;

    Cure(FeederState state, Plan plan) {
        this.state = state;
        this.plan = plan;
    }

    /// The sides whose full tightening leaves nothing broken; empty when there are none.
    ///
    /// First the side that breaks the rule on its own phase. Where that is not enough, the side of another phase
    /// whose
    /// first watts relieve what is left most: draws on one phase lift the voltage of another through the neutral.
    Optional<TightenedSides> sides(List<RuleBreak> broken) {
        TightenedSides sides = new TightenedSides();
        List<RuleBreak> left = broken;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!sides.add(left)) {
                Optional<TightenedSides> more = relieved(sides, left.getFirst());
                if (more.isEmpty()) {
                    return Optional.empty();
                }
                sides.addAll(more.get());
            }
            left = state.broken(plan.under(plan.factors(sides, 0)));
            if (left.isEmpty()) {
                return Optional.of(sides);
            }
        }
        return Optional.empty();
    }

    /// These sides with the one more whose first watts relieve the broken rule most, by the slope of its excess.
    private Optional<TightenedSides> relieved(TightenedSides sides, RuleBreak broken) {
        double least = broken.excess() - NOTICEABLE;
        Optional<TightenedSides> best = Optional.empty();
        for (boolean export : new boolean[] {true, false}) {
            for (Phase phase : PHASES) {
                if (sides.leaves(export, phase)) {
                    TightenedSides more = sides.with(export, phase);
                    Map<String, Double> factors = plan.factors(more, 1 - STEP);
                    factors.putAll(plan.factors(sides, 0));
                    double excess = broken.excessAmong(state.broken(plan.under(factors)));
                    if (excess < least) {
                        least = excess;
                        best = Optional.of(more);
                    }
                }
            }
        }
        return best;
    }

    /// The largest common factor on these sides that was found secure, knowing that 0 is.
    Map<String, Double> commonFactor(TightenedSides sides) {
        double secure = 0;
        double violated = 1;
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = (secure + violated) / 2;
            if (state.broken(plan.under(plan.factors(sides, middle))).isEmpty()) {
                secure = middle;
            } else {
                violated = middle;
            }
        }
        return plan.factors(sides, secure);
    }
}
