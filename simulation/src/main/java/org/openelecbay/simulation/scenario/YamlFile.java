package org.openelecbay.simulation.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Opens a YAML file as a tree whose entries know their line.
final class YamlFile {

    private static final long MOST_BYTES = 10_000_000;

    private YamlFile() {}

    static YamlSection open(Path file) {
        String text = read(file);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.getFileName().toString())
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> BadScenario.at(file.toString(), "The file is empty", "Start with `name:`."));
            if (root instanceof MappingNode mapping) {
                return new YamlSection(file, "", mapping);
            }
            throw BadScenario.at(file + ":1", "The file is not a list of fields", "Start with `name:`.");
        } catch (MarkedYamlEngineException e) {
            String line =
                    e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
            throw BadScenario.at(file + line, e.getProblem(), "Is the indentation right?");
        } catch (YamlEngineException e) {
            throw BadScenario.at(file.toString(), "The file cannot be read: " + e.getMessage(), "Is it a YAML file?");
        }
    }

    private static String read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw BadScenario.at(
                        file.toString(), "There is no such file", "A scenario is a folder with a scenario.yaml.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw BadScenario.at(
                        file.toString(), "The file is larger than 10 MB", "Profiles belong into CSV files.");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw BadScenario.at(file.toString(), "The file cannot be read: " + e.getMessage(), "Is it UTF-8 text?");
        }
    }
}
