package org.openelecbay.cli.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Compares an answer with the expected one: numbers within tolerance; words, flags, nulls, lengths and order exactly.
///
/// Keys that are not expected do no harm, except in a table of ids. Not compared are `trace` beside a limit, since
/// another stopping rule is free to take another way, `oneOptimal...`, since it is one optimum of several,
/// `commonMisprint...`, since it is what must not come out, and what branch exchange opened where other switches lose
// no more than the expected ones, since it is a heuristic.
public final class Comparison {

    private static final Set<String> LIMITS = Set.of("limit", "allocation", "equilibriumShares");

    private static final String OPENED = "branchExchangeOpen";
    private static final List<String> EXCHANGE_LOSSES = List.of("branchExchangeLossKw", "branchExchangeLossPPu");
    private static final Set<String> AFTER_EXCHANGE =
            Set.of(OPENED, "branchExchangeLossKw", "branchExchangeLossPPu", "minVPuAfter");

    private final Tolerance tolerance;
    private final Resolution resolution;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private Comparison(Tolerance tolerance, Resolution resolution) {
        this.tolerance = tolerance;
        this.resolution = resolution;
    }

    /// The differences in the order of the expected answer; none when it is met.
    ///
    /// @param asked whose tolerance holds
    /// @param resolution what is allowed above it
    public static List<Difference> of(VectorCase asked, JsonNode expected, JsonNode got, Resolution resolution) {
        Comparison comparison = new Comparison(new Tolerance(asked, expected, resolution), resolution);
        comparison.compare("", expected, got);
        return List.copyOf(comparison.differences);
    }

    private void compare(String path, JsonNode expected, JsonNode got) {
        if (expected.isObject() && got.isObject()) {
            compareFields(path, expected, got);
        } else if (expected.isArray() && got.isArray()) {
            compareElements(path, expected, got);
        } else if (expected.isNumber() && got.isNumber()) {
            compareNumbers(path, expected, got);
        } else if (!expected.equals(got)) {
            differ(path, "expected " + expected + ", got " + got);
        }
    }

    private void compareFields(String path, JsonNode expected, JsonNode got) {
        boolean exchanged = isExchangedAsWell(expected, got);
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String key = field.getKey();
            if (isFree(key, expected) || (exchanged && AFTER_EXCHANGE.contains(key))) {
                continue;
            }
            JsonNode value = got.get(key);
            if (value == null) {
                differ(below(path, key), "expected " + field.getValue() + ", got nothing");
            } else {
                keys.add(key);
                compare(below(path, key), field.getValue(), value);
                keys.removeLast();
            }
        }
        if (resolution.isTable(keys)) {
            got.propertyNames().stream()
                    .filter(key -> !expected.has(key))
                    .forEach(key -> differ(below(path, key), "expected nothing, got " + got.get(key)));
        }
    }

    private void compareElements(String path, JsonNode expected, JsonNode got) {
        if (expected.size() != got.size()) {
            differ(path, "expected " + expected.size() + " elements, got " + got.size());
            return;
        }
        for (int k = 0; k < expected.size(); k++) {
            compare(path + "[" + k + "]", expected.get(k), got.get(k));
        }
    }

    private void compareNumbers(String path, JsonNode expected, JsonNode got) {
        if (expected.isIntegralNumber() && got.isIntegralNumber()) {
            if (!expected.bigIntegerValue().equals(got.bigIntegerValue())) {
                differ(path, "expected " + expected + ", got " + got);
            }
            return;
        }
        double wanted = expected.doubleValue();
        double value = got.doubleValue();
        double allowed = tolerance.allowed(keys, wanted, value);
        if (!(Math.abs(value - wanted) <= allowed)) {
            differ(path, "expected " + expected + ", got " + got + " (allowed " + allowed + ")");
        }
    }

    private static boolean isFree(String key, JsonNode siblings) {
        return key.startsWith("oneOptimal")
                || key.startsWith("commonMisprint")
                || (key.equals("trace") && LIMITS.stream().anyMatch(siblings::has));
    }

    private boolean isExchangedAsWell(JsonNode expected, JsonNode got) {
        return expected.has(OPENED)
                && got.has(OPENED)
                && !expected.get(OPENED).equals(got.get(OPENED))
                && EXCHANGE_LOSSES.stream()
                        .filter(loss -> expected.has(loss) && got.has(loss))
                        .findFirst()
                        .filter(loss -> losesNoMore(loss, expected, got))
                        .isPresent();
    }

    private boolean losesNoMore(String key, JsonNode expected, JsonNode got) {
        double most = expected.get(key).doubleValue();
        double loss = got.get(key).doubleValue();
        return loss <= most + tolerance.allowed(List.of(key), most, loss);
    }

    private void differ(String path, String problem) {
        differences.add(new Difference(path.isEmpty() ? "result" : path, problem));
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
