package org.openelecbay.grid.read.ieee;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.read.UnreadableNetwork;

/// Reads a folder of the tables in which the IEEE radial test feeders are published.
///
/// The feeder starts at its head with a stiff voltage, as the published results do. Distributed loads stand half at
/// each end of their line. A regulator makes a bus of its own, named after the one before it with an `r`.
public final class IeeeTablesReader {

    private IeeeTablesReader() {}

    /// True when a folder holds tables of lines and of transformers by the names of these feeders.
    public static boolean recognises(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        Tables tables = new Tables(folder);
        return tables.has("line_data") && tables.has("transformer_data");
    }

    /// The network of a folder.
    ///
    /// @throws UnreadableNetwork when a table is missing, not understood or no valid network; the message names
    /// file,
    ///     line and column
    public static MultiphaseNetwork read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw UnreadableNetwork.line(
                    folder.toString(), UnreadableNetwork.WHOLE_FILE, "is not a folder.", "Is the path right?");
        }
        return new FeederOfTables(new Tables(folder)).network();
    }
}
