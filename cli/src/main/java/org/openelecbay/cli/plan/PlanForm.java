package org.openelecbay.cli.plan;

import java.util.Locale;

/// How a plan is written.
public enum PlanForm {
    /// Columns to read.
    TABLE,
    /// One object with all digits.
    JSON,
    /// One row a step with all digits.
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
