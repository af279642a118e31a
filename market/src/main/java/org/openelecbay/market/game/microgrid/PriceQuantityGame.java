package org.openelecbay.market.game.microgrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.market.game.leader.Announcement;
import org.openelecbay.market.game.leader.Follower;
import org.openelecbay.market.game.leader.LeaderPrice;
import org.openelecbay.market.game.leader.Lot;

/// Microgrids that set price and quantity for common buyers.
///
/// Two orders of play. *At once* (Bertrand-Edgeworth): each sets its price and the most that it sells; buyers go to
/// the cheapest first, those who value energy most before others, the cheaper producer first at equal prices; only
/// what is sold costs. A pure equilibrium is either the price that clears the market, or one active microgrid's best
/// price up to the cost of the next; where neither stands, somebody always gains by raising its price and others by
/// undercutting it (an Edgeworth cycle), and there is none. *Quantity first* (Cournot): each brings a quantity, and
/// then prices clear what was brought (Kreps and Scheinkman 1983).
///
/// @param buyers who answer prices
/// @param microgrids the players, at least one
/// @param low the least price allowed
/// @param high the greatest
record PriceQuantityGame(List<Follower.Quadratic> buyers, List<Microgrid> microgrids, double low, double high) {

    /// A gain counts from this part of the profit on.
    private static final double TOLERANCE = 1e-7;

    private static final double STEP = 1e-9;
    private static final double NOISE = 1e-12;
    private static final int MOST_HALVINGS = 200;

    /// Steps times microgrids that are checked at most.
    private static final long MOST_CHECKS = 4_000_000;

    private static final int LEAST_CHECKED = 4;

    PriceQuantityGame {
        buyers = List.copyOf(buyers);
        microgrids = List.copyOf(microgrids);
        if (microgrids.isEmpty() || !(low <= high)) {
            throw new IllegalArgumentException("The game has " + microgrids.size() + " microgrids and prices from "
                    + low + " to " + high + "; it needs one or more, and the first price not above the second.");
        }
    }

    /// The least price at which buyers want no more than the microgrids would sell for it.
    double clearingPrice() {
        return crossing(price -> supplyAt(price) * (1 + NOISE) - demandAt(price));
    }

    /// The outcome of play at once: the pure equilibrium, or else the market cleared and who is tempted away.
    Outcome atOnce() {
        double price = clearingPrice();
        double[] quantities = shared(price);
        Outcome cleared = checked(price, quantities, this::bestAgainstPrices);
        if (cleared.isEquilibrium()) {
            return cleared;
        }
        int only = onlySeller(quantities);
        if (only < 0) {
            return cleared;
        }
        Announcement best = alone(only);
        double next = IntStream.range(0, microgrids.size())
                .filter(other -> other != only)
                .mapToDouble(other -> microgrids.get(other).lots().getFirst().cost())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        if (best.price() > next) {
            return cleared;
        }
        double[] alone = new double[quantities.length];
        alone[only] = best.energy();
        return new Outcome(best.price(), alone, 0, -1, best.price(), quantities.length);
    }

    /// The outcome of quantities first: the Cournot equilibrium, or else the market cleared and who is tempted away.
    Outcome quantityFirst() {
        double price = crossing(each -> brought(each, slopeAt(each)) * (1 + NOISE) - demandAt(each));
        double below = Math.max(low, price - STEP * Math.max(1, Math.abs(price)));
        double demand = demandAt(price);
        double[] more = wished(price, slopeAt(price));
        double[] less = wished(price, slopeAt(below));
        double most = Arrays.stream(more).sum();
        double least = Arrays.stream(less).sum();
        double[] quantities = new double[more.length];
        if (most < demand) {
            quantities = shared(price);
        } else if (least >= demand || most == least) {
            double share = most == 0 ? 0 : Math.min(1, demand / most);
            Arrays.setAll(quantities, j -> share * more[j]);
        } else {
            double way = (demand - least) / (most - least);
            Arrays.setAll(quantities, j -> less[j] + way * (more[j] - less[j]));
        }
        Outcome found = checked(price, quantities, this::bestAgainstQuantities);
        if (found.isEquilibrium()) {
            return found;
        }
        double safe = clearingPrice();
        return new Outcome(safe, shared(safe), found.epsilon(), found.deviator(), found.temptation(), found.checked());
    }

    /// What buyers want at a price, kWh.
    double demandAt(double price) {
        double sum = 0;
        for (Follower.Quadratic buyer : buyers) {
            sum += buyer.demandAt(price);
        }
        return sum;
    }

    private interface Deviation {
        /// The best that a microgrid can do while the others stay.
        Announcement of(int microgrid, double price, double[] quantities);
    }

    private interface Excess {
        double at(double price);
    }

