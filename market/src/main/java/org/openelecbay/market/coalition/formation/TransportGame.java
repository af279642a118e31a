package org.openelecbay.market.coalition.formation;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.market.coalition.CoalitionGame;

/// A game of members with energy over or missing, who save the supplier's spread less a fee for the way.
///
/// `v(S) = max sum (import price - export price - fee_ij) x_ij` over amounts `x_ij >= 0` from members with a surplus to
/// members with a deficit, less `link cost |S| (|S| - 1) / 2`. All numbers are whole, in units that the caller
/// chooses so that a price times an amount is money: worths are exact, and a tie is a tie.
///
/// Source: spec D.6.
public final class TransportGame {

    /// The largest game.
    public static final int MOST_PLAYERS = 200;

    private static final double MOST_MONEY = Long.MAX_VALUE / 4.0;

    private final long[] net;
    private final long[][] margins;
    private final long linkCost;

    /// @param net by player, positive for a surplus
    /// @param margins by player with a surplus and player with a deficit: what a unit on this way saves, fee
    ///     paid; nothing goes where it is not above zero
    /// @param linkCost money for each pair of members of a coalition, not negative
    /// @throws IllegalArgumentException when the game is too large, or its money cannot be counted
    public TransportGame(long[] net, long[][] margins, long linkCost) {
        if (net.length > MOST_PLAYERS) {
            throw new IllegalArgumentException("Merge and split has " + net.length + " players; it is bounded to "
                    + MOST_PLAYERS + ". Can they form in groups of neighbours?");
        }
        if (linkCost < 0) {
            throw new IllegalArgumentException(
                    "A link costs " + linkCost + ", which is below zero. Is a subsidy meant as a fee?");
        }
        this.net = net.clone();
        this.margins = new long[net.length][];
        for (int player = 0; player < net.length; player++) {
            this.margins[player] = margins[player].clone();
        }
        this.linkCost = linkCost;
        requireCountable();
    }

    public int players() {
        return net.length;
    }

    /// Positive for a surplus, negative for a deficit.
    public long net(int player) {
        return net[player];
    }

    /// What a unit from `seller` to `buyer` saves, fee paid.
    public long margin(int seller, int buyer) {
        return margins[seller][buyer];
    }

    public long linkCost() {
        return linkCost;
    }

    /// What a coalition is worth.
    public long worth(List<Integer> members) {
        return transport(members).worth();
    }

    /// The amounts that a coalition sends, by seller and buyer; of equally good ones always the same.
    public List<Transact> transports(List<Integer> members) {
        return transport(members).sent();
    }

    /// The whole game as a table of worths, each times `unit`.
    public CoalitionGame table(double unit) {
        return CoalitionGame.of(players(), coalition -> worth(members(coalition)) * unit);
    }

    /// The same game among these players only, in their order.
    public TransportGame among(List<Integer> members) {
        long[] nets = new long[members.size()];
        long[][] ways = new long[nets.length][nets.length];
        for (int one = 0; one < nets.length; one++) {
            nets[one] = net[members.get(one)];
            for (int other = 0; other < nets.length; other++) {
                ways[one][other] = margins[members.get(one)][members.get(other)];
            }
        }
        return new TransportGame(nets, ways, linkCost);
    }

    Transport transport(List<Integer> members) {
        Transport transport = new Transport(this);
        members.forEach(transport::join);
        return transport;
    }

    static List<Integer> members(int coalition) {
        List<Integer> members = new ArrayList<>(Integer.bitCount(coalition));
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            members.add(Integer.numberOfTrailingZeros(rest));
        }
        return members;
    }

    private void requireCountable() {
        double most = 1;
        double energy = 1;
        for (int seller = 0; seller < net.length; seller++) {
            energy += Math.abs((double) net[seller]);
            for (int buyer = 0; buyer < net.length; buyer++) {
                if (net[seller] > 0 && net[buyer] < 0) {
                    most = Math.max(most, Math.abs((double) margins[seller][buyer]));
                }
            }
        }
        double links = (double) linkCost * net.length * net.length;
        if (links > MOST_MONEY || !isCountable(energy, most, net.length)) {
            throw new IllegalArgumentException(
                    "The energy of this game times its margins is more than can be" + " counted. Are the units right?");
        }
    }

    /// Whether all money of a game can be counted. A detour passes each player once, so its margins sum to less
    /// than players times the largest.
    static boolean isCountable(double energy, double mostMargin, int players) {
        return (energy + 4.0 * players) * mostMargin <= MOST_MONEY;
    }
}
