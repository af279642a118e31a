package org.openelecbay.grid.read.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.own.OwnNetwork;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.read.LoadProfiles;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.table.NamedBus;
import org.openelecbay.grid.read.table.TableNetwork;

/// Finds out which format a network path has and reads it, and writes networks in the own format.
public final class NetworkFiles {

    private static final String YAML = ".yaml";

    private NetworkFiles() {}

    /// Reads the network at a path: a file, a folder, or what the files of a set begin with.
    ///
    /// @throws UnreadableNetwork when no format fits, with those that are read; or when the format fits and its
    ///     content is wrong, with the file, the line and a hint
    public static ReadNetwork read(Path path) {
        return format(path).read(path);
    }

    /// Reads the network at a path at one time of its profiles. Minutes of a feeder's profiles are chosen when it is
    /// solved; this is for formats whose profiles have dates.
    ///
    /// @param time as the profiles write it, for SimBench `24.07.2016 12:15`
    /// @throws UnreadableNetwork as in [#read], and when the profiles lack this time
    public static ReadNetwork readAt(Path path, String time) {
        return format(path).readAt(path, time);
    }

    private static NetworkFormat format(Path path) {
        return Arrays.stream(NetworkFormat.values())
                .filter(format -> format.fits(path))
                .findFirst()
                .orElseThrow(() -> unknown(path));
    }

    /// Writes a network in the own format; a feeder's profiles go into a CSV file beside it.
    ///
    /// @param file its name ends in `.yaml`; what it holds is replaced
    /// @throws IllegalArgumentException when the name ends otherwise
    public static void write(ReadNetwork network, Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(YAML)) {
            throw new IllegalArgumentException("A network is written as YAML, but " + name + " does not end in .yaml.");
        }
        switch (network) {
            case ReadNetwork.Balanced(BalancedNetwork balanced, List<NamedBus> buses) ->
                put(file, OwnNetwork.text(new TableNetwork(balanced, buses)));
            case ReadNetwork.Multiphase(MultiphaseNetwork multiphase) -> put(file, OwnNetwork.text(multiphase));
            case ReadNetwork.LowVoltage(EuropeanLv(Feeder feeder, LoadProfiles profiles)) -> {
                String beside = name.substring(0, name.length() - YAML.length()) + "-profiles.csv";
                if (profiles != null) {
                    put(file.resolveSibling(beside), OwnNetwork.text(profiles));
                }
                put(file, OwnNetwork.text(feeder, profiles == null ? "" : beside));
            }
        }
    }

    /// The file appears whole or not at all.
    private static void put(Path file, String text) {
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private static UnreadableNetwork unknown(Path path) {
        String formats =
                Arrays.stream(NetworkFormat.values()).map(NetworkFormat::looks).collect(Collectors.joining("; "));
        return UnreadableNetwork.line(
                path.toString(),
                UnreadableNetwork.WHOLE_FILE,
                Files.exists(path) ? "is no network that is read here." : "There is no network here.",
                "Read are " + formats + ".");
    }
}
