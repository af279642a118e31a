package org.openelecbay.home.bidding.shout;

/// What a ZIP trader makes of one shout. Pure: what is random is given.
///
/// Source: D. Cliff, Minimal-intelligence agents for bargaining behaviors in market-based environments, HP Labs
/// HPL-97-91 (1997); spec A.8, with the new momentum used at once.
///
/// @param direction 1 raises its price, -1 lowers it, 0 leaves it
/// @param target the price it wants to come nearer to; 0 without a direction
/// @param change the step towards it before momentum; 0 without a direction
/// @param after what it knows then
public record ZipStep(int direction, double target, double change, ZipState after) {

    /// Hears a shout.
    ///
    /// @param active whether the trader still has something to trade
    public static ZipStep hear(Shout shout, ZipState state, boolean active, ZipHabits habits, ZipNoise noise) {
        int direction = state.buys() ? buyerDirection(shout, state, active) : sellerDirection(shout, state, active);
        if (direction == 0) {
            return new ZipStep(0, 0, 0, state);
        }
        double target = (1 + direction * noise.relative()) * shout.price() + direction * noise.absolute();
        double change = habits.learningRate() * (target - state.price());
        double momentum = habits.damping() * state.momentum() + (1 - habits.damping()) * change;
        double margin = margin(state, momentum);
        return new ZipStep(direction, target, change, new ZipState(state.buys(), state.limit(), margin, momentum));
    }

    private static int sellerDirection(Shout shout, ZipState state, boolean active) {
        if (shout.accepted()) {
            if (state.price() <= shout.price()) {
                return 1;
            }
            return shout.isBid() && active ? -1 : 0;
        }
        return !shout.isBid() && active && state.price() >= shout.price() ? -1 : 0;
    }

    private static int buyerDirection(Shout shout, ZipState state, boolean active) {
        if (shout.accepted()) {
            if (state.price() >= shout.price()) {
                return -1;
            }
            return !shout.isBid() && active ? 1 : 0;
        }
        return shout.isBid() && active && state.price() <= shout.price() ? 1 : 0;
    }

    /// A margin is a share of the limit, so that without a positive limit there is nothing to learn.
    private static double margin(ZipState state, double momentum) {
        if (!(state.limit() > 0)) {
            return state.margin();
        }
        double free = (state.price() + momentum) / state.limit() - 1;
        return state.buys() ? Math.clamp(free, -1, 0) : Math.max(0, free);
    }
}
