package org.openelecbay.market.game.microgrid;

import java.util.List;
import org.openelecbay.market.game.leader.Lot;

/// A microgrid that sells.
///
/// @param lots what it has, cheapest first, finite; at least one
record Microgrid(List<Lot> lots) {

    Microgrid {
        lots = List.copyOf(lots);
        if (lots.isEmpty()) {
            throw new IllegalArgumentException("A microgrid without energy does not play. Leave it out.");
        }
        for (int k = 0; k < lots.size(); k++) {
            if (Double.isInfinite(lots.get(k).energy())
                    || (k > 0 && lots.get(k).cost() < lots.get(k - 1).cost())) {
                throw new IllegalArgumentException("Lot " + (k + 1) + " of a microgrid is " + lots.get(k)
                        + "; lots are finite and stand cheapest first.");
            }
        }
    }

    /// What it has at a cost of at most this price, kWh.
    double upTo(double price) {
        double sum = 0;
        for (Lot lot : lots) {
            sum += lot.cost() <= price ? lot.energy() : 0;
        }
        return sum;
    }

    /// What so much energy costs it, cheapest first, currency.
    double costOf(double energy) {
        double cost = 0;
        double left = energy;
        for (Lot lot : lots) {
            double part = Math.min(left, lot.energy());
            cost += part * lot.cost();
            left -= part;
        }
        return cost;
    }

    /// The quantity at which it would rather sell neither more nor less, when a kWh more lowers the price by one part
    /// in `sensitivity`.
    ///
    /// @param sensitivity kWh^2 per currency: how much more is bought at a lower price
    double quantityAt(double price, double sensitivity) {
        double quantity = 0;
        double before = 0;
        for (Lot lot : lots) {
            double wished = (price - lot.cost()) * sensitivity;
            if (wished <= before) {
                break;
            }
            quantity = Math.min(wished, before + lot.energy());
            before += lot.energy();
        }
        return quantity;
    }
}
