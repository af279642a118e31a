package org.openelecbay.market.dispatch.exchange;

import org.openelecbay.market.dispatch.splitting.AdaptivePenalty;

/// How the penalty of the exchange moves.
public sealed interface PenaltyRule {

    /// It does not.
    record Fixed() implements PenaltyRule {}

    /// It balances both residuals, each against what is allowed of it (spec F.5).
    record Adaptive(AdaptivePenalty penalty) implements PenaltyRule {

        private static final int FREEZES_AFTER = 100;
        private static final double RANGE = 1e9;

        /// Ratio 10, step 2, frozen after 100 iterations, within nine powers of ten of where it starts.
        public static Adaptive usual(double start) {
            return new Adaptive(new AdaptivePenalty(10, 2, start / RANGE, start * RANGE, FREEZES_AFTER));
        }
    }

    /// It does not, but the iterates gain momentum and restart (spec F.6).
    ///
    /// @param decrease as [org.openelecbay.market.dispatch.splitting.Momentum] wants it
    record Fast(double decrease) implements PenaltyRule {

        /// 0.999.
        public static final Fast USUAL = new Fast(0.999);
    }
}
