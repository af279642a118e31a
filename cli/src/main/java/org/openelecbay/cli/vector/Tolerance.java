package org.openelecbay.cli.vector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How far a number may be from the expected one, by the rule of its schema and widened by a [Resolution].
final class Tolerance {

    private static final double USUAL = 1e-9;

    private final VectorCase.Schema schema;
    private final JsonNode written;
    private final Resolution resolution;
    private final JsonNode expected;

    Tolerance(VectorCase asked, JsonNode expected, Resolution resolution) {
        schema = asked.schema();
        written = asked.tolerance() == null ? Result.object() : asked.tolerance();
        this.expected = expected;
        this.resolution = resolution;
    }

    double allowed(List<String> path, double wanted, double got) {
        double printed =
                switch (schema) {
                    case MARKET -> written.asDouble(USUAL) * Math.max(1, Math.max(Math.abs(wanted), Math.abs(got)));
                    case GRID ->
                        overridden(path).path("abs").asDouble(0)
                                + overridden(path).path("rel").asDouble(0) * Math.abs(wanted);
                };
        return Math.max(printed, resolution.allowance(path, expected));
    }

    /// The pair under the innermost key of the path that the file names, else that of the file.
    private JsonNode overridden(List<String> path) {
        for (int k = path.size() - 1; k >= 0; k--) {
            @Nullable JsonNode own = written.get(path.get(k));
            if (own != null && own.isObject()) {
                return own;
            }
        }
        return written;
    }
}
