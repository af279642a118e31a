package org.openelecbay.cli.powerflow;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.read.file.NetworkFiles;
import org.openelecbay.grid.read.file.ReadNetwork;

/// Reads the network at a path and solves it.
public final class NetworkFile {

    private NetworkFile() {}

    /// Solves the network at a path.
    ///
    /// @param at minute of the load profiles from 1, or a time as dated profiles write it; the first minute or the
    ///     nominal powers when absent
    /// @param sourceVoltagePu that of the data when empty
    /// @throws Unsolvable with one sentence
    public static SolvedNetwork solve(Path path, @Nullable String at, OptionalDouble sourceVoltagePu) {
        return switch (read(path, at)) {
            case ReadNetwork.LowVoltage feeder -> FeederFlow.solve(feeder.data(), minute(at), sourceVoltagePu);
            case ReadNetwork.Balanced balanced -> {
                requireOneState(path, at);
                yield SinglePhaseFlow.solve(balanced, sourceVoltagePu);
            }
            case ReadNetwork.Multiphase multiphase -> {
                requireOneState(path, at);
                yield MultiphaseFlow.solve(multiphase.network(), sourceVoltagePu);
            }
        };
    }

    /// Reads the network at a path, at a time when one is given that is no minute.
    public static ReadNetwork read(Path path, @Nullable String at) {
        return at == null || isMinute(at) ? NetworkFiles.read(path) : NetworkFiles.readAt(path, at);
    }

    private static boolean isMinute(String at) {
        return at.matches("-?[0-9]{1,9}");
    }

    private static int minute(@Nullable String at) {
        return at == null ? 1 : Integer.parseInt(at);
    }

    private static void requireOneState(Path path, @Nullable String at) {
        if (at != null && isMinute(at) && minute(at) != 1) {
            throw new Unsolvable("There is no minute " + at + ": " + path.getFileName()
                    + " has one state and no profiles by the minute. Leave out --at.");
        }
    }
}
