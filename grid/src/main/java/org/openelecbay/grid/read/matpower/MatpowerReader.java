package org.openelecbay.grid.read.matpower;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.read.UnreadableNetwork;

/// Reads distribution cases, radial or meshed, in MATPOWER's case format, version 2, as a single-phase-equivalent network.
///
/// The statements of the file are run, so that cases which convert kW to MW and ohm to per unit at their end are
/// read as MATPOWER reads them. Buses are PQ or slack; generators at PQ buses are fixed injections. `rateA`
/// in MVA becomes a current rating at nominal voltage; voltage limits are not read.
public final class MatpowerReader {

    private MatpowerReader() {}

    /// Reads a case file.
    ///
    /// @throws UnreadableNetwork when a statement is not understood or the case is no valid network; the message
    ///     names the line
    public static BalancedNetwork read(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        if (!Files.isRegularFile(file)) {
            throw UnreadableNetwork.line(name, UnreadableNetwork.WHOLE_FILE, "does not exist.", "Is the path right?");
        }
        try {
            return parse(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw UnreadableNetwork.line(
                    name,
                    UnreadableNetwork.WHOLE_FILE,
                    "cannot be read (" + e.getMessage() + ").",
                    "Is it damaged or still being written?");
        }
    }

    /// Reads the text of a case file.
    ///
    /// @param name named in errors
    public static BalancedNetwork parse(String name, String text) {
        return new CaseNetwork(name, CaseScript.run(name, text)).network();
    }
}
