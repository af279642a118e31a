package org.openelecbay.cli.envelope;

import java.util.Locale;

/// How results are written.
public enum Form {
    /// Columns to read.
    TABLE,
    /// One object with all digits.
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
