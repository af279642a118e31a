package org.openelecbay.cli.vector.grid;

import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.sensitivity.BalancedModel;
import tools.jackson.databind.node.ObjectNode;

/// The extremes of all corners of a box of envelopes, each solved by a power flow.
///
/// @param highestPu highest voltage, the slack left out
/// @param lowestPu lowest voltage
/// @param loading largest current over its rating; zero when nothing is rated
/// @param corners how many there are
record WorstCorner(double highestPu, double lowestPu, double loading, long corners) {

    static WorstCorner of(BalancedModel model, int[] customers, double[] exportKw, double[] importKw) {
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        double loading = 0;
        int terminals = model.terminals().size();
        long corners = 1L << customers.length;
        for (long corner = 0; corner < corners; corner++) {
            double[] kw = new double[terminals];
            for (int k = 0; k < customers.length; k++) {
                kw[customers[k]] = (corner >> k & 1) == 1 ? exportKw[k] : -importKw[k];
            }
            OperatingPoint point = Voltages.solved(model.solve(kw, new double[terminals]));
            for (int place = 0; place < model.voltagePlaces().size(); place++) {
                highest = Math.max(highest, point.voltage(place));
                lowest = Math.min(lowest, point.voltage(place));
            }
            for (int place = 0; place < model.currentPlaces().size(); place++) {
                @Nullable Double rating = model.currentPlaces().get(place).rating();
                loading = rating == null ? loading : Math.max(loading, point.current(place) / rating);
            }
        }
        return new WorstCorner(highest, lowest, loading, corners);
    }

    void write(ObjectNode result) {
        result.set("worstCornerMaxVPu", Result.number(highestPu));
        result.set("worstCornerMinVPu", Result.number(lowestPu));
        result.set("worstCornerLoading", Result.number(loading));
        result.set("cornersChecked", Result.number((double) corners));
    }
}
