package org.openelecbay.cli.powerflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.openelecbay.grid.read.EuropeanLvReader;
import org.openelecbay.grid.read.matpower.MatpowerReader;

/// Finds out what a network path is and solves it: a folder in the European LV format, a folder with such a folder
/// `feeder` in it (a scenario), or a MATPOWER case.
public final class NetworkFile {

    private static final String LINES = "Lines.csv";
    private static final String FEEDER = "feeder";

    private NetworkFile() {}

    /// Solves the network at a path.
    ///
    /// @param minute of the load profiles from 1; the first when empty
    /// @param sourceVoltagePu that of the data when empty
    /// @throws Unsolvable with one sentence
    public static SolvedNetwork solve(Path path, OptionalInt minute, OptionalDouble sourceVoltagePu) {
        if (Files.isDirectory(path)) {
            Path nested = path.resolve(FEEDER);
            boolean isScenario = !Files.exists(path.resolve(LINES)) && Files.isDirectory(nested);
            return FeederFlow.solve(
                    EuropeanLvReader.read(isScenario ? nested : path), minute.orElse(1), sourceVoltagePu);
        }
        if (!Files.exists(path)) {
            throw new Unsolvable("There is no network " + path + ". Is the path right?");
        }
        if (!path.toString().endsWith(".m")) {
            throw new Unsolvable(
                    path + " is no network that is read here: give a European LV folder or a MATPOWER case (.m).");
        }
        if (minute.orElse(1) != 1) {
            throw new Unsolvable("There is no minute " + minute.getAsInt() + ": " + path.getFileName()
                    + " has one state and no profiles. Leave out --at.");
        }
        return BalancedFlow.solve(MatpowerReader.read(path), sourceVoltagePu);
    }
}
