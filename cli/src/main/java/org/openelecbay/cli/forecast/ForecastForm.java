package org.openelecbay.cli.forecast;

/// How forecasts and scores are printed.
public enum ForecastForm {
    /// For people.
    TABLE,
    /// For programs.
    JSON,
    /// For spreadsheets.
    CSV
}
