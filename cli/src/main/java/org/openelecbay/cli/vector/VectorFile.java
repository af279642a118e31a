package org.openelecbay.cli.vector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openelecbay.cli.vector.VectorCase.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads vector files of both schemas into cases: `lem-golden/1` has `mechanism` and `cases`, the grid and scheduling
/// schema has `topic` and `inputs`. Numbers keep all their digits.
public final class VectorFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path path;
    private final JsonNode root;

    private VectorFile(Path path, JsonNode root) {
        this.path = path;
        this.root = root;
    }

    /// The cases of a file in their order.
    ///
    /// @throws UnreadableVector when it is no vector file
    public static List<VectorCase> read(Path path) {
        return new VectorFile(path, parse(path)).cases();
    }

    private static JsonNode parse(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UnreadableVector("There is no file " + path + ". Is the path right?");
        }
        try {
            return MAPPER.readTree(Files.readString(path));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new UnreadableVector(path + (at == null ? "" : ", line " + at.getLineNr()) + " is no valid JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse("it ends too early") + ".");
        } catch (IOException e) {
            throw new UnreadableVector(path + " cannot be read (" + e.getMessage() + "). Is it a text file in UTF-8?");
        }
    }

    private List<VectorCase> cases() {
        if (root.path("mechanism").isString() && root.path("cases").isArray()) {
            return marketCases(root.path("mechanism").stringValue());
        }
        if (root.path("topic").isString()) {
            String id = root.path("id").asString(stem());
            return List.of(caseOf(id, Schema.GRID, root.path("topic").stringValue(), root, "inputs"));
        }
        throw new UnreadableVector(path + " is no vector file: it has neither \"mechanism\" with \"cases\" nor"
                + " \"topic\" with \"inputs\".");
    }

    private List<VectorCase> marketCases(String mechanism) {
        List<VectorCase> cases = new ArrayList<>();
        for (JsonNode each : root.path("cases")) {
            String unnamed = String.format(Locale.ROOT, "%s-s%02d", mechanism, cases.size() + 1);
            String id = each.path("id").asString(unnamed);
            cases.add(caseOf(id, Schema.MARKET, mechanism, each, "input"));
        }
        return cases;
    }

    private VectorCase caseOf(String id, Schema schema, String topic, JsonNode node, String inputs) {
        Path parent = path.toAbsolutePath().getParent();
        return new VectorCase(
                id,
                schema,
                topic,
                node.get(inputs),
                node.get("expected"),
                node.get("tolerance"),
                parent == null ? path : parent);
    }

    private String stem() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString().replaceFirst("\\.json$", "");
    }
}
