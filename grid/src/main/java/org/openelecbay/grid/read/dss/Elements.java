package org.openelecbay.grid.read.dss;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The elements of a circuit by class and name, in the order they were made.
final class Elements {

    private static final int MOST = 1_000_000;

    private final Map<ElementClass, Map<String, Element>> byClass = new EnumMap<>(ElementClass.class);
    private int count;

    Element add(ElementClass kind, String name, Place place) {
        if (++count > MOST) {
            throw place.wrong("the circuit has more than " + MOST + " elements.", "Split it.");
        }
        Element made = new Element(kind, name, place);
        Element other =
                byClass.computeIfAbsent(kind, each -> new LinkedHashMap<>()).putIfAbsent(key(name), made);
        if (other != null) {
            throw place.wrong(
                    "there is already a " + made.label() + ", made in " + other.place.file() + ", line "
                            + other.place.line() + ".",
                    "Rename one, or write Edit to change it.");
        }
        return made;
    }

    @Nullable
    Element find(ElementClass kind, String name) {
        return byClass.getOrDefault(kind, Map.of()).get(key(name));
    }

    /// All elements of a class, disabled ones included.
    Collection<Element> all(ElementClass kind) {
        return byClass.getOrDefault(kind, Map.of()).values();
    }

    List<Element> enabled(ElementClass kind) {
        return all(kind).stream().filter(each -> each.enabled).toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
