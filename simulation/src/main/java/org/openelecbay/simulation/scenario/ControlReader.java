package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.grid.envelope.EnvelopeKind;
import org.openelecbay.grid.security.Curtailment;
import org.openelecbay.simulation.input.CsvTable;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads how the DSO controls and what it is told: `envelopes`, `curtailment` and `aggregates` of the section
/// `network`.
final class ControlReader {

    private ControlReader() {}

    static ControlSettings read(YamlSection network, Path folder) {
        Optional<EnvelopeKind> envelopes = network.optional("envelopes").flatMap(ControlReader::share);
        Optional<YamlValue> aggregates = network.optional("aggregates");
        if (envelopes.isPresent() && aggregates.isPresent()) {
            throw aggregates
                    .get()
                    .bad("leaves the DSO without a forecast for each connection", "Write envelopes: none beside it.");
        }
        return new ControlSettings(
                envelopes,
                network.optional("curtailment").map(ControlReader::curtailment).orElse(Curtailment.PRO_RATA),
                aggregates.map(file -> communities(file.file(folder))).orElse(Map.of()));
    }

    private static Map<String, String> communities(Path file) {
        Map<String, String> communities = new HashMap<>();
        for (CsvTable.Row row : CsvTable.open(file, "id", "community").rows()) {
            YamlValue id = row.value("id");
            if (communities.put(id.name(), row.value("community").word()) != null) {
                throw id.bad("is in a community already", "Keep one row.");
            }
        }
        return communities;
    }

    private static Optional<EnvelopeKind> share(YamlValue value) {
        return switch (value.text()) {
            case "none" -> Optional.empty();
            case "equal" -> Optional.of(EnvelopeKind.EQUAL);
            case "proportional" -> Optional.of(EnvelopeKind.PROPORTIONAL);
            case "maximum" -> Optional.of(EnvelopeKind.MAXIMUM);
            case "weighted" -> Optional.of(EnvelopeKind.WEIGHTED);
            default -> throw value.bad("shares no room", "Write none, equal, proportional, maximum or weighted.");
        };
    }

    private static Curtailment curtailment(YamlValue value) {
        return switch (value.text()) {
            case "pro-rata" -> Curtailment.PRO_RATA;
            case "last-in" -> Curtailment.LAST_IN;
            case "least-cost" -> Curtailment.LEAST_COST;
            default -> throw value.bad("is no way to curtail", "Write pro-rata, last-in or least-cost.");
        };
    }
}
