package org.openelecbay.simulation.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
public final class YamlSection {

    private final Path file;
    private final String path;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    public YamlSection(Path file, String path, MappingNode mapping) {
        this.file = file;
        this.path = path;
        this.line = lineOf(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            add(tuple.getKeyNode(), tuple.getValueNode());
        }
    }

    private void add(Node name, Node value) {
        if (!(name instanceof ScalarNode key)) {
            throw BadInput.at(
                    file + ":" + lineOf(name), "A field of " + shownPath() + " has no name", "Write `name: value`.");
        }
        if (fields.put(key.getValue(), value) != null) {
            throw BadInput.at(
                    file + ":" + lineOf(key), "The field " + named(key.getValue()) + " stands twice", "Keep one.");
        }
        lines.put(key.getValue(), lineOf(key));
    }

    public Path file() {
        return file;
    }

    /// The names of all fields, in the order of the file.
    public Set<String> names() {
        return fields.keySet();
    }

    /// Fails when the section has a field that is not among these.
    public void allowOnly(String... known) {
        List<String> names = List.of(known);
        for (String name : fields.keySet()) {
            if (!names.contains(name)) {
                throw BadInput.at(
                        placeOf(name),
                        "The field " + named(name) + " is not known",
                        Suggestion.of(name, names) + "Known here: " + String.join(", ", names) + ".");
            }
        }
    }

    /// Whether a field holds fields of its own.
    public boolean isSection(String name) {
        return fields.get(name) instanceof MappingNode;
    }

    /// Whether a field holds a list whose first entry has fields of its own.
    public boolean isListOfSections(String name) {
        return fields.get(name) instanceof SequenceNode list
                && !list.getValue().isEmpty()
                && list.getValue().getFirst() instanceof MappingNode;
    }

    /// Whether a field holds a list.
    public boolean isList(String name) {
        return fields.get(name) instanceof SequenceNode;
    }

    /// The single values of a list, in the order of the file.
    public List<YamlValue> values(String name) {
        if (!(fields.get(name) instanceof SequenceNode list)) {
            throw BadInput.at(placeOf(name), "The field " + path + name + " is no list", "Write `[1, 2, 3]`.");
        }
        List<YamlValue> values = new ArrayList<>();
        for (Node item : list.getValue()) {
            String field = path + name + "[" + values.size() + "]";
            if (!(item instanceof ScalarNode scalar)) {
                throw BadInput.at(
                        file + ":" + lineOf(item), "The entry " + field + " holds several values", "Write one value.");
            }
            values.add(new YamlValue(file + ":" + lineOf(item), field, scalar.getValue()));
        }
        return values;
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public YamlValue value(String name) {
        return optional(name)
                .orElseThrow(() -> BadInput.at(
                        file + ":" + line, "The field " + path + name + " is missing", "Add `" + name + ":`."));
    }

    public Optional<YamlValue> optional(String name) {
        Node node = fields.get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new YamlValue(file + ":" + lineOf(node), path + name, scalar.getValue()));
        }
        throw BadInput.at(
                file + ":" + lineOf(node), "The field " + path + name + " holds several values", "Write one value.");
    }

    public YamlSection section(String name) {
        return optionalSection(name)
                .orElseThrow(() -> BadInput.at(
                        file + ":" + line, "The section " + path + name + " is missing", "Add `" + name + ":`."));
    }

    public Optional<YamlSection> optionalSection(String name) {
        Node node = fields.get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlSection(file, path + name + ".", mapping));
        }
        throw BadInput.at(
                file + ":" + lineOf(node),
                "The section " + path + name + " holds no fields",
                "Indent its fields below `" + name + ":`.");
    }

    /// The mappings of a list, in the order of the file.
    public List<YamlSection> sections(String name) {
        if (!(fields.get(name) instanceof SequenceNode list)) {
            throw BadInput.at(placeOf(name), "The field " + path + name + " is no list", "Write `- from: ...`.");
        }
        List<YamlSection> sections = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof MappingNode mapping)) {
                throw BadInput.at(
                        file + ":" + lineOf(item),
                        "An entry of " + path + name + " has no fields",
                        "Write `- from: ...`.");
            }
            sections.add(new YamlSection(file, path + name + "[" + sections.size() + "].", mapping));
        }
        return sections;
    }

    /// Reports a problem of this section as a whole.
    public BadInput problem(String what, String hint) {
        return BadInput.at(file + ":" + line, what, hint);
    }

    /// File and line of one field, or of the section when it lacks the field.
    public String placeOf(String name) {
        return file + ":" + lines.getOrDefault(name, line);
    }

    private String named(String name) {
        return path + Shown.of(name);
    }

    private String shownPath() {
        return path.isEmpty() ? "the file" : path.substring(0, path.length() - 1);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
