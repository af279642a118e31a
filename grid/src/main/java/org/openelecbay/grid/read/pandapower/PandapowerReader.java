package org.openelecbay.grid.read.pandapower;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.table.TableNetwork;

/// Reads networks in pandapower's element tables, one CSV file a table with the index in its first column and
/// pandapower's units (MW, kV, km, ohm/km, nF/km, kA, degrees).
///
/// Closed switches between buses merge them; open ones cut lines and transformers. Generators of fixed voltage,
/// three-winding transformers and other elements without a place here are refused.
public final class PandapowerReader {

    private PandapowerReader() {}

    /// True when there is a set of tables at this path.
    public static boolean fits(Path path) {
        return !TableSet.at(path).isEmpty();
    }

    /// Reads a set of tables.
    ///
    /// @param path a folder with one set, a `..._bus.csv`, or what the files of a set begin with, such as
    ///     `FOLDER/cigre_lv`
    /// @throws UnreadableNetwork with the file, the line and a hint
    public static TableNetwork read(Path path) {
        List<TableSet> sets = TableSet.at(path);
        if (sets.isEmpty()) {
            throw UnreadableNetwork.line(
                    path.toString(),
                    UnreadableNetwork.WHOLE_FILE,
                    "has no tables bus.csv and ext_grid.csv that begin alike.",
                    "Name the folder or what the files begin with.");
        }
        if (sets.size() > 1) {
            throw UnreadableNetwork.line(
                    path.toString(),
                    UnreadableNetwork.WHOLE_FILE,
                    "has several networks: "
                            + sets.stream().map(TableSet::prefix).collect(Collectors.joining(", ")) + ".",
                    "Name one, such as " + sets.getFirst().file("bus") + ".");
        }
        return new PandapowerTables(sets.getFirst()).network();
    }
}
