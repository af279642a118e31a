package org.openelecbay.cli.vector;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The inputs of a case, read by field; whatever is missing or of the wrong kind is named with its place.
///
/// A field that is absent and one that is null are the same.
public final class Given {

    /// More digits than any double has; larger exponents would only cost memory.
    private static final int MOST_DIGITS = 400;

    private final String place;
    private final JsonNode node;
    private final Path folder;

    private Given(String place, JsonNode node, Path folder) {
        this.place = place;
        this.node = node;
        this.folder = folder;
    }

    /// The inputs of a case.
    ///
    /// @param place how errors name them
    /// @param folder of the file, for inputs that name a file beside it
    public static Given of(String place, JsonNode node, Path folder) {
        return new Given(place, node, folder);
    }

    /// The folder of the file, for inputs that name a file beside it.
    public Path folder() {
        return folder;
    }

    public JsonNode node() {
        return node;
    }

    /// How a sentence begins that is about this field.
    public String named() {
        return "Field " + place;
    }

    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /// What stands in a field.
    ///
    /// @throws UnusableCase when it is missing
    public Given at(String field) {
        if (!has(field)) {
            throw new UnusableCase("Field " + field + " of " + place + " is missing.");
        }
        return new Given(place + "." + field, node.get(field), folder);
    }

    public BigDecimal decimal(String field) {
        return at(field).decimal();
    }

    public BigDecimal decimal(String field, BigDecimal otherwise) {
        return has(field) ? decimal(field) : otherwise;
    }

    public double number(String field) {
        return at(field).number();
    }

    public double number(String field, double otherwise) {
        return has(field) ? number(field) : otherwise;
    }

    public int whole(String field) {
        return at(field).whole();
    }

    /// A name or number as text.
    public String text(String field) {
        return at(field).text();
    }

    public String text(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    /// True or false, or 1 or 0.
    public boolean flag(String field, boolean otherwise) {
        return has(field) ? at(field).flag() : otherwise;
    }

    public boolean flag() {
        return node.isBoolean() ? node.booleanValue() : decimal().signum() != 0;
    }

    /// The elements of a list; none when the field is missing.
    public List<Given> list(String field) {
        return has(field) ? at(field).elements() : List.of();
    }

    /// The elements of this list.
    public List<Given> elements() {
        if (!node.isArray()) {
            throw wrong("a list");
        }
        List<Given> elements = new ArrayList<>(node.size());
        for (int k = 0; k < node.size(); k++) {
            elements.add(new Given(place + "[" + k + "]", node.get(k), folder));
        }
        return elements;
    }

    /// What is made of each element of a list; none when the field is missing.
    ///
    /// @throws UnusableCase with its place, when nothing can be made of an element
    public <T> List<T> list(String field, Function<Given, T> made) {
        return list(field).stream().map(element -> element.made(made)).toList();
    }

    /// What is made of this.
    ///
    /// @throws UnusableCase with its place, when nothing can be made of it
    public <T> T made(Function<Given, T> made) {
        try {
            return made.apply(this);
        } catch (UnusableCase e) {
            throw e; // which names its place itself
        } catch (IllegalArgumentException e) {
            throw new UnusableCase("In " + place + ": " + e.getMessage());
        }
    }

    /// The texts in a field of the elements of a list, each of which stands once.
    ///
    /// @throws UnusableCase when two elements have the same
    public List<String> names(String list, String field) {
        return distinct(list(list).stream().map(element -> element.at(field)).toList());
    }

    /// The texts of a list, each of which stands once; none when the field is missing.
    ///
    /// @throws UnusableCase when two are the same
    public List<String> names(String field) {
        return distinct(list(field));
    }

    private static List<String> distinct(List<Given> written) {
        Set<String> names = new LinkedHashSet<>();
        for (Given each : written) {
            if (!names.add(each.text())) {
                throw new UnusableCase("Field " + each.place + " is \"" + each.text()
                        + "\", which stands before it already. Give each a name of its own.");
            }
        }
        return List.copyOf(names);
    }

    /// A list of numbers.
    ///
    /// @throws UnusableCase when it is missing
    public double[] numbers(String field) {
        return at(field).numbers();
    }

    /// The numbers of this list.
    public double[] numbers() {
        return elements().stream().mapToDouble(Given::number).toArray();
    }

    /// The fields of an object; none when the field is missing.
    public <T> Map<String, T> map(String field, Function<Given, T> value) {
        return has(field) ? at(field).map(value) : Map.of();
    }

    /// The fields of this object, in their order.
    public <T> Map<String, T> map(Function<Given, T> value) {
        if (!node.isObject()) {
            throw wrong("an object");
        }
        Map<String, T> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            fields.put(field.getKey(), value.apply(at(field.getKey())));
        }
        return fields;
    }

    /// This number, exactly as it is written.
    public BigDecimal decimal() {
        if (!node.isNumber()) {
            throw wrong("a number");
        }
        BigDecimal value = node.decimalValue();
        if (Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
            throw wrong("a number of up to " + MOST_DIGITS + " digits");
        }
        return value;
    }

    /// This number, as near as a double gets.
    ///
    /// @throws UnusableCase when it is greater than any double
    public double number() {
        double value = decimal().doubleValue();
        if (Double.isInfinite(value)) {
            throw wrong("a number up to " + Double.MAX_VALUE);
        }
        return value;
    }

    public int whole() {
        try {
            return decimal().intValueExact();
        } catch (ArithmeticException e) {
            throw wrong("a whole number");
        }
    }

    /// This name, or this number as it is written.
    public String text() {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber()) {
            return node.decimalValue().toPlainString();
        }
        throw wrong("a name or a number");
    }

    private UnusableCase wrong(String expected) {
        return new UnusableCase("Field " + place + " is " + node + ", where " + expected + " is expected.");
    }
}
