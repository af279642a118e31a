package org.openelecbay.solver.choice;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much the bound has risen for each way of each choice and unit of distance from it (pseudo-costs; Benichou and
/// others, Math. Programming 1, 1971).
final class Experience {

    private static final double LEAST_DISTANCE = 1e-6;

    private record Way(Choice choice, boolean first) {}

    private static final class Mean {

        private double sum;
        private int count;

        void learn(double value) {
            sum += value;
            count++;
        }

        double value() {
            return count == 0 ? 1 : sum / count;
        }
    }

    private final Map<Way, Mean> means = new HashMap<>();
    private final Mean all = new Mean();

    void learn(Choice choice, boolean first, double distance, double rise) {
        if (distance > LEAST_DISTANCE && rise >= 0) {
            means.computeIfAbsent(new Way(choice, first), each -> new Mean()).learn(rise / distance);
            all.learn(rise / distance);
        }
    }

    /// How promising it is to part the search by a choice: the product of the rises expected of both ways.
    double score(Choice choice, double[] x) {
        double least = LEAST_DISTANCE * all.value();
        return Math.max(least, expected(choice, true, x)) * Math.max(least, expected(choice, false, x));
    }

    private double expected(Choice choice, boolean first, double[] x) {
        @Nullable Mean own = means.get(new Way(choice, first));
        return choice.distance(first, x) * (own == null ? all.value() : own.value());
    }
}
