package org.openelecbay.market.dispatch.splitting;

/// How an iterative clearing ended (spec F.7).
public enum Ending {
    /// Both residuals were within what is allowed.
    CONVERGED,
    /// The iterations ran out before; what is published is feasible but may not be the best.
    NOT_CONVERGED
}
