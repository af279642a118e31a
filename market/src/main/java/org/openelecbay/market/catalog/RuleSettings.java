package org.openelecbay.market.catalog;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// The settings of one rule, each checked against its [Parameter].
public final class RuleSettings {

    private static final int DECIMALS = 6;
    private static final long MILLION = 1_000_000;

    private final String rule;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<String, String> values;

    private RuleSettings(CatalogEntry entry, Map<String, String> values) {
        this.rule = entry.name();
        this.values = Map.copyOf(values);
        entry.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
    }

    /// Checks what was written for a rule.
    ///
    /// @throws IllegalArgumentException naming rule, setting, value and what is allowed
    static RuleSettings of(CatalogEntry entry, Map<String, String> written) {
        RuleSettings settings = new RuleSettings(entry, written);
        written.keySet().stream().sorted().forEach(settings::requireKnown);
        for (Parameter parameter : entry.parameters()) {
            settings.check(parameter);
        }
        return settings;
    }

    /// A parameter of kind [Parameter.Share].
    public Ratio share(String name) {
        return new Ratio(decimal(name).movePointRight(DECIMALS).longValueExact(), MILLION);
    }

    /// A parameter of kind [Parameter.PricePerKwh].
    public Price price(String name) {
        return Price.ofMicrosPerKwh(decimal(name).movePointRight(DECIMALS).longValueExact());
    }

    /// A parameter of kind [Parameter.Whole].
    public long whole(String name) {
        return decimal(name).longValueExact();
    }

    /// A parameter of kind [Parameter.Choice], as a constant of an enum whose names are the words in capitals with
    /// underscores for hyphens.
    public <E extends Enum<E>> E choice(String name, Class<E> constants) {
        return Enum.valueOf(constants, value(name).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private void requireKnown(String name) {
        if (!parameters.containsKey(name)) {
            List<String> names = parameters.keySet().stream().sorted().toList();
            throw new IllegalArgumentException(
                    names.isEmpty()
                            ? "The rule " + rule + " has no settings, so \"" + name + "\" cannot be set."
                            : "The rule " + rule + " has no setting \"" + name + "\". " + Spelling.guess(name, names)
                                    + "Its settings are " + String.join(", ", names) + ".");
        }
    }

    private void check(Parameter parameter) {
        boolean fits;
        try {
            fits = switch (parameter.kind()) {
                case Parameter.Share() -> within(share(parameter.name()).numerator(), 0, MILLION);
                case Parameter.PricePerKwh() -> !price(parameter.name()).isNegative();
                case Parameter.Whole(long least, long most) -> within(whole(parameter.name()), least, most);
                case Parameter.Choice(List<String> words) -> words.contains(value(parameter.name()));
            };
        } catch (ArithmeticException | NumberFormatException _) {
            fits = false;
        }
        if (!fits) {
            throw new IllegalArgumentException("The setting " + parameter.name() + " of the rule " + rule + " is \""
                    + value(parameter.name()) + "\"; write " + parameter.range() + ".");
        }
    }

    private static boolean within(long value, long least, long most) {
        return value >= least && value <= most;
    }

    private BigDecimal decimal(String name) {
        return new BigDecimal(value(name));
    }

    private String value(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("The rule " + rule + " does not declare the setting " + name + ".");
        }
        return values.getOrDefault(name, parameter.usual());
    }
}
