package org.openelecbay.cli.vector.grid;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.optimal.BindingLimit;
import org.openelecbay.grid.optimal.BindingLimit.Kind;
import org.openelecbay.grid.optimal.NodalPrice;
import org.openelecbay.grid.optimal.OptimalFlow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An optimal power flow as vector files expect it: per unit and money per MWh, buses ascending with the slack.
final class OptimalFlowView {

    private static final double LEAST_DUAL = 1e-6;

    private final BalancedNetwork network;
    private final OptimalFlow flow;

    private OptimalFlowView(BalancedNetwork network, OptimalFlow flow) {
        this.network = network;
        this.flow = flow;
    }

    /// @param squared true where voltage duals are those of limits on squared voltages
    /// @throws UnusableCase when there is no optimum
    static ObjectNode of(BalancedNetwork network, OptimalFlow flow, boolean squared) {
        if (!flow.solved()) {
            throw new UnusableCase(flow.message());
        }
        return new OptimalFlowView(network, flow).shown(squared);
    }

    private ObjectNode shown(boolean squared) {
        double baseKw = 1_000 * network.baseMva();
        ObjectNode result = Result.object();
        result.set("p0Pu", Result.number(flow.sourceKw() / baseKw));
        result.set("q0Pu", Result.number(flow.sourceKvar() / baseKw));
        result.set("pGenPu", Result.numbers(flow.dispatch().stream().mapToDouble(each -> each.activeKw() / baseKw)));
        result.set(
                "qGenPu", Result.numbers(flow.dispatch().stream().mapToDouble(each -> each.reactiveKvar() / baseKw)));
        result.set("vPu", voltages());
        result.set("lossPPu", Result.number(flow.lossKw() / baseKw));
        result.set("costPerH", Result.number(flow.costPerHour()));
        result.set(
                "lambdaEnergy",
                Result.number(1_000 * flow.prices().getFirst().active().energy()));
        result.set("dlmp", prices(price -> price.active().total()));
        result.set("dlmpEnergy", prices(price -> price.active().energy()));
        result.set("dlmpLoss", prices(price -> price.active().loss()));
        result.set("dlmpVoltage", prices(price -> price.active().voltage()));
        result.set("dlmpCongestion", prices(price -> price.active().congestion()));
        result.set("dlmpReactive", prices(price -> price.reactive().total()));
        result.set("voltageDual", voltageDuals(squared));
        return result;
    }

    private ArrayNode prices(ToDoubleFunction<NodalPrice> part) {
        return Result.numbers(flow.prices().stream().mapToDouble(price -> 1_000 * part.applyAsDouble(price)));
    }

    private ArrayNode voltages() {
        ArrayNode voltages = Result.list();
        int place = 0;
        for (BalancedBus bus : network.buses()) {
            Double held = network.sources().stream()
                    .filter(source -> source.bus().equals(bus.id()))
                    .map(BalancedSource::voltagePu)
                    .findFirst()
                    .orElse(null);
            voltages.add(Result.number(held == null ? flow.voltagesPu().get(place++) : Double.valueOf(held)));
        }
        return voltages;
    }

    private ArrayNode voltageDuals(boolean squared) {
        List<String> places = network.buses().stream()
                .map(BalancedBus::id)
                .filter(id -> network.sources().stream()
                        .noneMatch(source -> source.bus().equals(id)))
                .toList();
        ArrayNode duals = Result.list();
        for (int place = 0; place < places.size(); place++) {
            double upper = dual(Kind.HIGHEST_VOLTAGE, place, squared);
            double lower = dual(Kind.LOWEST_VOLTAGE, place, squared);
            if (upper > LEAST_DUAL || lower > LEAST_DUAL) {
                ObjectNode dual = Result.object();
                dual.set("bus", Result.name(places.get(place)));
                dual.set("upper", Result.number(upper));
                dual.set("lower", Result.number(lower));
                duals.add(dual);
            }
        }
        return duals;
    }

    private double dual(Kind kind, int place, boolean squared) {
        return flow.binding().stream()
                .filter(limit -> limit.kind() == kind && limit.place() == place)
                .mapToDouble(limit -> squared ? squaredDual(limit) : limit.multiplier())
                .sum();
    }

    private static double squaredDual(BindingLimit limit) {
        return limit.multiplier() / (2 * limit.limit());
    }
}
