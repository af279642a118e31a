package org.openelecbay.home.schedule;

import org.openelecbay.solver.chain.ChainProgram;

/// The arrays of a [ChainProgram] while a household is written into them. Variables are fixed at 0 until
/// they are bounded; the first row of a step is its balance `import - export + unserved - draws + gives =
/// load` in kW.
final class ChainWriter {

    private static final int BALANCE = 0;

    final int stages;
    final int variables;
    final int rows;
    private final double[] quadratic;
    private final double[] linear;
    private final double[] now;
    private final double[] before;
    private final double[] equalTo;
    private final double[] lower;
    private final double[] upper;

    ChainWriter(int stages, int variables, int rows) {
        this.stages = stages;
        this.variables = variables;
        this.rows = rows;
        quadratic = new double[stages * variables];
        linear = new double[stages * variables];
        now = new double[stages * rows * variables];
        before = new double[stages * rows * variables];
        equalTo = new double[stages * rows];
        lower = new double[stages * variables];
        upper = new double[stages * variables];
    }

    void cost(int step, int variable, double each) {
        linear[step * variables + variable] += each;
    }

    /// Cost `each x^2`.
    void squareCost(int step, int variable, double each) {
        quadratic[step * variables + variable] += 2 * each;
    }

    void bounds(int step, int variable, double lowest, double highest) {
        lower[step * variables + variable] = lowest;
        upper[step * variables + variable] = highest;
    }

    /// The variable takes kW from the home.
    void draws(int step, int variable, double each) {
        now(step, BALANCE, variable, -each);
    }

    /// The variable gives kW to the home.
    void gives(int step, int variable, double each) {
        now(step, BALANCE, variable, each);
    }

    /// More load that nobody decides about, kW.
    void load(int step, double kw) {
        equalTo(step, BALANCE, kw);
    }

    void now(int step, int row, int variable, double coefficient) {
        now[(step * rows + row) * variables + variable] += coefficient;
    }

    void before(int step, int row, int variable, double coefficient) {
        before[(step * rows + row) * variables + variable] += coefficient;
    }

    void equalTo(int step, int row, double amount) {
        equalTo[step * rows + row] += amount;
    }

    /// Takes a chain of as many stages into its first variables and rows.
    void takeAll(ChainProgram chain) {
        for (int each = 0; each < chain.linear().length; each++) {
            int at = each / chain.variables() * variables + each % chain.variables();
            quadratic[at] = chain.quadratic()[each];
            linear[at] = chain.linear()[each];
            lower[at] = chain.lower()[each];
            upper[at] = chain.upper()[each];
        }
        for (int row = 0; row < chain.equalTo().length; row++) {
            int into = row / chain.rows() * rows + row % chain.rows();
            equalTo[into] = chain.equalTo()[row];
            System.arraycopy(chain.now(), row * chain.variables(), now, into * variables, chain.variables());
            System.arraycopy(chain.before(), row * chain.variables(), before, into * variables, chain.variables());
        }
    }

    ChainProgram program() {
        return new ChainProgram(stages, variables, rows, quadratic, linear, now, before, equalTo, lower, upper);
    }
}
