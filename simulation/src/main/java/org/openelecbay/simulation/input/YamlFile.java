package org.openelecbay.simulation.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Opens a YAML file as a tree whose entries know their line.
public final class YamlFile {

    private static final long MOST_BYTES = 1_000_000;
    private static final int DEEPEST = 20;

    private final Path file;
    private final LoadSettings settings;

    private YamlFile(Path file) {
        this.file = file;
        this.settings = LoadSettings.builder().setLabel(file.toString()).build();
    }

    public static YamlSection open(Path file) {
        return new YamlFile(file).root();
    }

    private YamlSection root() {
        String text = read();
        try {
            requireShallow(text);
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> BadInput.at(file.toString(), "The file is empty", "Start with `name:`."));
            if (root instanceof MappingNode mapping) {
                return new YamlSection(file, "", mapping);
            }
            throw BadInput.at(file + ":1", "The file is not a list of fields", "Start with `name:`.");
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark().map(YamlFile::line).orElse("");
            throw BadInput.at(
                    file + line,
                    "The file is no YAML (" + Shown.of(String.valueOf(e.getProblem())) + ")",
                    "Is the indentation right and every quote closed?");
        } catch (YamlEngineException e) {
            throw BadInput.at(
                    file.toString(),
                    "The file is no YAML (" + Shown.of(String.valueOf(e.getMessage())) + ")",
                    "Is it a text file?");
        }
    }

    /// The composer calls itself for every level, so that a hostile file could exhaust its stack.
    private void requireShallow(String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {
                    // neither opens nor closes a level
                }
            }
            if (depth > DEEPEST) {
                String line = event.getStartMark().map(YamlFile::line).orElse("");
                throw BadInput.at(
                        file + line, "The file is nested more than " + DEEPEST + " levels deep", "A scenario needs 4.");
            }
        }
    }

    private String read() {
        try {
            if (!Files.isRegularFile(file)) {
                throw BadInput.at(
                        file.toString(),
                        "There is no such file",
                        "Is the path right? It names a YAML file, or for a scenario its folder.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw BadInput.at(file.toString(), "The file is larger than 1 MB", "Profiles belong into CSV files.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw BadInput.at(file.toString(), "The file is not UTF-8 text", "Save it again as UTF-8.");
        } catch (IOException e) {
            throw BadInput.unreadable(file, e);
        }
    }

    private static String line(Mark mark) {
        return ":" + (mark.getLine() + 1);
    }
}
