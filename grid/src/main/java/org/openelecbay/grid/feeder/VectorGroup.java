package org.openelecbay.grid.feeder;

/// How a delta (high voltage) and grounded wye (low voltage) transformer is wound.
///
/// The matrix `D` gives `V_lv = (1/n) D V_hv` and `I_hv = (1/n) D^T I_lv`, with
/// `n = V_LL,hv / (V_LL,lv / sqrt 3)`. Each row subtracts one high-voltage phase from its own. Source: spec grid
/// 2.4.
public enum VectorGroup {
    /// Low voltage lags by 30 degrees: `D = [1 0 -1; -1 1 0; 0 -1 1]`.
    DYN1(2),
    /// Low voltage leads by 30 degrees: `D = [1 -1 0; 0 1 -1; -1 0 1]`.
    DYN11(1);

    private final int subtracted;

    VectorGroup(int subtracted) {
        this.subtracted = subtracted;
    }

    /// One entry of `D`: 1, 0 or -1.
    ///
    /// @param lowPhase row, 0 for phase a
    /// @param highPhase column, 0 for phase A
    public int winding(int lowPhase, int highPhase) {
        if (highPhase == lowPhase) {
            return 1;
        }
        return highPhase == (lowPhase + subtracted) % 3 ? -1 : 0;
    }
}
