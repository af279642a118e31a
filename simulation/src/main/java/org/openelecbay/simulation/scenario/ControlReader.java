package org.openelecbay.simulation.scenario;

import java.util.Optional;
import org.openelecbay.grid.security.Curtailment;
import org.openelecbay.grid.security.EnvelopeShare;

/// Reads how the DSO controls: `envelopes` and `curtailment` of the section `network`.
final class ControlReader {

    private ControlReader() {}

    static ControlSettings read(YamlSection network) {
        return new ControlSettings(
                network.optional("envelopes").flatMap(ControlReader::share),
                network.optional("curtailment").map(ControlReader::curtailment).orElse(Curtailment.PRO_RATA));
    }

    private static Optional<EnvelopeShare> share(YamlValue value) {
        return switch (value.text()) {
            case "none" -> Optional.empty();
            case "equal" -> Optional.of(EnvelopeShare.EQUAL);
            case "proportional" -> Optional.of(EnvelopeShare.PROPORTIONAL);
            default -> throw value.bad("shares no room", "Write none, equal or proportional.");
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
