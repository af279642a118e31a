package org.openelecbay.grid.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.headroom.BestDecisions;
import org.openelecbay.grid.headroom.BindingElement;
import org.openelecbay.grid.headroom.Directions;
import org.openelecbay.grid.headroom.Goal;
import org.openelecbay.grid.headroom.LimitSet;
import org.openelecbay.grid.headroom.OperatingLimits;
import org.openelecbay.grid.headroom.Scaling;
import org.openelecbay.grid.operating.OperatingModel;

/// Accepts orders as far as the network allows, by full power flows. An order between two customers of one
/// terminal changes no flow and is always accepted. Source: spec grid 3.4.
public final class OrderAcceptance {

    /// Width of the last interval of a bisection, relative to the quantity asked for.
    private static final double WITHIN = 1e-12;

    private static final double GAIN_WITHIN = 1e-9;

    private final OperatingModel model;
    private final LimitSet limits;
    private final double lotKw;

    /// @param lotKw a part smaller than this is refused; zero when every part is welcome
    public OrderAcceptance(OperatingModel model, OperatingLimits limits, double lotKw) {
        if (!(lotKw >= 0) || !Double.isFinite(lotKw)) {
            throw new IllegalArgumentException("A lot of " + lotKw + " kW is impossible; it is zero or more.");
        }
        this.model = model;
        this.limits = LimitSet.of(model, limits);
        this.lotKw = lotKw;
    }

    /// Accepts what fits.
    public Acceptance accept(List<NetworkOrder> orders, CurtailmentRule rule) {
        Directions directions = directions(orders);
        return switch (rule) {
            case SEQUENTIAL ->
                oneByOne(
                        orders,
                        directions,
                        Comparator.comparingLong(NetworkOrder::time).thenComparing(NetworkOrder::id));
            case PRICE_ORDER ->
                oneByOne(
                        orders,
                        directions,
                        Comparator.comparingDouble((NetworkOrder each) -> -each.surplusPerKwh())
                                .thenComparingLong(NetworkOrder::time)
                                .thenComparing(NetworkOrder::id));
            case PRO_RATA -> together(orders, directions, false);
            case LEAST_COST -> together(orders, directions, true);
        };
    }

    private Directions directions(List<NetworkOrder> orders) {
        List<List<Directions.Share>> shares = new ArrayList<>();
        for (NetworkOrder each : orders) {
            shares.add(
                    each.withinOneTerminal()
                            ? List.of()
                            : List.of(
                                    new Directions.Share(each.trade().seller(), 1, 0),
                                    new Directions.Share(each.trade().buyer(), -1, 0)));
        }
        return new Directions(model, shares);
    }

    private Acceptance oneByOne(List<NetworkOrder> orders, Directions directions, Comparator<NetworkOrder> priority) {
        double[] kw = new double[orders.size()];
        AcceptedOrder[] accepted = new AcceptedOrder[kw.length];
        List<Integer> turns = IntStream.range(0, kw.length)
                .boxed()
                .sorted(Comparator.comparing(orders::get, priority))
                .toList();
        for (int turn : turns) {
            NetworkOrder order = orders.get(turn);
            if (order.withinOneTerminal()) {
                accepted[turn] = new AcceptedOrder(order, order.trade().kw(), null, false);
                continue;
            }
            Scaling largest = Scaling.largest(limits, order.trade().kw(), WITHIN, each -> {
                double[] tried = kw.clone();
                tried[turn] = each;
                return directions.solve(model, tried);
            });
            accepted[turn] = lots(order, largest.most(), largest.binding());
            kw[turn] = accepted[turn].kw();
        }
        return new Acceptance(List.of(accepted), 1, directions.solve(model, kw));
    }

    /// All of it, a part of at least a lot, or nothing.
    private AcceptedOrder lots(NetworkOrder order, double kw, @Nullable BindingElement binding) {
        if (kw >= order.trade().kw()) {
            return new AcceptedOrder(order, order.trade().kw(), null, false);
        }
        boolean below = kw < lotKw;
        return new AcceptedOrder(order, below ? 0 : kw, binding, below && kw > 0);
    }

    private Acceptance together(List<NetworkOrder> orders, Directions directions, boolean leastCost) {
        double[] asked = orders.stream().mapToDouble(each -> each.trade().kw()).toArray();
        Scaling common = Scaling.largest(limits, 1, WITHIN, factor -> directions.solve(model, times(asked, factor)));
        double[] kw = times(asked, common.most());
        if (leastCost && common.possible() && common.most() < 1) {
            double[] surplus = orders.stream()
                    .mapToDouble(each -> Math.max(0, each.surplusPerKwh()))
                    .toArray();
            if (Arrays.stream(surplus).allMatch(each -> each == 0)) {
                Arrays.fill(surplus, 1);
            }
            kw = BestDecisions.from(model, limits, directions, asked, new Goal(surplus, false), kw, GAIN_WITHIN);
        }
        List<AcceptedOrder> accepted = new ArrayList<>();
        for (int k = 0; k < kw.length; k++) {
            NetworkOrder order = orders.get(k);
            double fits = order.withinOneTerminal() ? asked[k] : kw[k];
            accepted.add(lots(order, fits, common.binding()));
        }
        double[] taken = accepted.stream().mapToDouble(AcceptedOrder::kw).toArray();
        return new Acceptance(accepted, leastCost ? 1 : common.most(), directions.solve(model, taken));
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(each -> factor * each).toArray();
    }
}
