package org.openelecbay.grid.own;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;
import org.openelecbay.grid.phasor.PhaseMatrix;
import org.snakeyaml.engine.v2.nodes.Node;

/// Builds network records from the entries of a file: a field has the name of the record's component, and what the
/// record refuses is reported with the line of its entry.
final class RecordReader {

    /// What may be unknown: ratings and places.
    private static final Set<Class<?>> OPTIONAL = Set.of(Double.class, Coordinates.class);

    private final Map<String, LineCode> codes = new HashMap<>();

    /// Makes a line code known to the lines that name it.
    void know(LineCode code) {
        codes.put(code.name(), code);
    }

    /// Builds one record.
    ///
    /// @param besides fields that an entry may have besides those of the record
    <R extends Record> R build(Class<R> type, Entry entry, String... besides) {
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(components, entry, List.of(besides));
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int k = 0; k < components.length; k++) {
            values[k] = value(type, components[k], entry);
        }
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw entry.wrong(String.valueOf(refused.getMessage()));
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuseUnknown(RecordComponent[] components, Entry entry, List<String> besides) {
        List<String> known = new ArrayList<>(
                Arrays.stream(components).map(RecordComponent::getName).toList());
        known.addAll(besides);
        for (String name : entry.names()) {
            Node node = entry.node(name);
            if (!known.contains(name) && node != null) {
                throw entry.wrong(name, node, "", "is not known here.", "Known are " + String.join(", ", known) + ".");
            }
        }
    }

    private @Nullable Object value(Class<?> owner, RecordComponent component, Entry entry) {
        String name = component.getName();
        Node node = entry.node(name);
        if (node != null) {
            return value(component.getGenericType(), entry, name, node);
        }
        Object standard = Defaults.of(owner, name);
        if (standard != null) {
            return standard;
        }
        if (component.getType() == List.class) {
            return List.of();
        }
        if (OPTIONAL.contains(component.getType())) {
            return null;
        }
        throw entry.missing(name);
    }

    private Object value(Type type, Entry entry, String name, Node node) {
        if (type instanceof ParameterizedType list) {
            Type part = list.getActualTypeArguments()[0];
            return entry.list(name, node).stream()
                    .map(each -> value(part, entry, name, each))
                    .toList();
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == LineCode.class && !codes.isEmpty()) {
            return code(entry, name, node);
        }
        if (wanted == Complex.class) {
            return complex(entry, name, node);
        }
        if (wanted == ComplexMatrix.class || wanted == PhaseMatrix.class) {
            return matrix(wanted, entry, name, node);
        }
        if (wanted.isRecord()) {
            return build(wanted.asSubclass(Record.class), entry.entry(name, node));
        }
        return scalar(wanted, entry, name, node);
    }

    private LineCode code(Entry entry, String name, Node node) {
        String text = entry.scalar(name, node);
        LineCode code = codes.get(text);
        if (code == null) {
            throw entry.wrong(name, node, text, text + " is not among the line codes.", "Is it mistyped?");
        }
        return code;
    }

    private static Complex complex(Entry entry, String name, Node node) {
        String text = entry.scalar(name, node);
        try {
            return ComplexText.parse(text);
        } catch (NumberFormatException e) {
            throw entry.wrong(name, node, text, "\"" + text + "\" is no complex number.", "Write 0.5+0.25j.");
        }
    }

    private static Object matrix(Class<?> wanted, Entry entry, String name, Node node) {
        Complex[][] rows = entry.list(name, node).stream()
                .map(row -> entry.list(name, row).stream()
                        .map(cell -> complex(entry, name, cell))
                        .toArray(Complex[]::new))
                .toArray(Complex[][]::new);
        try {
            return wanted == PhaseMatrix.class ? PhaseMatrix.ofRows(rows) : ComplexMatrix.ofRows(rows);
        } catch (IllegalArgumentException e) {
            throw entry.wrong(name, node, "", String.valueOf(e.getMessage()), "A matrix is a list of rows.");
        }
    }

    private static Object scalar(Class<?> wanted, Entry entry, String name, Node node) {
        String text = entry.scalar(name, node);
        if (wanted == String.class) {
            return text;
        }
        if (wanted == boolean.class && (text.equals("true") || text.equals("false"))) {
            return text.equals("true");
        }
        if (wanted.isEnum()) {
            for (Object each : wanted.getEnumConstants()) {
                if (((Enum<?>) each).name().equals(text.toUpperCase(Locale.ROOT))) {
                    return each;
                }
            }
            throw entry.wrong(
                    name,
                    node,
                    text,
                    "\"" + text + "\" is not known.",
                    "Known are " + Arrays.toString(wanted.getEnumConstants()) + ".");
        }
        try {
            if (wanted == int.class) {
                return Integer.valueOf(text);
            }
            if (wanted == double.class || wanted == Double.class) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException e) {
            throw entry.wrong(
                    name, node, text, "\"" + text + "\" is not a number.", "Use a point for decimals and no unit.");
        }
        throw entry.wrong(name, node, text, "\"" + text + "\" does not fit.", "Write true or false.");
    }
}
