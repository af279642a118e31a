package org.openelecbay.simulation.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A scenario of the tests or examples with some of its words replaced, written beside nothing else: its files are
/// those of the original.
public final class WrittenScenario {

    private final Path original;
    private final Path folder;
    private String text;

    private WrittenScenario(Path original, Path folder) {
        this.original = original.toAbsolutePath().normalize();
        this.folder = folder;
        this.text = read(this.original.resolve("scenario.yaml"));
    }

    public static WrittenScenario of(Path original, Path folder) {
        return new WrittenScenario(original, folder);
    }

    /// Replaces a word that stands in the file.
    public WrittenScenario with(String before, String after) {
        if (!text.contains(before)) {
            throw new IllegalArgumentException("The scenario does not say \"" + before + "\".");
        }
        text = text.replace(before, after);
        return this;
    }

    /// Takes another table of members.
    public WrittenScenario withMembers(String table) {
        write(folder.resolve("members.csv"), table);
        return with("members: members.csv", "members: " + folder.resolve("members.csv"));
    }

    /// Adds a table of preferences.
    public WrittenScenario withPreferences(String table) {
        write(folder.resolve("preferences.csv"), table);
        text += "\npreferences: " + folder.resolve("preferences.csv") + "\n";
        return this;
    }

    public Scenario scenario() {
        for (String file : new String[] {
            "members: members.csv",
            "profiles: feeder/",
            "weather: weather.csv",
            "carbonTable: carbon.csv",
            "keys: keys.csv",
            "pairwise: pairwise.csv",
            "timed: keys-by-slot.csv",
            "communities: communities.csv",
            "feeder: feeder"
        }) {
            String[] parts = file.split(": ", 2);
            text = text.replace(file, parts[0] + ": " + original + "/" + parts[1]);
        }
        write(folder.resolve("scenario.yaml"), text);
        return ScenarioReader.read(folder);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
