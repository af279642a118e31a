package org.openelecbay.grid.optimal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.grid.optimal.OptimalFlow.Method;
import org.openelecbay.grid.optimal.OptimalFlow.Status;

/// Turns the last state of one interval into an answer: dispatch with reasons, nodal prices in parts.
///
/// @param state the last state
/// @param scale of the iterations
/// @param iterations made
/// @param violation of all intervals together
record Answers(StageState state, Scale scale, int iterations, double violation) {

    /// Multipliers below this share of the price scale are rounding.
    private static final double NOTHING = 1e-7;

    OptimalFlow without(Status status, String message) {
        return flow(status, message, dispatch(Map.of(), Double.NaN), List.of(), List.of());
    }

    OptimalFlow with(Status status, String message, Multipliers multipliers) {
        Map<Integer, Double> weights = new LinkedHashMap<>();
        multipliers.limits().forEach((limit, multiplier) -> {
            if (multiplier > NOTHING) {
                weights.put(limit, multiplier * scale.moneyPerHour());
            }
        });
        double energy = multipliers.energy() * scale.price();
        List<BindingLimit> binding = weights.entrySet().stream()
                .map(entry -> state.stage().limits().binding(entry.getKey(), entry.getValue()))
                .toList();
        return flow(status, message, dispatch(weights, energy), prices(weights, energy), binding);
    }

    private OptimalFlow flow(
            Status status,
            String message,
            List<UnitDispatch> dispatch,
            List<NodalPrice> prices,
            List<BindingLimit> binding) {
        boolean solved = state.point().converged();
        OperatingModel model = state.stage().interval().model();
        return new OptimalFlow(
                Method.SUCCESSIVE,
                status,
                message,
                dispatch,
                solved ? state.point().sourceKw() : 0,
                solved ? state.point().sourceKvar() : 0,
                solved ? state.point().lossKw() : 0,
                solved ? state.costPerHour() : 0,
                solved ? seen(model.voltagePlaces().size(), state.point()::voltage) : List.of(),
                solved ? seen(model.currentPlaces().size(), state.point()::current) : List.of(),
                prices,
                binding,
                violation,
                0,
                iterations);
    }

    private static List<Double> seen(int places, IntToDoubleFunction value) {
        return IntStream.range(0, places).mapToDouble(value).boxed().toList();
    }

    /// Prices by cause. Source: spec grid 4.5; derivatives are by injection, prices by load, hence the signs.
    private List<NodalPrice> prices(Map<Integer, Double> weights, double energy) {
        Sensitivities slopes = state.slopes();
        LimitSet limits = state.stage().limits();
        List<Terminal> terminals = state.stage().interval().model().terminals();
        List<NodalPrice> prices = new ArrayList<>();
        for (int at = 0; at < terminals.size(); at++) {
            double[] voltage = new double[2];
            double[] congestion = new double[2];
            for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
                int limit = weight.getKey();
                double[] part = limits.isVoltage(limit) ? voltage : congestion;
                part[0] += weight.getValue() * limits.byActive(limit, state.point(), slopes, at);
                part[1] += weight.getValue() * limits.byReactive(limit, state.point(), slopes, at);
            }
            prices.add(new NodalPrice(
                    terminals.get(at),
                    new PriceParts(energy, -energy * slopes.lossByActive(at), -voltage[0], -congestion[0]),
                    new PriceParts(0, -energy * slopes.lossByReactive(at), -voltage[1], -congestion[1])));
        }
        return prices;
    }

    private List<UnitDispatch> dispatch(Map<Integer, Double> weights, double energy) {
        Controls controls = state.stage().controls();
        List<UnitDispatch> dispatch = new ArrayList<>();
        for (int number = 0; number < controls.units().size(); number++) {
            ControllableUnit unit = controls.units().get(number);
            double active = state.choice()[number];
            double reactive = controls.reactiveKvar(number, state.choice());
            boolean draws = unit.highestKw() <= 0;
            double less = draws ? active - unit.lowestKw() : unit.highestKw() - active;
            String reason = less > 1e-6 * scale.kw() ? reason(number, draws ? -1 : 1, weights, energy) : "";
            dispatch.add(new UnitDispatch(unit, active, reactive, reason));
        }
        return dispatch;
    }

    /// The limit of the network that weighs most on one kW more of a unit, or of one that only draws on one kW
    /// less; else what keeps a weather-driven unit back.
    private String reason(int number, int direction, Map<Integer, Double> weights, double energy) {
        Controls controls = state.stage().controls();
        LimitSet limits = state.stage().limits();
        double most = NOTHING * scale.price();
        int heaviest = -1;
        for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
            double weighs = direction
                    * weight.getValue()
                    * limits.byActive(weight.getKey(), state.point(), state.slopes(), controls.terminal(number));
            if (weighs > most) {
                most = weighs;
                heaviest = weight.getKey();
            }
        }
        ControllableUnit unit = controls.units().get(number);
        if (heaviest >= 0) {
            return limits.binding(heaviest, weights.getOrDefault(heaviest, 0.0)).reason();
        }
        if (!unit.weatherDriven() || Double.isNaN(energy)) {
            return "";
        }
        double apparent = Math.hypot(state.choice()[number], controls.reactiveKvar(number, state.choice()));
        if (apparent >= unit.apparentKva() * (1 - 1e-6)) {
            return "apparent power of the inverter";
        }
        return String.format(Locale.ROOT, "energy is worth %.4f per kWh there", energy);
    }
}
