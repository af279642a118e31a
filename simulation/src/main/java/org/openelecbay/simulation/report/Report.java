package org.openelecbay.simulation.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openelecbay.simulation.indicator.Outcome;

/// Writes a simulated day as one HTML page with charts, feeder, trades and bills.
///
/// The page carries everything it shows and loads nothing, so that it can be kept and sent as it is. Same outcome, same
/// bytes: no time of writing, no machine, no duration enters it. It holds voltages and everybody's bills, so it is for
/// operator and researcher, not for members.
public final class Report {

    private static final String[] SCRIPTS = {
        "page.js",
        "format.js",
        "colours.js",
        "table.js",
        "slots.js",
        "market.js",
        "charts.js",
        "summary.js",
        "energy.js",
        "prices.js",
        "voltages.js",
        "feeder.js",
        "network.js",
        "grid.js",
        "ring.js",
        "trades.js",
        "bills.js",
        "bill.js",
        "notes.js",
        "report.js",
    };

    private Report() {}

    /// The page as text.
    public static String html(Outcome outcome) {
        VoltageStrip voltages = VoltageStrip.of(outcome);
        Facts facts = Facts.of(outcome, voltages.scale());
        return OfflinePage.html(
                "report.html", outcome.scenario().title(), facts, Map.of("voltages", voltages.base64()), SCRIPTS);
    }

    /// Writes the page in UTF-8 and replaces what was there.
    public static void write(Outcome outcome, Path file) throws IOException {
        Files.writeString(file, html(outcome));
    }
}
