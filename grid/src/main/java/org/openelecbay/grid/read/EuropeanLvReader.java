package org.openelecbay.grid.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.LoadPoint;

/// Reads a feeder in the format of the IEEE European LV Test Feeder: `Buscoords.csv`, `Lines.csv`, `LineCodes.csv`,
/// `Loads.csv`, `LoadShapes.csv`, `Transformer.csv`, `Source.csv` and the load profiles in one file.
///
/// Columns may come in any order. `LoadShapes.csv`, the profiles and several columns may be missing; the method
/// that reads a file names what it assumes then.
public final class EuropeanLvReader {

    private static final List<String> PROFILE_FILES = List.of(
            "load_profiles_100x1440_kW.csv.gz",
            "load_profiles_100x1440_kW.csv",
            "load_profiles.csv.gz",
            "load_profiles.csv");

    private final Folder folder;

    private EuropeanLvReader(Folder folder) {
        this.folder = folder;
    }

    /// Reads the package in a directory.
    ///
    /// @throws UnreadableNetwork with the file, the line and a hint
    public static EuropeanLv read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw UnreadableNetwork.line(
                    directory.toString(),
                    UnreadableNetwork.WHOLE_FILE,
                    "is not a folder.",
                    "A European LV package is a folder with Lines.csv and its siblings.");
        }
        return new EuropeanLvReader(Folder.of(directory)).read();
    }

    static EuropeanLv read(Folder folder) {
        return new EuropeanLvReader(folder).read();
    }

    private EuropeanLv read() {
        FeederTables tables = new FeederTables(folder);
        Feeder feeder = tables.feeder();
        LoadProfiles profiles = profiles();
        if (profiles != null) {
            requireProfiles(feeder, profiles);
        }
        return new EuropeanLv(feeder, profiles);
    }

    private @Nullable LoadProfiles profiles() {
        for (String file : PROFILE_FILES) {
            if (folder.has(file)) {
                return LoadProfilesReader.parse(file, folder.text(file));
            }
        }
        return null;
    }

    private static void requireProfiles(Feeder feeder, LoadProfiles profiles) {
        for (LoadPoint load : feeder.loadPoints()) {
            if (!load.profile().isEmpty() && !profiles.names().contains(load.profile())) {
                throw UnreadableNetwork.value(
                        "Loads.csv",
                        UnreadableNetwork.WHOLE_FILE,
                        "Yearly",
                        load.profile(),
                        "load " + load.name() + " follows " + load.profile()
                                + ", which is not among the load profiles.",
                        "Is a column of the profiles missing?");
            }
        }
    }
}
