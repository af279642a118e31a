package org.openelecbay.grid.read.simbench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.table.TableNetwork;

/// Reads networks in SimBench's tables: a folder with `Node.csv`, `Line.csv`, `LineType.csv`, `ExternalNet.csv` and, as
/// far as the network has them, `Transformer.csv`, `TransformerType.csv`, `Load.csv`, `RES.csv`, `Storage.csv`,
/// `PowerPlant.csv`, `Shunt.csv`, `Switch.csv`, `Coordinates.csv`. Values are separated by semicolons, `NULL` is none.
///
/// Closed switches merge their nodes. Plants and external nets that hold a voltage are refused, except the slack.
public final class SimbenchReader {

    private SimbenchReader() {}

    /// True for a folder with these tables.
    public static boolean fits(Path folder) {
        return Files.isRegularFile(folder.resolve("Node.csv"))
                && Files.isRegularFile(folder.resolve("ExternalNet.csv"));
    }

    /// Reads a network with all loads and plants at their nominal power.
    ///
    /// @throws UnreadableNetwork with the file, the line and a hint
    public static TableNetwork read(Path folder) {
        return new SimbenchTables(folder, Profiles.NOMINAL).network();
    }

    /// Reads a network with loads and plants as their profiles say.
    ///
    /// @param time as the profiles write it, such as `24.07.2016 12:15`
    /// @throws UnreadableNetwork with the file, the line and a hint; also when the profiles lack this time
    public static TableNetwork readAt(Path folder, String time) {
        return new SimbenchTables(folder, Profiles.at(folder, time)).network();
    }
}
