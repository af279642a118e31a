package org.openelecbay.grid.read.dss;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The buses that elements name, each as it was first written: upper and lower case count as the same.
final class Buses {

    private final Map<String, String> written = new LinkedHashMap<>();

    /// The bus and nodes that a property names.
    BusNodes at(Property given) {
        return at(given, given.text());
    }

    BusNodes at(Property given, String text) {
        String[] parts = text.split("\\.", -1);
        if (text.isBlank() || parts[0].isBlank()) {
            throw given.wrong("\"" + text + "\" names no bus.", "Write bus.1.2.3.");
        }
        List<Integer> nodes = new ArrayList<>();
        for (int k = 1; k < parts.length; k++) {
            if (!parts[k].strip().matches("[0-9]{1,4}")) {
                throw given.wrong(
                        "\"" + parts[k] + "\" in \"" + text + "\" is no node.", "Nodes are numbers, as in 632.3.2.");
            }
            nodes.add(Integer.valueOf(parts[k].strip()));
        }
        return new BusNodes(named(parts[0].strip()), nodes, text, given);
    }

    String named(String bus) {
        return written.computeIfAbsent(bus.toLowerCase(Locale.ROOT), each -> bus);
    }

    Collection<String> all() {
        return written.values();
    }
}
