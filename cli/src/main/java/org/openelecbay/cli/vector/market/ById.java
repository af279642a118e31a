package org.openelecbay.cli.vector.market;

import java.util.List;
import org.openelecbay.cli.vector.Result;
import tools.jackson.databind.node.ObjectNode;

/// Writes numbers by the ids they belong to.
final class ById {

    private ById() {}

    static void put(ObjectNode result, String field, List<String> ids, double[] values) {
        ObjectNode byId = result.putObject(field);
        for (int i = 0; i < values.length; i++) {
            byId.set(ids.get(i), Result.number(values[i]));
        }
    }

    /// Only those that are used.
    static void put(ObjectNode result, String field, List<String> ids, double[] values, double[] used) {
        ObjectNode byId = result.putObject(field);
        for (int i = 0; i < values.length; i++) {
            if (used[i] > 0) {
                byId.set(ids.get(i), Result.number(values[i]));
            }
        }
    }
}
