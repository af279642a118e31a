package org.openelecbay.cli.envelope;

import java.util.Arrays;
import java.util.Locale;
import org.openelecbay.grid.envelope.ConnectionEnvelope;
import org.openelecbay.grid.envelope.OperatingEnvelopes;
import org.openelecbay.grid.headroom.BindingElement;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Envelopes as a table or as JSON.
public final class EnvelopeText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EnvelopeText() {}

    /// One line for each connection, and the sums and the verification below.
    public static String table(ConnectedNetwork network, OperatingEnvelopes envelopes) {
        StringBuilder text = new StringBuilder();
        int width = network.names().stream().mapToInt(String::length).max().orElse(0);
        width = Math.max(width, "connection".length());
        String row = "%-" + width + "s  %-5s  %12s  %12s  %s%n";
        text.append(String.format(
                Locale.ROOT, row, "connection", "phase", "export kW", "import kW", "what binds export; import"));
        for (int k = 0; k < envelopes.connections().size(); k++) {
            ConnectionEnvelope each = envelopes.connections().get(k);
            text.append(String.format(
                    Locale.ROOT,
                    row,
                    network.names().get(k),
                    each.terminal().phase().name().toLowerCase(Locale.ROOT),
                    kw(each.exportKw()),
                    kw(each.importKw()),
                    each.exportBinding() + "; " + each.importBinding()));
        }
        text.append(String.format(
                Locale.ROOT,
                row,
                "sum",
                "",
                kw(Arrays.stream(envelopes.exportKw()).sum()),
                kw(Arrays.stream(envelopes.importKw()).sum()),
                verdict(envelopes)));
        return text.toString().stripTrailing();
    }

    private static String kw(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String verdict(OperatingEnvelopes envelopes) {
        if (!envelopes.verification().possible()) {
            return "the passive load alone breaks a limit";
        }
        return String.format(
                Locale.ROOT,
                "%d corners verified, limits at %.2f %% of what all could do in one direction",
                envelopes.verification().cornersSolved(),
                100 * envelopes.verification().shrunkTo());
    }

    /// One object.
    public static String json(ConnectedNetwork network, OperatingEnvelopes envelopes) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("kind", envelopes.kind().name().toLowerCase(Locale.ROOT));
        document.put("possible", envelopes.verification().possible());
        document.put("cornersSolved", envelopes.verification().cornersSolved());
        document.put("shrunkTo", envelopes.verification().shrunkTo());
        ArrayNode list = document.putArray("envelopes");
        for (int k = 0; k < envelopes.connections().size(); k++) {
            ConnectionEnvelope each = envelopes.connections().get(k);
            ObjectNode entry = list.addObject()
                    .put("connection", network.names().get(k))
                    .put("bus", each.terminal().bus())
                    .put("phase", each.terminal().phase().name().toLowerCase(Locale.ROOT))
                    .put("exportKw", each.exportKw())
                    .put("importKw", each.importKw());
            entry.set("exportBinding", binding(each.exportBinding()));
            entry.set("importBinding", binding(each.importBinding()));
        }
        return MAPPER.writeValueAsString(document);
    }

    static ObjectNode binding(BindingElement binding) {
        return MAPPER.createObjectNode()
                .put("kind", binding.kind().name().toLowerCase(Locale.ROOT))
                .put("element", binding.element())
                .put("phase", binding.phase().name().toLowerCase(Locale.ROOT));
    }
}
