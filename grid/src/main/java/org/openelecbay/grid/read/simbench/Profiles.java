package org.openelecbay.grid.read.simbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.CsvTable;
import org.openelecbay.grid.read.UnreadableNetwork;

/// One time of the profiles: multipliers of nominal powers. `LoadProfile.csv` has two columns a profile,
/// `..._pload` and `..._qload`; the profiles of plants and storage have one. Each file may be packed (`.csv.gz`).
final class Profiles {

    /// Everything at its nominal power.
    static final Profiles NOMINAL = new Profiles("", Map.of());

    private static final String TIME = "time";

    private final String time;
    private final Map<String, CsvTable> tables;
    private final Map<String, CsvRow> rows = new HashMap<>();

    private Profiles(String time, Map<String, CsvTable> tables) {
        this.time = time;
        this.tables = tables;
    }

    static Profiles at(Path folder, String time) {
        Map<String, CsvTable> tables = new HashMap<>();
        for (String name : new String[] {"LoadProfile", "RESProfile", "StorageProfile", "PowerPlantProfile"}) {
            CsvTable table = table(folder, name);
            if (table != null) {
                tables.put(name, table);
            }
        }
        if (tables.isEmpty()) {
            throw UnreadableNetwork.line(
                    folder.toString(),
                    UnreadableNetwork.WHOLE_FILE,
                    "has no profiles, so there is no state at " + time + ".",
                    "Leave out the time.");
        }
        return new Profiles(time, tables);
    }

    private static @Nullable CsvTable table(Path folder, String name) {
        for (String file : new String[] {name + ".csv", name + ".csv.gz"}) {
            if (Files.isRegularFile(folder.resolve(file))) {
                return CsvTable.read(folder.resolve(file), ';');
            }
        }
        return null;
    }

    /// The multiplier of an element's power.
    ///
    /// @param table the profiles that its kind follows
    /// @param element its line; its column `profile` names the profile, and one without follows none
    /// @param suffix what the column of this power ends with
    double factor(String table, CsvRow element, String suffix) {
        String profile = Cells.text(element, "profile");
        if (time.isEmpty() || profile.isEmpty()) {
            return 1;
        }
        CsvTable profiles = tables.get(table);
        if (profiles == null || !profiles.has(profile + suffix)) {
            throw element.wrong(
                    "profile",
                    profile,
                    "there is no column " + profile + suffix + " in " + table + ".csv.",
                    "Is a file missing?");
        }
        return rows.computeIfAbsent(table, _ -> row(table, profiles)).number(profile + suffix);
    }

    private CsvRow row(String table, CsvTable profiles) {
        return profiles.rows().stream()
                .filter(row -> row.text(TIME).equals(time))
                .findFirst()
                .orElseThrow(() -> UnreadableNetwork.value(
                        table + ".csv",
                        UnreadableNetwork.WHOLE_FILE,
                        TIME,
                        time,
                        "has no " + time + ".",
                        "Times are written like "
                                + profiles.rows().stream()
                                        .findFirst()
                                        .map(row -> row.text(TIME))
                                        .orElse("24.07.2016 12:15")
                                + "."));
    }
}
