package org.openelecbay.grid.read.dss;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.read.UnreadableNetwork;

/// An element as the commands left it: its properties in the order they were given.
final class Element {

    final ElementClass kind;
    final String name;
    final Place place;
    final List<Property> properties = new ArrayList<>();
    boolean enabled = true;
    private @Nullable String previous;

    Element(ElementClass kind, String name, Place place) {
        this.kind = kind;
        this.name = name;
        this.place = place;
    }

    String label() {
        return kind.label() + "." + name;
    }

    /// Takes the words of one command; unnamed ones follow the last named one. Numbering starts anew with each command.
    void edit(Place at, List<Parameter> words, Elements others) {
        previous = null;
        for (Parameter word : words) {
            String property = property(at, word);
            previous = property;
            Property given = new Property(label(), property, word, at);
            switch (property) {
                case "like" -> copy(given, others);
                case "enabled" -> enabled = given.yes();
                default -> properties.add(given);
            }
        }
    }

    /// The last value of a property; absent when none was given.
    @Nullable
    Property last(String property) {
        for (int k = properties.size() - 1; k >= 0; k--) {
            if (properties.get(k).is(property)) {
                return properties.get(k);
            }
        }
        return null;
    }

    Property required(String property) {
        Property found = last(property);
        if (found == null) {
            throw wrong("has no " + property + ".", "Add " + property + "=...");
        }
        return found;
    }

    double number(String property, double otherwise) {
        Property found = last(property);
        return found == null ? otherwise : found.number();
    }

    UnreadableNetwork wrong(String problem, String hint) {
        return place.wrong(label() + " " + problem, hint);
    }

    private String property(Place at, Parameter word) {
        String written = word.name();
        String property = written == null ? kind.following(previous) : kind.property(written);
        if (property == null) {
            throw at.wrong(
                    written == null
                            ? label() + ": no property is left for the value \"" + word.text() + "\"."
                            : label() + ": property " + written + " is not known.",
                    "Known are " + kind.known() + ".");
        }
        return property;
    }

    private void copy(Property like, Elements others) {
        Element model = others.find(kind, like.text());
        if (model == null) {
            throw like.wrong(
                    "there is no " + kind.label() + "." + like.text() + " before this line.", "Is its name mistyped?");
        }
        properties.addAll(model.properties.stream()
                .map(each -> new Property(label(), each.name(), each.value(), each.place()))
                .toList());
    }
}
