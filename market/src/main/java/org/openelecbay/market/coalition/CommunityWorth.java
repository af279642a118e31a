package org.openelecbay.market.coalition;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;

/// What members of a community gain by sharing their surplus instead of each trading with the supplier alone:
/// `v(S) = sum over slots of (import price - export price) min(surplus of S, deficit of S)`, in the currency.
///
/// It is the cost of everybody alone less the cost of all together, whatever the two prices are; fees, losses and
/// penalties are not in it. Source: spec D.1.
public final class CommunityWorth {

    private static final double NANOS = 1e9;

    private final int players;
    private final List<SlotShare> slots = new ArrayList<>();

    private record SlotShare(long spread, long[] surplus, long[] deficit) {

        long of(int coalition) {
            long supply = 0;
            long demand = 0;
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                int player = Integer.numberOfTrailingZeros(rest);
                supply = Math.addExact(supply, surplus[player]);
                demand = Math.addExact(demand, deficit[player]);
            }
            return Math.multiplyExact(spread, Math.min(supply, demand));
        }
    }

    /// A community of so many players and no slot yet.
    public CommunityWorth(int players) {
        CoalitionGame.requireFew(players, CoalitionGame.MOST_PLAYERS, "The worth of a community");
        this.players = players;
    }

    /// Adds a slot.
    ///
    /// @param surplus by player, what it injects with all its meters that inject; not negative
    /// @param deficit by player, what it draws with all its meters that draw; not negative
    public void add(PriceBand band, List<Energy> surplus, List<Energy> deficit) {
        Price spread = band.importPrice().minus(band.exportPrice());
        slots.add(new SlotShare(spread.microsPerKwh(), wattHours(surplus), wattHours(deficit)));
    }

    /// The game of all slots together.
    ///
    /// @throws ArithmeticException when the worth cannot be counted in nanos
    public CoalitionGame game() {
        return CoalitionGame.of(players, coalition -> {
            long nanos = 0;
            for (SlotShare slot : slots) {
                nanos = Math.addExact(nanos, slot.of(coalition));
            }
            return nanos / NANOS;
        });
    }

    private long[] wattHours(List<Energy> energies) {
        if (energies.size() != players || energies.stream().anyMatch(Energy::isNegative)) {
            throw new IllegalArgumentException(
                    "A slot of " + players + " players has " + energies.size() + " energies; one each, none negative.");
        }
        return energies.stream().mapToLong(Energy::wattHours).toArray();
    }
}
