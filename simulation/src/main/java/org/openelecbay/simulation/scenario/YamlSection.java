package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One mapping of a YAML file: hands out its fields as typed values and remembers which were asked for.
final class YamlSection {

    private final Path file;
    private final String path;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    YamlSection(Path file, String path, MappingNode mapping) {
        this.file = file;
        this.path = path;
        this.line = lineOf(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (fields.put(key.getValue(), tuple.getValueNode()) != null) {
                    throw BadScenario.at(
                            file + ":" + lineOf(key),
                            "The field " + path + key.getValue() + " stands twice",
                            "Keep one.");
                }
            }
        }
    }

    Path file() {
        return file;
    }

    /// The names of all fields, in the order of the file.
    Set<String> names() {
        return fields.keySet();
    }

    /// Fails when the section has a field that is not among these.
    void allowOnly(String... known) {
        List<String> names = List.of(known);
        for (Map.Entry<String, Node> field : fields.entrySet()) {
            if (!names.contains(field.getKey())) {
                throw BadScenario.at(
                        file + ":" + lineOf(field.getValue()),
                        "The field " + path + field.getKey() + " is not known",
                        "Known here: " + String.join(", ", names) + ".");
            }
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    YamlValue value(String name) {
        return optional(name)
                .orElseThrow(() -> BadScenario.at(
                        file + ":" + line, "The field " + path + name + " is missing", "Add `" + name + ":`."));
    }

    Optional<YamlValue> optional(String name) {
        Node node = fields.get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new YamlValue(file + ":" + lineOf(node), path + name, scalar.getValue()));
        }
        throw BadScenario.at(
                file + ":" + lineOf(node), "The field " + path + name + " holds several values", "Write one value.");
    }

    YamlSection section(String name) {
        return optionalSection(name)
                .orElseThrow(() -> BadScenario.at(
                        file + ":" + line, "The section " + path + name + " is missing", "Add `" + name + ":`."));
    }

    Optional<YamlSection> optionalSection(String name) {
        Node node = fields.get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlSection(file, path + name + ".", mapping));
        }
        throw BadScenario.at(
                file + ":" + lineOf(node),
                "The section " + path + name + " holds no fields",
                "Indent its fields below `" + name + ":`.");
    }

    /// The mappings of a list; empty when the field is missing.
    List<YamlSection> sections(String name) {
        List<YamlSection> sections = new ArrayList<>();
        if (fields.get(name) instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (item instanceof MappingNode mapping) {
                    sections.add(new YamlSection(file, path + name + "[" + sections.size() + "].", mapping));
                } else {
                    throw BadScenario.at(
                            file + ":" + lineOf(item),
                            "An entry of " + path + name + " has no fields",
                            "Write `- from: ...`.");
                }
            }
        }
        return sections;
    }

    /// Reports a problem of this section as a whole.
    BadScenario problem(String what, String hint) {
        return BadScenario.at(file + ":" + line, what, hint);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
