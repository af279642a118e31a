package org.openelecbay.cli.powerflow;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.openelecbay.grid.read.file.NetworkFiles;
import org.openelecbay.grid.read.file.ReadNetwork;

/// Reads the network at a path and solves it.
public final class NetworkFile {

    private NetworkFile() {}

    /// Solves the network at a path.
    ///
    /// @param minute of the load profiles from 1; the first when empty
    /// @param sourceVoltagePu that of the data when empty
    /// @throws Unsolvable with one sentence
    public static SolvedNetwork solve(Path path, OptionalInt minute, OptionalDouble sourceVoltagePu) {
        return switch (NetworkFiles.read(path)) {
            case ReadNetwork.LowVoltage feeder -> FeederFlow.solve(feeder.data(), minute.orElse(1), sourceVoltagePu);
            case ReadNetwork.Balanced balanced -> {
                requireOneState(path, minute);
                yield BalancedFlow.solve(balanced.network(), sourceVoltagePu);
            }
            case ReadNetwork.Multiphase _ -> throw new Unsolvable(path + " has no power flow yet.");
        };
    }

    private static void requireOneState(Path path, OptionalInt minute) {
        if (minute.orElse(1) != 1) {
            throw new Unsolvable("There is no minute " + minute.getAsInt() + ": " + path.getFileName()
                    + " has one state and no profiles. Leave out --at.");
        }
    }
}
