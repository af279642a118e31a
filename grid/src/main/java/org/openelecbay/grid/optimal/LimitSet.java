package org.openelecbay.grid.optimal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// The limits of one interval as functions that must not be above zero: voltages in per unit, currents as a
/// share of their limit, flows as a share of the power base.
final class LimitSet {

    private record Limit(BindingLimit.Kind kind, int place, double value) {}

    private final OperatingModel model;
    private final Interval interval;
    private final double baseKw;
    private final List<Limit> limits = new ArrayList<>();

    LimitSet(Interval interval, double baseKw) {
        this.interval = interval;
        this.model = interval.model();
        this.baseKw = baseKw;
        NetworkLimits given = interval.problem().limits();
        for (int place = 0; place < given.voltages().size(); place++) {
            VoltageBand band = given.voltages().get(place);
            if (Double.isFinite(band.highestPu())) {
                limits.add(new Limit(BindingLimit.Kind.HIGHEST_VOLTAGE, place, band.highestPu()));
            }
            if (band.lowestPu() > 0) {
                limits.add(new Limit(BindingLimit.Kind.LOWEST_VOLTAGE, place, band.lowestPu()));
            }
        }
        for (int place = 0; place < given.currents().size(); place++) {
            if (Double.isFinite(given.currents().get(place))) {
                limits.add(new Limit(
                        BindingLimit.Kind.HIGHEST_CURRENT,
                        place,
                        given.currents().get(place)));
            }
        }
        for (FlowLimit flow : given.flows()) {
            limits.add(new Limit(BindingLimit.Kind.HIGHEST_FLOW, flow.branch(), flow.highestKw()));
            limits.add(new Limit(BindingLimit.Kind.HIGHEST_REVERSE_FLOW, flow.branch(), flow.highestKw()));
        }
    }

    int size() {
        return limits.size();
    }

    /// By how much a limit is broken; negative when there is room.
    double excess(int number, OperatingPoint point, double[] injectedKw) {
        Limit limit = limits.get(number);
        return switch (limit.kind) {
            case HIGHEST_VOLTAGE -> point.voltage(limit.place) - limit.value;
            case LOWEST_VOLTAGE -> limit.value - point.voltage(limit.place);
            case HIGHEST_CURRENT -> point.current(limit.place) / limit.value - 1;
            case HIGHEST_FLOW -> (flows().activeKw(limit.place, point, injectedKw) - limit.value) / baseKw;
            case HIGHEST_REVERSE_FLOW -> (-flows().activeKw(limit.place, point, injectedKw) - limit.value) / baseKw;
        };
    }

    /// Its derivative by one kW injected.
    double byActive(int number, OperatingPoint point, Sensitivities slopes, int terminal) {
        Limit limit = limits.get(number);
        return switch (limit.kind) {
            case HIGHEST_VOLTAGE -> slopes.voltageByActive(limit.place, terminal);
            case LOWEST_VOLTAGE -> -slopes.voltageByActive(limit.place, terminal);
            case HIGHEST_CURRENT -> slopes.currentByActive(limit.place, terminal) / limit.value;
            case HIGHEST_FLOW -> flows().byActive(limit.place, point, slopes, terminal) / baseKw;
            case HIGHEST_REVERSE_FLOW -> -flows().byActive(limit.place, point, slopes, terminal) / baseKw;
        };
    }

    /// Its derivative by one kvar injected.
    double byReactive(int number, OperatingPoint point, Sensitivities slopes, int terminal) {
        Limit limit = limits.get(number);
        return switch (limit.kind) {
            case HIGHEST_VOLTAGE -> slopes.voltageByReactive(limit.place, terminal);
            case LOWEST_VOLTAGE -> -slopes.voltageByReactive(limit.place, terminal);
            case HIGHEST_CURRENT -> slopes.currentByReactive(limit.place, terminal) / limit.value;
            case HIGHEST_FLOW -> flows().byReactive(limit.place, point, slopes, terminal) / baseKw;
            case HIGHEST_REVERSE_FLOW -> -flows().byReactive(limit.place, point, slopes, terminal) / baseKw;
        };
    }

    /// True for limits of voltages, false for those of currents and flows.
    boolean isVoltage(int number) {
        return limits.get(number).kind.isVoltage();
    }

    /// The limit with its multiplier in money per hour and own unit.
    ///
    /// @param perExcess money per hour and unit of [#excess]
    BindingLimit binding(int number, double perExcess) {
        Limit limit = limits.get(number);
        double unit =
                switch (limit.kind) {
                    case HIGHEST_VOLTAGE, LOWEST_VOLTAGE -> 1;
                    case HIGHEST_CURRENT -> limit.value;
                    case HIGHEST_FLOW, HIGHEST_REVERSE_FLOW -> baseKw;
                };
        return new BindingLimit(limit.kind, limit.place, element(number), limit.value, perExcess / unit);
    }

    /// The limit and what it is now, in words.
    String broken(int number, OperatingPoint point, double[] injectedKw) {
        Limit limit = limits.get(number);
        return switch (limit.kind) {
            case HIGHEST_VOLTAGE ->
                said(number, "has %.6f pu, above its limit of %.6f pu", point.voltage(limit.place), limit.value);
            case LOWEST_VOLTAGE ->
                said(number, "has %.6f pu, below its limit of %.6f pu", point.voltage(limit.place), limit.value);
            case HIGHEST_CURRENT ->
                said(number, "carries %.6g, above its rating of %.6g", point.current(limit.place), limit.value);
            case HIGHEST_FLOW, HIGHEST_REVERSE_FLOW ->
                said(
                        number,
                        "carries %.6g kW, above its limit of %.6g kW",
                        Math.abs(flows().activeKw(limit.place, point, injectedKw)),
                        limit.value);
        };
    }

    private String said(int number, String text, double value, double limit) {
        return element(number) + " " + String.format(Locale.ROOT, text, value, limit);
    }

    private String element(int number) {
        Limit limit = limits.get(number);
        return switch (limit.kind) {
            case HIGHEST_VOLTAGE, LOWEST_VOLTAGE -> nameOf(model.voltagePlaces().get(limit.place));
            case HIGHEST_CURRENT -> {
                var place = model.currentPlaces().get(limit.place);
                yield place.element() + phase(place.phase());
            }
            case HIGHEST_FLOW, HIGHEST_REVERSE_FLOW -> "branch " + flows().name(limit.place);
        };
    }

    private static String nameOf(Terminal place) {
        return "bus " + place.bus() + phase(place.phase());
    }

    private static String phase(Phase phase) {
        return phase == Phase.ABC ? "" : " phase " + phase.name().toLowerCase(Locale.ROOT);
    }

    private BranchFlows flows() {
        BranchFlows flows = interval.flows();
        if (flows == null) {
            throw new IllegalStateException("A limit of branch power without the flows.");
        }
        return flows;
    }
}
