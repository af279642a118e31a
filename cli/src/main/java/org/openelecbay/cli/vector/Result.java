package org.openelecbay.cli.vector;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Builds the JSON of answers: numbers with all their digits, nothing where there is no finite number.
public final class Result {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Result() {}

    public static ObjectNode object() {
        return JSON.objectNode();
    }

    public static ArrayNode list() {
        return JSON.arrayNode();
    }

    /// A number, or null when it is not finite.
    public static JsonNode number(double value) {
        return Double.isFinite(value) ? JSON.numberNode(value + 0.0) : JSON.nullNode();
    }

    public static JsonNode nothing() {
        return JSON.nullNode();
    }

    /// A decimal without trailing zeros.
    public static JsonNode number(BigDecimal value) {
        return JSON.numberNode(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
    }

    public static ArrayNode numbers(double... values) {
        return numbers(Arrays.stream(values));
    }

    public static ArrayNode numbers(DoubleStream values) {
        ArrayNode list = list();
        values.forEach(value -> list.add(number(value)));
        return list;
    }

    public static JsonNode word(String text) {
        return JSON.stringNode(text);
    }

    /// A whole number where the name is one, as ids of peers and buses are; else the name.
    public static JsonNode name(String name) {
        return name.matches("0|-?[1-9][0-9]{0,17}") ? JSON.numberNode(Long.parseLong(name)) : JSON.stringNode(name);
    }
}
