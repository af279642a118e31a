package org.openelecbay.simulation.household;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.simulation.input.YamlSection;

/// The fields of one entry of equipment, with the ranges that they share.
final class Fields {

    /// Most of any power in kW, energy in kWh or money, far beyond a building.
    static final double MOST = 1e6;

    /// Money for each kWh that is missing where the file says nothing.
    static final double SHORTFALL = 10;

    private final YamlSection entry;

    private Fields(YamlSection entry) {
        this.entry = entry;
    }

    /// The fields of an entry that has no others than `kind`, `name` and these.
    static Fields of(YamlSection entry, List<String> known) {
        List<String> all = new ArrayList<>(List.of("kind", "name"));
        all.addAll(known);
        entry.allowOnly(all.toArray(String[]::new));
        return new Fields(entry);
    }

    YamlSection entry() {
        return entry;
    }

    String name() {
        return entry.value("name").name();
    }

    /// A power, energy or price that has to be there.
    double positive(String field) {
        return entry.value(field).number(1e-9, MOST);
    }

    double zeroOrMore(String field) {
        return entry.value(field).number(0, MOST);
    }

    double zeroOrMore(String field, double otherwise) {
        return number(field, 0, MOST, otherwise);
    }

    double number(String field, double least, double most, double otherwise) {
        return entry.optional(field).map(each -> each.number(least, most)).orElse(otherwise);
    }

    /// Of what goes in, the part that comes out.
    double efficiency(String field, double otherwise) {
        return number(field, 0.01, 1, otherwise);
    }
}
