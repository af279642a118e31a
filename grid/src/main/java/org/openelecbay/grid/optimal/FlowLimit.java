package org.openelecbay.grid.optimal;

/// How much active power a branch of a balanced network may carry in either direction, at its end nearer to
/// the source.
///
/// @param branch position in the branches of the network
/// @param highestKw greatest absolute value
public record FlowLimit(int branch, double highestKw) {

    public FlowLimit {
        if (branch < 0) {
            throw new IllegalArgumentException("There is no branch at position " + branch + "; they count from 0.");
        }
        if (!(highestKw >= 0) || !Double.isFinite(highestKw)) {
            throw new IllegalArgumentException("Branch " + branch + " may carry " + highestKw
                    + " kW; the limit must be finite and zero or more. Leave it out if there is none.");
        }
    }
}