    /// The least price of the band at which an excess is not negative, or its end.
    private double crossing(Excess excess) {
        double below = low;
        double above = high;
        if (excess.at(low) >= 0) {
            return low;
        }
        for (int k = 0; k < MOST_HALVINGS; k++) {
            double price = (below + above) / 2;
            boolean isTooLow = excess.at(price) < 0;
            below = isTooLow ? price : below;
            above = isTooLow ? above : price;
        }
        return above;
    }

    private double supplyAt(double price) {
        double sum = 0;
        for (Microgrid microgrid : microgrids) {
            sum += microgrid.upTo(price);
        }
        return sum;
    }

    /// How much more is bought at a slightly lower price, just above this one.
    private double slopeAt(double price) {
        double sum = 0;
        for (Follower.Quadratic buyer : buyers) {
            sum += price >= buyer.saturation() && price < buyer.choke() ? buyer.slope() : 0;
        }
        return sum;
    }

    private double[] wished(double price, double sensitivity) {
        return microgrids.stream()
                .mapToDouble(each -> each.quantityAt(price, sensitivity))
                .toArray();
    }

    private double brought(double price, double sensitivity) {
        return Arrays.stream(wished(price, sensitivity)).sum();
    }

    /// What each sells at a price that all ask: lots that cost less first, the rest in proportion.
    private double[] shared(double price) {
        double below = price - NOISE * Math.max(1, Math.abs(price));
        double[] sure =
                microgrids.stream().mapToDouble(each -> each.upTo(below)).toArray();
        double[] most =
                microgrids.stream().mapToDouble(each -> each.upTo(price)).toArray();
        double demand = demandAt(price);
        double surely = Arrays.stream(sure).sum();
        double mostly = Arrays.stream(most).sum();
        double[] shared = new double[sure.length];
        if (surely >= demand) {
            Arrays.setAll(shared, j -> surely == 0 ? 0 : sure[j] * demand / surely);
        } else {
            double way = mostly == surely ? 0 : Math.min(1, (demand - surely) / (mostly - surely));
            Arrays.setAll(shared, j -> sure[j] + way * (most[j] - sure[j]));
        }
        return shared;
    }

    private Outcome checked(double price, double[] quantities, Deviation deviation) {
        long steps = buyers.size() + (long) microgrids.size();
        int most = Math.clamp(MOST_CHECKS / Math.max(1, steps), LEAST_CHECKED, microgrids.size() + LEAST_CHECKED);
        int[] largest = IntStream.range(0, microgrids.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer j) -> -microgrids.get(j).upTo(high)))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        double epsilon = 0;
        int deviator = -1;
        double temptation = price;
        for (int j : largest) {
            double now = price * quantities[j] - microgrids.get(j).costOf(quantities[j]);
            Announcement best = deviation.of(j, price, quantities);
            double gain = best.profit() - now;
            if (gain > TOLERANCE * Math.max(Math.abs(now), Math.abs(best.profit())) && gain > epsilon) {
                epsilon = gain;
                deviator = j;
                temptation = best.price();
            }
        }
        return new Outcome(price, quantities, epsilon, deviator, temptation, largest.length);
    }

    /// The others ask the price for what they sell at it, and their costs for all else. At the least price allowed
    /// nobody can undercut, so only higher prices are deviations.
    private Announcement bestAgainstPrices(int microgrid, double price, double[] quantities) {
        double from = price > low ? low : Math.min(high, low + STEP * Math.max(1, Math.abs(low)));
        return LeaderPrice.against(rivals(microgrid, price), buyers, sold(microgrid), from, high);
    }

    /// The best price of a microgrid that nobody else can undercut below its own cost.
    private Announcement alone(int microgrid) {
        return LeaderPrice.against(rivals(microgrid, low), buyers, sold(microgrid), low, high);
    }

    private List<Lot> rivals(int microgrid, double price) {
        List<Lot> rivals = new ArrayList<>();
        for (int other = 0; other < microgrids.size(); other++) {
            if (other != microgrid) {
                for (Lot lot : microgrids.get(other).lots()) {
                    rivals.add(new Lot(Math.max(price, lot.cost()), lot.energy()));
                }
            }
        }
        return rivals;
    }

    /// The others bring their quantities, whatever the price.
    private Announcement bestAgainstQuantities(int microgrid, double price, double[] quantities) {
        double others = Arrays.stream(quantities).sum() - quantities[microgrid];
        List<Lot> rivals = others > 0 ? List.of(new Lot(low - 1, others)) : List.of();
        return LeaderPrice.against(rivals, buyers, sold(microgrid), low, high);
    }

    private List<Lot> sold(int microgrid) {
        return microgrids.get(microgrid).lots().stream()
                .filter(lot -> lot.cost() <= high)
                .toList();
    }

    private static int onlySeller(double[] quantities) {
        int[] sellers = IntStream.range(0, quantities.length)
                .filter(j -> quantities[j] > 0)
                .toArray();
        return sellers.length == 1 ? sellers[0] : -1;
    }
}
