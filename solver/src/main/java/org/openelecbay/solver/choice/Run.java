package org.openelecbay.solver.choice;

/// Something that runs once without a break and adds to the right-hand side of one row while it does.
///
/// @param row of a stage
/// @param amount that it adds there
/// @param stages that it takes
/// @param earliest stage in which it may begin; it may begin in every stage from there that has a cost
/// @param costs of each start
public record Run(int row, double amount, int stages, int earliest, double[] costs) {

    int starts() {
        return costs.length;
    }
}
