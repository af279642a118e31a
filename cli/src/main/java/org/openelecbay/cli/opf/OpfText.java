package org.openelecbay.cli.opf;

import java.util.Locale;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
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

/// An optimal power flow as text.
///
/// @param model the network
/// @param answer what was found
public record OpfText(OperatingModel model, OptimalPowerFlow answer) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Columns to read; the unit stands above each.
    public String table() {
        OptimalFlow flow = answer.flow();
        StringBuilder text = new StringBuilder();
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "%s, %s in %d steps",
                        name(flow.method()),
                        name(flow.status()),
                        flow.iterations()));
        if (!flow.message().isEmpty()) {
            line(text, flow.message());
        }
        if (!answer.note().isEmpty()) {
            line(text, answer.note());
        }
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "cost %.4f per h, source %.3f kW and %.3f kvar, losses %.3f kW, curtailed %.3f kW, gap %.2g pu",
                        flow.costPerHour(),
                        flow.sourceKw(),
                        flow.sourceKvar(),
                        flow.lossKw(),
                        flow.curtailedKw(),
                        flow.gap()));
        line(text, "");
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "%-24s %-12s %10s %10s %12s  %s",
                        "unit",
                        "terminal",
                        "kW",
                        "kvar",
                        "curtailed kW",
                        "reason"));
        for (UnitDispatch each : flow.dispatch()) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "%-24s %-12s %10.3f %10.3f %12.3f  %s",
                            each.unit().name(),
                            place(each.unit().terminal()),
                            each.activeKw(),
                            each.reactiveKvar(),
                            each.curtailedKw(),
                            each.reason()));
        }
        line(text, "");
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "%-16s %10s %10s %10s %10s %10s %14s",
                        "price per kWh at",
                        "total",
                        "energy",
                        "loss",
                        "voltage",
                        "congestion",
                        "total per kvarh"));
        for (NodalPrice each : flow.prices()) {
            PriceParts active = each.active();
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "%-16s %10.5f %10.5f %10.5f %10.5f %10.5f %14.5f",
                            place(each.terminal()),
                            active.total(),
                            active.energy(),
                            active.loss(),
                            active.voltage(),
                            active.congestion(),
                            each.reactive().total()));
        }
        return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, String words) {
        text.append(words.stripTrailing()).append(System.lineSeparator());
    }

    /// One object with all digits; the unit stands in each name.
    public String json() {
        OptimalFlow flow = answer.flow();
        ObjectNode document = MAPPER.createObjectNode();
        document.put("method", name(flow.method()))
                .put("status", name(flow.status()))
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
                    .put("reason", each.reason());
        }
        ArrayNode voltages = document.putArray("voltages");
        for (int place = 0; place < flow.voltagesPu().size(); place++) {
            located(voltages.addObject(), model.voltagePlaces().get(place))
                    .put("voltagePu", flow.voltagesPu().get(place));
        }
        ArrayNode limits = document.putArray("bindingLimits");
        for (BindingLimit each : flow.binding()) {
            limits.addObject()
                    .put("limit", each.reason())
                    .put("value", each.limit())
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
        return node.put("bus", terminal.bus()).put("phase", phase(terminal.phase()));
    }

    private static String place(Terminal terminal) {
        return terminal.bus() + (terminal.phase() == Phase.ABC ? "" : "." + phase(terminal.phase()));
    }

    private static String phase(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
