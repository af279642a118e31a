package org.openelecbay.solver.choice;

import java.util.ArrayDeque;
import org.openelecbay.solver.chain.ChainProgram;

/// Bounds of a chain, drawn in by choices and by rows that leave their variables no room: without it the interior
/// point method would have no interior.
final class Bounds {

    private static final double TIGHT = 1e-12;

    private final ChainProgram chain;
    private final int firstRow;
    final double[] lower;
    final double[] upper;

    Bounds(ChoiceProgram program) {
        chain = program.chain();
        firstRow = program.firstForcingRow();
        lower = chain.lower().clone();
        upper = chain.upper().clone();
    }

    /// Draws in what a choice and the rows leave; false when nothing is left.
    boolean take(Choice choice, boolean first) {
        double[] lowerWas = lower.clone();
        double[] upperWas = upper.clone();
        choice.take(first, lower, upper);
        ArrayDeque<Integer> stages = new ArrayDeque<>();
        for (int each = 0; each < lower.length; each++) {
            if (lower[each] > upper[each]) {
                return false;
            }
            if (lower[each] != lowerWas[each] || upper[each] != upperWas[each]) {
                addStagesOf(each, stages);
            }
        }
        while (!stages.isEmpty()) {
            int stage = stages.poll();
            for (int row = firstRow; row < chain.rows(); row++) {
                if (!force(stage, row, stages)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void addStagesOf(int variable, ArrayDeque<Integer> stages) {
        int stage = variable / chain.variables();
        stages.add(stage);
        if (stage + 1 < chain.stages()) {
            stages.add(stage + 1);
        }
    }

    /// Holds the variables of a row where its least or most value is the only one; false when it cannot be kept.
    private boolean force(int stage, int row, ArrayDeque<Integer> stages) {
        double least = 0;
        double most = 0;
        int from = (stage * chain.rows() + row) * chain.variables();
        for (int each = 0; each < 2 * chain.variables(); each++) {
            double factor = factor(stage, from, each);
            if (factor != 0) {
                int variable = variable(stage, each);
                least += factor * (factor > 0 ? lower[variable] : upper[variable]);
                most += factor * (factor > 0 ? upper[variable] : lower[variable]);
            }
        }
        double equalTo = chain.equalTo()[stage * chain.rows() + row];
        double tight = TIGHT * Math.max(1, Math.abs(equalTo));
        if (least > equalTo + 1e3 * tight || most < equalTo - 1e3 * tight) {
            return false;
        }
        if (least >= equalTo - tight || most <= equalTo + tight) {
            hold(stage, from, least >= equalTo - tight, stages);
        }
        return true;
    }

    private void hold(int stage, int from, boolean atLeast, ArrayDeque<Integer> stages) {
        for (int each = 0; each < 2 * chain.variables(); each++) {
            double factor = factor(stage, from, each);
            int variable = variable(stage, each);
            if (factor != 0 && lower[variable] < upper[variable]) {
                double value = factor > 0 == atLeast ? lower[variable] : upper[variable];
                lower[variable] = value;
                upper[variable] = value;
                addStagesOf(variable, stages);
            }
        }
    }

    /// Variables of the stage first, then those of the one before.
    private double factor(int stage, int from, int each) {
        if (each < chain.variables()) {
            return chain.now()[from + each];
        }
        return stage == 0 ? 0 : chain.before()[from + each - chain.variables()];
    }

    private int variable(int stage, int each) {
        return each < chain.variables()
                ? stage * chain.variables() + each
                : Math.max(0, stage - 1) * chain.variables() + each - chain.variables();
    }
}
