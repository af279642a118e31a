package org.openelecbay.market.game.blocks;

import java.util.List;
import org.openelecbay.market.game.nash.FiniteGame;

/// The bidding game of Elecbay in one slot.
///
/// Every member decides how many of its blocks are on. What all then have and need sets the local price; the short
/// side trades all of it there, the long side in proportion, and the rest is the supplier's. A member gets the worth
/// of its blocks less its bill. Each further seller helps all buyers and takes from the other sellers, so there is no
/// potential in general, and no equilibrium in pure strategies need exist.
///
/// Source: docs/reference/games.md, after Zhang et al. 2018.
final class BlockGame implements FiniteGame {

    private final List<BlockMember> members;
    private final LocalRate rate;
    private final double exportPrice;
    private final double importPrice;

    /// A game.
    ///
    /// @param exportPrice what the supplier pays, currency per kWh
    /// @param importPrice what the supplier asks, not below the export price
    BlockGame(List<BlockMember> members, LocalRate rate, double exportPrice, double importPrice) {
        if (!(exportPrice <= importPrice)) {
            throw new IllegalArgumentException("The supplier pays " + exportPrice + " and asks " + importPrice
                    + " per kWh. Exchange the two prices?");
        }
        this.members = List.copyOf(members);
        this.rate = rate;
        this.exportPrice = exportPrice;
        this.importPrice = importPrice;
    }

    @Override
    public int players() {
        return members.size();
    }

    @Override
    public int strategies(int player) {
        return members.get(player).strategies();
    }

    @Override
    public double payoff(int player, int[] profile) {
        Balance others = Balance.NONE;
        for (int each = 0; each < profile.length; each++) {
            others = each == player ? others : others.with(members.get(each).position(profile[each]));
        }
        return payoff(player, profile[player], others);
    }

    /// What a member gets with so many blocks on while the others stay.
    double payoff(int player, int on, Balance others) {
        BlockMember member = members.get(player);
        double position = member.position(on);
        return member.value(on) + position * perKwh(position, others.with(position));
    }

    double position(int player, int on) {
        return members.get(player).position(on);
    }

    /// All members together.
    Balance balance(int[] profile) {
        Balance balance = Balance.NONE;
        for (int player = 0; player < profile.length; player++) {
            balance = balance.with(members.get(player).position(profile[player]));
        }
        return balance;
    }

    /// Worth of all blocks that are on, less what the supplier's energy costs the community, currency.
    double welfare(int[] profile, Balance balance) {
        double welfare = 0;
        for (int player = 0; player < profile.length; player++) {
            welfare += members.get(player).value(profile[player]);
        }
        double net = balance.supply() - balance.demand();
        return welfare + net * (net > 0 ? exportPrice : importPrice);
    }

    /// What a kWh brings a seller or costs a buyer, local and supplier's energy together.
    private double perKwh(double position, Balance all) {
        double local = rate.price(all.supply(), all.demand(), exportPrice, importPrice);
        if (position > 0) {
            return exportPrice + Math.min(1, all.demand() / all.supply()) * (local - exportPrice);
        }
        return position < 0 ? importPrice - Math.min(1, all.supply() / all.demand()) * (importPrice - local) : 0;
    }

    /// What is left over and what is lacking.
    ///
    /// @param supply kWh, not negative
    /// @param demand kWh, not negative
    record Balance(double supply, double demand) {

        static final Balance NONE = new Balance(0, 0);

        Balance with(double position) {
            return new Balance(supply + Math.max(0, position), demand + Math.max(0, -position));
        }

        /// Rounding never leaves less than nothing.
        Balance without(double position) {
            return new Balance(
                    Math.max(0, supply - Math.max(0, position)), Math.max(0, demand - Math.max(0, -position)));
        }
    }
}
