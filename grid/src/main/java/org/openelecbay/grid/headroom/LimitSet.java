package org.openelecbay.grid.headroom;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.CurrentPlace;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// Every limit of one model as `g <= 0`: `|V| - V_max`, `V_min - |V|` and `|I| / rating - loading`, without
/// unit.
public final class LimitSet {

    private final OperatingModel model;
    private final OperatingLimits limits;
    private final LimitKind[] kind;
    private final int[] place;
    private final double[] rating;

    private LimitSet(OperatingModel model, OperatingLimits limits) {
        this.model = model;
        this.limits = limits;
        List<LimitKind> kinds = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Double> ratings = new ArrayList<>();
        for (int each = 0; each < model.voltagePlaces().size(); each++) {
            if (limits.highestPu() < Double.POSITIVE_INFINITY) {
                add(kinds, places, ratings, LimitKind.OVER_VOLTAGE, each, 1);
            }
            if (limits.lowestPu() > 0) {
                add(kinds, places, ratings, LimitKind.UNDER_VOLTAGE, each, 1);
            }
        }
        for (int each = 0; each < model.currentPlaces().size(); each++) {
            Double rated = model.currentPlaces().get(each).rating();
            if (rated != null && limits.highestLoading() < Double.POSITIVE_INFINITY) {
                add(kinds, places, ratings, LimitKind.OVERLOAD, each, rated);
            }
        }
        kind = kinds.toArray(LimitKind[]::new);
        place = places.stream().mapToInt(Integer::intValue).toArray();
        rating = ratings.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void add(
            List<LimitKind> kinds,
            List<Integer> places,
            List<Double> ratings,
            LimitKind kind,
            int place,
            double rated) {
        kinds.add(kind);
        places.add(place);
        ratings.add(rated);
    }

    /// The limits of a model; places without a bound or rating have none.
    public static LimitSet of(OperatingModel model, OperatingLimits limits) {
        return new LimitSet(model, limits);
    }

    /// How many limits there are.
    public int size() {
        return kind.length;
    }

    /// The kind of a limit.
    public LimitKind kind(int limit) {
        return kind[limit];
    }

    /// True for the lower voltage limit of a place whose upper one stands just before it: what presses on one
    /// relieves the other.
    public boolean opposesPrevious(int limit) {
        return limit > 0
                && kind[limit] == LimitKind.UNDER_VOLTAGE
                && kind[limit - 1] == LimitKind.OVER_VOLTAGE
                && place[limit - 1] == place[limit];
    }

    /// `g` of a limit at a solved point; above zero when it is broken.
    public double excess(int limit, OperatingPoint point) {
        return switch (kind[limit]) {
            case OVER_VOLTAGE -> point.voltage(place[limit]) - limits.highestPu();
            case UNDER_VOLTAGE -> limits.lowestPu() - point.voltage(place[limit]);
            case OVERLOAD -> point.current(place[limit]) / rating[limit] - limits.highestLoading();
            case NO_SOLUTION, CAP -> throw new IllegalStateException("No limit of a network is of kind " + kind[limit]);
        };
    }

    /// `dg / dP` of a limit in 1/kW for active power at a terminal.
    public double byActive(int limit, Sensitivities at, int terminal) {
        return switch (kind[limit]) {
            case OVER_VOLTAGE -> at.voltageByActive(place[limit], terminal);
            case UNDER_VOLTAGE -> -at.voltageByActive(place[limit], terminal);
            case OVERLOAD -> at.currentByActive(place[limit], terminal) / rating[limit];
            case NO_SOLUTION, CAP -> 0;
        };
    }

    /// `dg / dQ` of a limit in 1/kvar for reactive power at a terminal.
    public double byReactive(int limit, Sensitivities at, int terminal) {
        return switch (kind[limit]) {
            case OVER_VOLTAGE -> at.voltageByReactive(place[limit], terminal);
            case UNDER_VOLTAGE -> -at.voltageByReactive(place[limit], terminal);
            case OVERLOAD -> at.currentByReactive(place[limit], terminal) / rating[limit];
            case NO_SOLUTION, CAP -> 0;
        };
    }

    /// How far one can go from a solved point before a limit binds, by its slope alone; zero beyond the limit,
    /// infinite where nothing presses on it.
    ///
    /// A current that falls to zero grows again in the other direction: `|F + dF| <= F_max`. Source: spec grid
    /// 3.3.
    ///
    /// @param slope `dg / de` of the quantity asked for
    public double reach(int limit, OperatingPoint point, double slope) {
        double excess = excess(limit, point);
        if (slope > 0) {
            return Math.max(0, -excess) / slope;
        }
        return slope < 0 && kind[limit] == LimitKind.OVERLOAD
                ? Math.max(0, excess + 2 * limits.highestLoading()) / -slope
                : Double.POSITIVE_INFINITY;
    }

    /// `g` of all limits at a solved point.
    public double[] excesses(OperatingPoint point) {
        double[] excess = new double[kind.length];
        for (int limit = 0; limit < kind.length; limit++) {
            excess[limit] = excess(limit, point);
        }
        return excess;
    }

    /// The largest `g`; infinite without a solution, minus infinity without limits.
    public double worst(OperatingPoint point) {
        if (!point.converged()) {
            return Double.POSITIVE_INFINITY;
        }
        double worst = Double.NEGATIVE_INFINITY;
        for (int limit = 0; limit < kind.length; limit++) {
            worst = Math.max(worst, excess(limit, point));
        }
        return worst;
    }

    /// True when every limit holds.
    public boolean hold(OperatingPoint point) {
        return worst(point) <= 0;
    }

    /// The element closest to its limit or furthest beyond it.
    ///
    /// @throws IllegalStateException when there are no limits and the point is solved
    public BindingElement binding(OperatingPoint point) {
        if (!point.converged()) {
            return new BindingElement(LimitKind.NO_SOLUTION, point.failure(), Phase.ABC, Double.POSITIVE_INFINITY, 1);
        }
        int worst = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int limit = 0; limit < kind.length; limit++) {
            double each = excess(limit, point);
            if (each > most) {
                most = each;
                worst = limit;
            }
        }
        if (worst < 0) {
            throw new IllegalStateException("There are no limits that could bind.");
        }
        return element(worst, point);
    }

    /// A limit with what a solved point has there.
    public BindingElement element(int limit, OperatingPoint point) {
        if (kind[limit] == LimitKind.OVERLOAD) {
            CurrentPlace where = model.currentPlaces().get(place[limit]);
            return new BindingElement(
                    kind[limit],
                    where.element(),
                    where.phase(),
                    point.current(place[limit]) / rating[limit],
                    limits.highestLoading());
        }
        Terminal where = model.voltagePlaces().get(place[limit]);
        double bound = kind[limit] == LimitKind.OVER_VOLTAGE ? limits.highestPu() : limits.lowestPu();
        return new BindingElement(kind[limit], where.bus(), where.phase(), point.voltage(place[limit]), bound);
    }
}
