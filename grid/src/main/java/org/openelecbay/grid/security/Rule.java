package org.openelecbay.grid.security;

/// A rule of the network that can be broken, with what members are told about it.
public enum Rule {
    /// A voltage above the band.
    OVER_VOLTAGE("The voltage limit of your street is reached."),
    /// A voltage below the band.
    UNDER_VOLTAGE("The voltage limit of your street is reached."),
    /// A line above its rating, its power flowing towards the transformer.
    LINE_EXPORT("The cable limit of your street is reached."),
    /// A line above its rating, its power flowing from the transformer.
    LINE_IMPORT("The cable limit of your street is reached."),
    /// The transformer above its rating, its power flowing to the medium voltage.
    TRANSFORMER_EXPORT("The transformer limit of your neighbourhood is reached."),
    /// The transformer above its rating, its power flowing from the medium voltage.
    TRANSFORMER_IMPORT("The transformer limit of your neighbourhood is reached."),
    /// No operating point exists: the feeder would have to carry more than it can.
    NO_SOLUTION_EXPORT("The supply limit of your street is reached."),
    /// No operating point exists: the loads are more than the feeder can carry.
    NO_SOLUTION_IMPORT("The supply limit of your street is reached."),
    /// Voltages too unbalanced; reported, not tightened.
    UNBALANCE("The voltages of your street are unbalanced.");

    private final String reason;

    Rule(String reason) {
        this.reason = reason;
    }

    /// A coarse sentence for members: it names no element.
    public String reason() {
        return reason;
    }

    /// True when less export cures it, false when less import does.
    boolean limitsExport() {
        return switch (this) {
            case OVER_VOLTAGE, LINE_EXPORT, TRANSFORMER_EXPORT, NO_SOLUTION_EXPORT -> true;
            case UNDER_VOLTAGE, LINE_IMPORT, TRANSFORMER_IMPORT, NO_SOLUTION_IMPORT, UNBALANCE -> false;
        };
    }
}
