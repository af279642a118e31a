package org.openelecbay.simulation.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.Parameter;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.Shown;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads `ruleSettings`: below the name of each rule its settings, checked against what the catalog says about them.
final class RuleSettingsReader {

    private RuleSettingsReader() {}

    /// The settings by name of the rule.
    static Map<String, Map<String, String>> read(YamlSection section) {
        RuleCatalog catalog = RuleCatalog.withContributed();
        Map<String, Map<String, String>> settings = new LinkedHashMap<>();
        for (String rule : section.names()) {
            settings.put(rule, settings(section.section(rule), entry(section, rule, catalog)));
        }
        return settings;
    }

    private static CatalogEntry entry(YamlSection section, String rule, RuleCatalog catalog) {
        try {
            return catalog.entry(Shown.of(rule));
        } catch (IllegalArgumentException e) {
            throw BadInput.at(
                    section.placeOf(rule),
                    "ruleSettings names \"" + Shown.of(rule) + "\", which is no market rule",
                    String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> settings(YamlSection section, CatalogEntry entry) {
        if (entry.parameters().isEmpty()) {
            throw section.problem("The rule " + entry.name() + " has no settings", "Drop what stands below it.");
        }
        section.allowOnly(entry.parameters().stream().map(Parameter::name).toArray(String[]::new));
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : section.names()) {
            YamlValue value = section.value(name);
            settings.put(name, value.word());
            requireFit(entry, settings, value);
        }
        return settings;
    }

    private static void requireFit(CatalogEntry entry, Map<String, String> settings, YamlValue last) {
        try {
            entry.create(settings);
        } catch (IllegalArgumentException e) {
            throw last.bad("does not fit the rule", String.valueOf(e.getMessage()));
        }
    }
}
