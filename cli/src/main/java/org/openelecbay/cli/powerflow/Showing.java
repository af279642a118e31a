package org.openelecbay.cli.powerflow;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a solved network as text.
public enum Showing {
    /// A header and one line a phase; numbers with nine decimals and more.
    CSV {
        @Override
        public String voltages(SolvedNetwork network) {
            Stream<String> lines = network.voltages().stream()
                    .map(each -> String.format(
                            Locale.ROOT,
                            "%s,%s,%.9f,%.12f,%.9f",
                            quoted(each.bus()),
                            each.phase(),
                            each.voltageVolt(),
                            each.voltagePu(),
                            each.angleDeg()));
            return joined(Stream.concat(Stream.of("bus,phase,voltageVolt,voltagePu,angleDeg"), lines));
        }

        @Override
        public String losses(SolvedNetwork network) {
            return String.format(Locale.ROOT, "activeKw,reactiveKvar%n%.9f,%.9f", network.lossKw(), network.lossKvar());
        }
    },

    /// One object, numbers as in CSV but with all digits.
    JSON {
        @Override
        public String voltages(SolvedNetwork network) {
            ObjectNode document = MAPPER.createObjectNode();
            ArrayNode voltages = document.putArray("voltages");
            for (BusVoltage each : network.voltages()) {
                voltages.addObject()
                        .put("bus", each.bus())
                        .put("phase", each.phase())
                        .put("voltageVolt", each.voltageVolt())
                        .put("voltagePu", each.voltagePu())
                        .put("angleDeg", each.angleDeg());
            }
            return MAPPER.writeValueAsString(document);
        }

        @Override
        public String losses(SolvedNetwork network) {
            return MAPPER.writeValueAsString(MAPPER.createObjectNode()
                    .put("activeKw", network.lossKw())
                    .put("reactiveKvar", network.lossKvar()));
        }
    },

    /// Columns to read.
    TABLE {
        @Override
        public String voltages(SolvedNetwork network) {
            int width = Stream.concat(
                            Stream.of("bus"), network.voltages().stream().map(BusVoltage::bus))
                    .mapToInt(String::length)
                    .max()
                    .orElse(3);
            String header = String.format(
                    Locale.ROOT,
                    "%-" + width + "s  phase  %14s  %10s  %10s",
                    "bus",
                    "voltage V",
                    "voltage pu",
                    "angle deg");
            Stream<String> lines = network.voltages().stream()
                    .map(each -> String.format(
                            Locale.ROOT,
                            "%-" + width + "s  %-5s  %14.3f  %10.6f  %10.4f",
                            each.bus(),
                            each.phase(),
                            each.voltageVolt(),
                            each.voltagePu(),
                            each.angleDeg()));
            return joined(Stream.concat(Stream.of(header), lines));
        }

        @Override
        public String losses(SolvedNetwork network) {
            return String.format(Locale.ROOT, "losses  %.6f kW  %.6f kvar", network.lossKw(), network.lossKvar());
        }
    };

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// The voltage of every phase of every bus.
    public abstract String voltages(SolvedNetwork network);

    /// What the sources inject minus what the loads draw.
    public abstract String losses(SolvedNetwork network);

    /// The name as an option writes it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String joined(Stream<String> lines) {
        return String.join("\n", lines.toList());
    }

    private static String quoted(String bus) {
        boolean plain = List.of(",", "\"", "\n").stream().noneMatch(bus::contains);
        return plain ? bus : "\"" + bus.replace("\"", "\"\"") + "\"";
    }
}
