package org.openelecbay.core;

/// How a meter value came about.
public enum Quality {
    /// Read from the meter.
    MEASURED,
    /// Computed by the meter operator from other readings.
    ESTIMATED,
    /// Put in for a missing reading; corrected in a later settlement run.
    SUBSTITUTED
}
