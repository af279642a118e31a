package org.openelecbay.market.game.blocks;

import java.util.List;

/// A player of the bidding game: what it has or needs anyway, and blocks that it switches on one after another.
///
/// Its strategy is how many of its blocks are on, counted from the first.
final class BlockMember {

    private final double[] positions;
    private final double[] values;

    /// A block of flexible demand or generation.
    ///
    /// @param energy kWh; above zero it generates, below zero it consumes
    /// @param limit currency per kWh: what demand is worth, or what generation costs
    record Block(double energy, double limit) {}

    /// A member.
    ///
    /// @param fixed kWh; above zero a surplus, below zero a need
    /// @param blocks in the order in which they are switched on
    BlockMember(double fixed, List<Block> blocks) {
        this.positions = new double[blocks.size() + 1];
        this.values = new double[blocks.size() + 1];
        positions[0] = fixed;
        for (int k = 0; k < blocks.size(); k++) {
            Block block = blocks.get(k);
            if (!Double.isFinite(block.energy()) || !Double.isFinite(block.limit())) {
                throw new IllegalArgumentException("A block of " + block.energy() + " kWh at " + block.limit()
                        + " per kWh is none. Both are finite numbers.");
            }
            positions[k + 1] = positions[k] + block.energy();
            values[k + 1] = values[k] - block.energy() * block.limit();
        }
    }

    /// How many strategies it has.
    int strategies() {
        return positions.length;
    }

    /// What it injects with so many blocks on, kWh; negative when it draws.
    double position(int on) {
        return positions[on];
    }

    /// What so many blocks are worth to it, less what they cost it, currency.
    double value(int on) {
        return values[on];
    }
}
