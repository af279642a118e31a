package org.openelecbay.market.coalition.storage;

import java.util.List;

/// The cheapest joint schedule of a coalition.
///
/// @param cost what it pays the supplier, plus wear, less what its batteries' contents are worth at the end
/// @param localPrice money for one kWh more drawn by anybody in the coalition, for each step: between the export and
///     the import price
/// @param drawKw by member, what its batteries draw in each step; negative while they give; zero for who is not in it
/// @param batteryCost by member, wear of its batteries less what their contents are worth at the end
public record JointSchedule(double cost, double[] localPrice, List<double[]> drawKw, double[] batteryCost) {

    public JointSchedule {
        drawKw = List.copyOf(drawKw);
    }
}
