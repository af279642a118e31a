package org.openelecbay.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;

/// Copies of the lamp street with other words in its scenario, as a user would write them.
public final class LampStreets {

    private static final Path ORIGINAL = Path.of("src/test/resources/lamp-street");

    private LampStreets() {}

    /// The lamp street with a text of its scenario replaced and files added.
    public static Scenario with(Path folder, String text, String by, Map<String, String> files) {
        try (Stream<Path> all = Files.walk(ORIGINAL)) {
            List<Path> originals = all.filter(Files::isRegularFile).toList();
            for (Path each : originals) {
                Path copy = folder.resolve(ORIGINAL.relativize(each).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(each));
            }
            Path scenario = folder.resolve("scenario.yaml");
            String written = Files.readString(scenario);
            if (!written.contains(text)) {
                throw new IllegalStateException("The lamp street has no " + text);
            }
            Files.writeString(scenario, written.replace(text, by));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return ScenarioReader.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
