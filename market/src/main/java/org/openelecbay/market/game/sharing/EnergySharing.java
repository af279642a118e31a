package org.openelecbay.market.game.sharing;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.market.game.nash.ContinuousGame;
import org.openelecbay.market.game.price.Takers;

/// The energy-sharing game among buildings in one slot: its variational equilibrium, one price for all.
///
/// Each building picks its load; what it takes beyond its own energy costs the sharing price. At the price that makes
/// all that is taken nothing, kept between the supplier's prices, nobody gains by another load, and the loads are
/// those of the least social cost. Beyond the supplier's prices the supplier takes the difference and the long side
/// deals with it in proportion. Source: Cui et al.; spec E.1.
///
/// @param price of local energy and, where the supplier takes part, of his; currency per kWh
/// @param exchange what the community takes from the supplier, kWh; negative when it gives
/// @param shares one a building
public record EnergySharing(double price, double exchange, List<Share> shares) {

    public EnergySharing {
        shares = List.copyOf(shares);
    }

    /// The equilibrium. Where several prices balance, the middle of them.
    ///
    /// @param exportPrice what the supplier pays
    /// @param importPrice what the supplier asks, not below the export price
    public static EnergySharing of(List<Building> buildings, double exportPrice, double importPrice) {
        if (!(exportPrice <= importPrice)) {
            throw new IllegalArgumentException("The supplier pays " + exportPrice + " and asks " + importPrice
                    + " per kWh. Exchange the two prices?");
        }
        double price = price(buildings, exportPrice, importPrice);
        double bought = 0;
        double sold = 0;
        for (Building building : buildings) {
            double net = building.loadAt(price) - building.own();
            bought += Math.max(0, net);
            sold += Math.max(0, -net);
        }
        double ofBuyers = bought > sold && price >= importPrice ? sold / bought : 1;
        double ofSellers = sold > bought && price <= exportPrice ? bought / sold : 1;
        List<Share> shares = new ArrayList<>();
        double exchange = 0;
        for (Building building : buildings) {
            double net = building.loadAt(price) - building.own();
            double local = net * (net > 0 ? ofBuyers : ofSellers);
            exchange += net - local;
            shares.add(share(building, price, net, local, aloneCost(building, exportPrice, importPrice)));
        }
        return new EnergySharing(price, exchange, shares);
    }

    /// The game at this price, to be checked by deviation: each building picks its load, the price stays.
    ///
    /// @param reach how far beyond its wish and this load a building without bounds looks, kWh, above 0
    public ContinuousGame atThisPrice(List<Building> buildings, double reach) {
        double[] low = new double[buildings.size()];
        double[] high = new double[buildings.size()];
        for (int n = 0; n < low.length; n++) {
            Building building = buildings.get(n);
            double load = shares.get(n).load();
            low[n] = Math.max(building.least(), Math.min(load, building.wish()) - reach);
            high[n] = Math.max(low[n], Math.min(building.most(), Math.max(load, building.wish()) + reach));
        }
        return ContinuousGame.ofNumbers(
                low,
                high,
                (player, loads) -> -buildings.get(player).discomfortOf(loads[player])
                        - price * (loads[player] - buildings.get(player).own()));
    }

    /// All costs together, currency: the least that the community can reach.
    public double socialCost() {
        return shares.stream().mapToDouble(Share::cost).sum();
    }

    private static double price(List<Building> buildings, double exportPrice, double importPrice) {
        int size = buildings.size();
        double[] zeros = new double[size];
        double[] slopes = new double[size];
        double[] lows = new double[size];
        double[] highs = new double[size];
        double own = 0;
        for (int n = 0; n < size; n++) {
            Building building = buildings.get(n);
            zeros[n] = 2 * building.discomfort() * building.wish();
            slopes[n] = 1 / (2 * building.discomfort());
            lows[n] = building.least();
            highs[n] = building.most();
            own += building.own();
        }
        return new Takers(zeros, slopes, lows, highs).balancing(own).within(exportPrice, importPrice);
    }

    private static Share share(Building building, double price, double net, double local, double aloneCost) {
        double load = net + building.own();
        double cost = building.discomfortOf(load) + price * net;
        return new Share(load, net, local, net - local, price * local, cost, aloneCost);
    }

    /// Its own energy first: it takes more only below the import price, and gives only above the export price.
    private static double aloneCost(Building building, double exportPrice, double importPrice) {
        double load = Math.min(Math.max(building.own(), building.loadAt(importPrice)), building.loadAt(exportPrice));
        double net = load - building.own();
        return building.discomfortOf(load) + net * (net > 0 ? importPrice : exportPrice);
    }
}
