package org.openelecbay.grid.envelope;

import java.util.Arrays;
import org.openelecbay.grid.headroom.OperatingLimits;
import org.openelecbay.grid.operating.OperatingModel;

/// For whom limits are asked, on which network, in one interval.
///
/// @param lowLoad the network with the low side of the forecast of its passive load: decides on export
/// @param highLoad the same network with the high side: decides on import
/// @param terminals of the connections, as positions in the models' terminals, each once
/// @param exportCapKw most that each connection wants to inject, zero or more; infinite for no cap
/// @param importCapKw most that each wants to draw
/// @param weights of each connection, above zero
/// @param reactive the reactive power that goes with it
/// @param limits what the network is held to
/// @param backOffPu margin at both ends of the voltage band; 0.001 in production
public record EnvelopeRequest(
        OperatingModel lowLoad,
        OperatingModel highLoad,
        int[] terminals,
        double[] exportCapKw,
        double[] importCapKw,
        double[] weights,
        ReactiveRule reactive,
        OperatingLimits limits,
        double backOffPu) {

    /// What is kept from the ends of the voltage band in production. Source: spec grid 5.
    public static final double PRODUCTION_BACK_OFF_PU = 0.001;

    public EnvelopeRequest {
        int size = terminals.length;
        if (exportCapKw.length != size || importCapKw.length != size || weights.length != size) {
            throw new IllegalArgumentException("There are " + size + " connections, but " + exportCapKw.length
                    + " export caps, " + importCapKw.length + " import caps and " + weights.length + " weights.");
        }
        if (!lowLoad.terminals().equals(highLoad.terminals())) {
            throw new IllegalArgumentException("The low and the high side of the forecast are on different networks.");
        }
        for (int terminal : terminals) {
            if (terminal < 0 || terminal >= lowLoad.terminals().size()) {
                throw new IllegalArgumentException("There is no terminal " + terminal + "; the network has "
                        + lowLoad.terminals().size() + ", counted from 0.");
            }
        }
        if (Arrays.stream(terminals).distinct().count() != size) {
            throw new IllegalArgumentException("A terminal stands twice among the connections. Join the two.");
        }
        for (int k = 0; k < size; k++) {
            if (!(exportCapKw[k] >= 0) || !(importCapKw[k] >= 0)) {
                throw new IllegalArgumentException("Connection " + (k + 1) + " has caps of " + exportCapKw[k] + " and "
                        + importCapKw[k] + " kW; a cap is zero or more.");
            }
            if (!(weights[k] > 0) || !Double.isFinite(weights[k])) {
                throw new IllegalArgumentException(
                        "Connection " + (k + 1) + " has a weight of " + weights[k] + "; a weight is above zero.");
            }
        }
        limits = limits.narrowed(backOffPu);
    }

    /// A request on one known passive load, with one cap for all, equal weights, unity power factor and the
    /// back-off of production.
    public static EnvelopeRequest of(OperatingModel model, int[] terminals, double capKw, OperatingLimits limits) {
        double[] caps = filled(terminals.length, capKw);
        return new EnvelopeRequest(
                model,
                model,
                terminals,
                caps,
                caps,
                filled(terminals.length, 1),
                ReactiveRule.UNITY,
                limits,
                PRODUCTION_BACK_OFF_PU);
    }

    private static double[] filled(int size, double value) {
        double[] all = new double[size];
        Arrays.fill(all, value);
        return all;
    }
}
