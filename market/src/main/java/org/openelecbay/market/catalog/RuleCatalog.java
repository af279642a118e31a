package org.openelecbay.market.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// Every rule that clears one slot, by name.
public final class RuleCatalog {

    private final Map<String, CatalogEntry> byName = new LinkedHashMap<>();

    private RuleCatalog(Stream<CatalogEntry> entries) {
        entries.forEach(entry -> {
            if (byName.put(entry.name(), entry) != null) {
                throw new IllegalArgumentException(
                        "Two rules are named " + entry.name() + ". Rename the one that was contributed.");
            }
        });
    }

    /// The rules of this module.
    public static RuleCatalog builtIn() {
        return new RuleCatalog(BuiltIn.rules().stream());
    }

    /// The rules of this module, then those of other jars on the class path by name.
    ///
    /// @throws IllegalArgumentException when two rules have one name
    public static RuleCatalog withContributed() {
        return withContributed(List.of());
    }

    /// The rules of this module, then by name those of other jars on the class path and these.
    ///
    /// @throws IllegalArgumentException when two rules have one name
    public static RuleCatalog withContributed(List<CatalogEntry> own) {
        Stream<RuleContribution> onClassPath =
                ServiceLoader.load(RuleContribution.class).stream().map(ServiceLoader.Provider::get);
        return with(Stream.concat(onClassPath, Stream.of(() -> own)).toList());
    }

    /// The rules of this module, then those of these contributions by name.
    ///
    /// @throws IllegalArgumentException when two rules have one name
    public static RuleCatalog with(List<RuleContribution> contributions) {
        return new RuleCatalog(Stream.concat(
                BuiltIn.rules().stream(),
                contributions.stream()
                        .flatMap(contribution -> contribution.rules().stream())
                        .sorted(Comparator.comparing(CatalogEntry::name))));
    }

    /// All rules, in the order of the list.
    public List<CatalogEntry> entries() {
        return List.copyOf(byName.values());
    }

    /// The rule of this name.
    ///
    /// @throws IllegalArgumentException when there is none; the message names the closest
    public CatalogEntry entry(String name) {
        CatalogEntry entry = byName.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("There is no rule named \"" + name + "\". "
                    + Spelling.guess(name, List.copyOf(byName.keySet())) + "Known are "
                    + String.join(", ", byName.keySet()) + ".");
        }
        return entry;
    }
}
