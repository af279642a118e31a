package org.openelecbay.grid.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.grid.feeder.Source;

/// `Source.csv`: lines `Voltage=11 kV`, `pu=1.05`, `ISC3=3000 A` and, optionally, `X1R1=4`. A missing `pu` is 1, a
/// missing `ISC3` a stiff source, a missing `X1R1` 4; `ISC1` is read and does not matter behind a delta.
final class SourceFile {

    private static final double USUAL_X1_R1 = 4;

    private final String file;
    private final Map<String, Double> values = new HashMap<>();

    private SourceFile(String file, String text) {
        this.file = file;
        List<String> all = text.lines().toList();
        for (int k = 0; k < all.size(); k++) {
            String line = all.get(k).strip().replaceAll(",+$", "");
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("[")) {
                read(k + 1, line);
            }
        }
    }

    static Source parse(String file, String text) {
        return new SourceFile(file, text).source();
    }

    private void read(int number, String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw UnreadableNetwork.line(file, number, "\"" + line + "\" sets nothing.", "Write name=value.");
        }
        String name = line.substring(0, equals).strip();
        String key = name.toLowerCase(Locale.ROOT);
        if (!List.of("voltage", "pu", "isc3", "isc1", "x1r1").contains(key)) {
            throw UnreadableNetwork.value(
                    file,
                    number,
                    name,
                    line,
                    name + " is not known here.",
                    "Known are Voltage, pu, ISC3, ISC1 and X1R1.");
        }
        if (values.put(key, number(number, name, line.substring(equals + 1).strip())) != null) {
            throw UnreadableNetwork.value(file, number, name, line, name + " is set twice.", "Drop one.");
        }
    }

    private double number(int line, String name, String value) {
        String[] parts = value.split("\\s+", 2);
        String unit = parts.length == 1 ? "" : parts[1].strip();
        double factor =
                switch (unit.toLowerCase(Locale.ROOT)) {
                    case "", "kv", "a", "pu" -> 1;
                    case "v" -> 1e-3;
                    case "ka" -> 1e3;
                    default ->
                        throw UnreadableNetwork.value(
                                file, line, name, value, unit + " is not a unit here.", "Known are kV, V, A and kA.");
                };
        try {
            double number = Double.parseDouble(parts[0]);
            if (Double.isFinite(number)) {
                return number * factor;
            }
        } catch (NumberFormatException e) {
            throw UnreadableNetwork.value(
                    file, line, name, value, "\"" + value + "\" is not a number with a unit.", "Write 11 kV.");
        }
        throw UnreadableNetwork.value(file, line, name, value, value + " is not finite.", "Write 11 kV.");
    }

    private Source source() {
        Double kv = values.get("voltage");
        if (kv == null) {
            throw UnreadableNetwork.value(
                    file, UnreadableNetwork.WHOLE_FILE, "Voltage", "", "is missing.", "Write Voltage=11 kV.");
        }
        double pu = values.getOrDefault("pu", 1.0);
        Double shortCircuit = values.get("isc3");
        try {
            return shortCircuit == null
                    ? Source.stiff(kv, pu)
                    : Source.ofShortCircuit(kv, pu, shortCircuit, values.getOrDefault("x1r1", USUAL_X1_R1));
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            throw UnreadableNetwork.line(
                    file, UnreadableNetwork.WHOLE_FILE, message == null ? e.toString() : message, "");
        }
    }
}
