package org.openelecbay.grid.own;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Opens a YAML file as a tree that knows its lines.
final class YamlText {

    private static final int MOST_BYTES = 100_000_000;
    private static final int DEEPEST = 12;

    private final String file;
    private final LoadSettings settings;

    private YamlText(String file) {
        this.file = file;
        settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_BYTES)
                .build();
    }

    static Entry open(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw UnreadableNetwork.line(
                        name, UnreadableNetwork.WHOLE_FILE, "is larger than 100 MB.", "Is it a network?");
            }
            return parse(name, Files.readString(path));
        } catch (CharacterCodingException e) {
            throw UnreadableNetwork.line(
                    name, UnreadableNetwork.WHOLE_FILE, "is not UTF-8 text.", "Save it again as UTF-8.");
        } catch (IOException e) {
            throw UnreadableNetwork.line(
                    name,
                    UnreadableNetwork.WHOLE_FILE,
                    "cannot be read (" + e.getMessage() + ").",
                    "Is the path right?");
        }
    }

    static Entry parse(String file, String text) {
        return new YamlText(file).root(text);
    }

    private Entry root(String text) {
        try {
            requireShallow(text);
            Node root = new Compose(settings).composeString(text).orElse(null);
            if (root instanceof MappingNode mapping) {
                return new Entry(file, mapping);
            }
            throw UnreadableNetwork.line(
                    file, UnreadableNetwork.WHOLE_FILE, "has no fields.", "Start with `network: balanced`.");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(UnreadableNetwork.WHOLE_FILE);
            throw UnreadableNetwork.line(
                    file,
                    line,
                    "is no YAML (" + e.getProblem() + ").",
                    "Is the indentation right and every bracket and quote closed?");
        } catch (YamlEngineException e) {
            throw UnreadableNetwork.line(
                    file, UnreadableNetwork.WHOLE_FILE, "is no YAML (" + e.getMessage() + ").", "Is it a text file?");
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
                throw UnreadableNetwork.line(
                        file,
                        event.getStartMark().map(mark -> mark.getLine() + 1).orElse(UnreadableNetwork.WHOLE_FILE),
                        "is nested more than " + DEEPEST + " levels deep.",
                        "A network needs 6.");
            }
        }
    }
}
