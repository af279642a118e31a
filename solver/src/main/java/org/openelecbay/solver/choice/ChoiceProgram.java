package org.openelecbay.solver.choice;

import java.util.List;
import org.openelecbay.solver.chain.ChainProgram;

/// A chain with choices and runs.
///
/// @param chain everything that is convex; its cost is convex in what the runs add
/// @param choices each has to be taken
/// @param runs each begins once
/// @param firstForcingRow rows of a stage from here on are looked through for variables that a choice leaves no room;
///     runs do not add to them
public record ChoiceProgram(ChainProgram chain, List<Choice> choices, List<Run> runs, int firstForcingRow) {

    /// How many plans of starts the search can hold.
    public static final int MOST_PLANS = 1 << 18;

    public ChoiceProgram {
        choices = List.copyOf(choices);
        runs = List.copyOf(runs);
    }

    /// Whether the plans of starts are few enough for [ChoiceSearch].
    public boolean isWithinReach() {
        long plans = 1;
        for (Run run : runs) {
            plans *= run.starts();
            if (plans > MOST_PLANS) {
                return false;
            }
        }
        return true;
    }
}
