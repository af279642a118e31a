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
        ReadNetwork network = read(path, at, sourceVoltagePu);
        try {
            return solve(network, at);
        } catch (IllegalArgumentException e) {
            throw new Unsolvable(String.valueOf(e.getMessage()));
        }
    }

    private static SolvedNetwork solve(ReadNetwork network, @Nullable String at) {
        return switch (network) {
            case ReadNetwork.LowVoltage feeder -> FeederFlow.solve(feeder.data(), minute(at));
            case ReadNetwork.Balanced balanced -> SinglePhaseFlow.solve(balanced);
            case ReadNetwork.Multiphase multiphase -> MultiphaseFlow.solve(multiphase.network());
        };
    }

    /// Reads the network at a path, at a time when one is given that is no minute.
    ///
    /// @param sourceVoltagePu that of the data when empty
    /// @throws Unsolvable when a minute is given of a network without profiles by the minute
    public static ReadNetwork read(Path path, @Nullable String at, OptionalDouble sourceVoltagePu) {
        ReadNetwork network = read(path, at);
        return sourceVoltagePu.isEmpty() ? network : SourceVoltage.of(network, sourceVoltagePu.getAsDouble());
    }

    private static ReadNetwork read(Path path, @Nullable String at) {
        if (at != null && !isMinute(at)) {
            return NetworkFiles.readAt(path, at);
        }
        ReadNetwork network = NetworkFiles.read(path);
        if (!(network instanceof ReadNetwork.LowVoltage)) {
            requireOneState(path, at);
        }
        return network;
    }

    private static boolean isMinute(String at) {
        return at.matches("-?[0-9]{1,9}");
    }

    private static int minute(@Nullable String at) {
        return at == null ? 1 : Integer.parseInt(at);
    }

    private static void requireOneState(Path path, @Nullable String at) {
        if (minute(at) != 1) {
            throw new Unsolvable("There is no minute " + at + ": " + path.getFileName()
                    + " has one state and no profiles by the minute. Leave out --at.");
        }
    }
}
