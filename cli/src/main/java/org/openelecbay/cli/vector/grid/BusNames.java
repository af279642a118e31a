package org.openelecbay.cli.vector.grid;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Bus ids in the order in which vector files list them: numbers by value, then words by spelling.
final class BusNames {

    static final Comparator<String> ASCENDING =
            Comparator.comparing(BusNames::valueOf).thenComparing(Comparator.naturalOrder());

    private BusNames() {}

    static List<String> ascending(Collection<String> names) {
        return names.stream().distinct().sorted(ASCENDING).toList();
    }

    private static long valueOf(String name) {
        return name.matches("[0-9]{1,18}") ? Long.parseLong(name) : Long.MAX_VALUE;
    }
}
