package org.openelecbay.grid.own;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;
import org.openelecbay.grid.phasor.PhaseMatrix;

/// Writes network records as YAML: a list has one line an element, and what a reader assumes anyway is left out.
final class RecordWriter {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}0-9_.][\\p{L}0-9_./-]*");

    private RecordWriter() {}

    /// The fields of a network, lists as blocks.
    static String network(Record network) {
        StringBuilder text = new StringBuilder();
        for (RecordComponent component : network.getClass().getRecordComponents()) {
            Object value = valueOf(network, component);
            if (value instanceof List<?> list) {
                text.append(block(component.getName(), list));
            } else if (value != null) {
                text.append(component.getName())
                        .append(": ")
                        .append(text(value))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /// A list with one line for each part; nothing when it is empty.
    static String block(String name, List<?> list) {
        if (list.isEmpty()) {
            return "";
        }
        return list.stream().map(each -> "  - " + text(each) + "\n").collect(Collectors.joining("", name + ":\n", ""));
    }

    private static String text(Object value) {
        return switch (value) {
            case Double number -> ComplexText.of(number);
            case String word -> quoted(word);
            case Enum<?> word -> word.name();
            case Complex number -> ComplexText.of(number);
            case ComplexMatrix matrix -> rows(matrix.order(), matrix::entry);
            case PhaseMatrix matrix -> rows(3, matrix::entry);
            case List<?> list -> joined(list.stream().map(RecordWriter::text), "[", "]");
            case Record part -> fields(part);
            default -> value.toString();
        };
    }

    private static String fields(Record part) {
        return joined(
                Stream.of(part.getClass().getRecordComponents())
                        .filter(component -> isWritten(part, component))
                        .map(component -> component.getName() + ": " + field(valueOf(part, component))),
                "{",
                "}");
    }

    /// Lines name their code, which stands in a list of its own.
    private static String field(@Nullable Object value) {
        return value instanceof LineCode code ? quoted(code.name()) : text(Objects.requireNonNull(value));
    }

    private static boolean isWritten(Record part, RecordComponent component) {
        Object value = valueOf(part, component);
        return value != null && !value.equals(Defaults.of(part.getClass(), component.getName()));
    }

    private static String rows(int order, Cell cell) {
        return joined(
                IntStream.range(0, order)
                        .mapToObj(row -> joined(
                                IntStream.range(0, order).mapToObj(column -> ComplexText.of(cell.at(row, column))),
                                "[",
                                "]")),
                "[",
                "]");
    }

    private static String joined(Stream<String> parts, String open, String close) {
        return parts.collect(Collectors.joining(", ", open, close));
    }

    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return word.chars().mapToObj(RecordWriter::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        if (character == '"' || character == '\\') {
            return "\\" + (char) character;
        }
        return character < ' ' || character >= 0x7f
                ? String.format(Locale.ROOT, "\\u%04x", character)
                : String.valueOf((char) character);
    }

    private static @Nullable Object valueOf(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One entry of a matrix.
    private interface Cell {
        Complex at(int row, int column);
    }
}
