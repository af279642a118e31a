package org.openelecbay.grid.own;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One mapping of a file: its fields by name, and where they stand.
final class Entry {

    private final String file;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    Entry(String file, MappingNode mapping) {
        this.file = file;
        this.line = lineOf(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw UnreadableNetwork.line(file, lineOf(tuple.getKeyNode()), "has no name.", "Write `name: value`.");
            }
            if (fields.put(key.getValue(), tuple.getValueNode()) != null) {
                throw UnreadableNetwork.value(
                        file, lineOf(key), key.getValue(), "", "stands twice.", "Keep one of the two.");
            }
        }
    }

    Set<String> names() {
        return fields.keySet();
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    @Nullable
    Node node(String field) {
        return fields.get(field);
    }

    /// The text of a field.
    String text(String field) {
        Node node = fields.get(field);
        if (node == null) {
            throw missing(field);
        }
        return scalar(field, node);
    }

    String scalar(String field, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(field, node, "", "holds several values.", "Write one value.");
    }

    /// The parts of a list.
    List<Node> list(String field, Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        throw wrong(field, node, "", "is no list.", "Write [..., ...] or one line with a dash for each.");
    }

    Entry entry(String field, Node node) {
        if (node instanceof MappingNode mapping) {
            return new Entry(file, mapping);
        }
        throw wrong(field, node, "", "has no fields.", "Write {name: value, ...}.");
    }

    UnreadableNetwork missing(String field) {
        return UnreadableNetwork.value(file, line, field, "", "is missing.", "Add `" + field + ":`.");
    }

    /// What is wrong with one value.
    UnreadableNetwork wrong(String field, Node node, String value, String problem, String hint) {
        return UnreadableNetwork.value(file, lineOf(node), field, value, problem, hint);
    }

    /// What is wrong with this element as a whole.
    UnreadableNetwork wrong(String problem) {
        return UnreadableNetwork.line(file, line, problem, "");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(UnreadableNetwork.WHOLE_FILE);
    }
}
