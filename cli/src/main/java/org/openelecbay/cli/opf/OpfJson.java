package org.openelecbay.cli.opf;

import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.CurrentPlace;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.optimal.BindingLimit;
import org.openelecbay.grid.optimal.NodalPrice;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.PriceParts;
import org.openelecbay.grid.optimal.UnitDispatch;
import org.openelecbay.grid.optimal.choice.OptimalPowerFlow;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An optimal power flow as JSON: every place, all digits.
///
/// @param model the network
/// @param answer what was found
public record OpfJson(OperatingModel model, OptimalPowerFlow answer) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// One object with all digits; the unit stands in each name.
    public String text() {
        OptimalFlow flow = answer.flow();
        ObjectNode document = MAPPER.createObjectNode();
        document.put("method", Words.of(flow.method()))
                .put("status", Words.of(flow.status()))
                .put("message", flow.message())
                .put("note", answer.note())
                .put("costPerHour", flow.costPerHour())
                .put("sourceKw", flow.sourceKw())
                .put("sourceKvar", flow.sourceKvar())
                .put("lossKw", flow.lossKw())
                .put("curtailedKw", flow.curtailedKw())
                .put("violationPu", flow.violation())
                .put("coneGapPu", flow.gap())
                .put("steps", flow.iterations());
        ArrayNode units = document.putArray("units");
        for (UnitDispatch each : flow.dispatch()) {
            located(
                            units.addObject().put("unit", each.unit().name()),
                            each.unit().terminal())
                    .put("activeKw", each.activeKw())
                    .put("reactiveKvar", each.reactiveKvar())
                    .put("curtailedKw", each.curtailedKw())
                    .put("reason", Words.reason(each, flow));
        }
        ArrayNode voltages = document.putArray("voltages");
        for (int place = 0; place < flow.voltagesPu().size(); place++) {
            located(voltages.addObject(), model.voltagePlaces().get(place))
                    .put("voltagePu", flow.voltagesPu().get(place));
        }
        ArrayNode currents = document.putArray("currents");
        for (int place = 0; place < flow.currents().size(); place++) {
            CurrentPlace where = model.currentPlaces().get(place);
            currents.addObject()
                    .put("element", where.element())
                    .put("phase", Words.of(where.phase()))
                    .put("current", flow.currents().get(place))
                    .put("unit", Words.currentUnit(where));
        }
        ArrayNode limits = document.putArray("bindingLimits");
        for (BindingLimit each : flow.binding()) {
            limits.addObject()
                    .put("limit", each.reason())
                    .put("value", each.limit())
                    .put("unit", Words.unit(each, model))
                    .put("multiplierPerHour", each.multiplier());
        }
        ArrayNode prices = document.putArray("prices");
        for (NodalPrice each : flow.prices()) {
            ObjectNode price = located(prices.addObject(), each.terminal());
            parts(price.putObject("activePerKwh"), each.active());
            parts(price.putObject("reactivePerKvarh"), each.reactive());
        }
        return MAPPER.writeValueAsString(document);
    }

    private static void parts(ObjectNode node, PriceParts parts) {
        node.put("total", parts.total())
                .put("energy", parts.energy())
                .put("loss", parts.loss())
                .put("voltage", parts.voltage())
                .put("congestion", parts.congestion());
    }

    private static ObjectNode located(ObjectNode node, Terminal terminal) {
        return node.put("bus", terminal.bus()).put("phase", Words.of(terminal.phase()));
    }
}
