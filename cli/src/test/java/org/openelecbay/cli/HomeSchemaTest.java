package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.simulation.household.EquipmentReader;
import org.openelecbay.simulation.household.HomeReader;
import org.openelecbay.simulation.input.BadInput;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published schema of a home says what the reader says.
class HomeSchemaTest {

    private static final String SCHEMA_TEXT = text(Run.repository("docs/home.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA_TEXT, InputFormat.JSON);

    @TempDir
    private Path temporary;

    static Stream<Path> homes() throws IOException {
        try (Stream<Path> files = Files.list(Run.repository("examples/homes"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("homes")
    void everyPublishedHomeFitsTheSchemaAndTheReader(Path file) {
        assertThat(errors(text(file))).isEmpty();
        assertThat(HomeReader.read(file).household().equipment()).isNotEmpty();
    }

    @Test
    void theSchemaIsASchema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(SCHEMA_TEXT, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theExampleHoldsEveryKindThatTheReaderAndTheSchemaKnow() {
        JsonNode kinds = JsonMapper.shared().readTree(SCHEMA_TEXT).at("/properties/equipment/items/oneOf");
        List<String> inSchema = new ArrayList<>();
        kinds.forEach(each -> inSchema.add(each.get("$ref").asString().substring("#/$defs/".length())));
        List<Object> inExample = new ArrayList<>();
        pieces(loaded(inline())).forEach(each -> inExample.add(each.get("kind")));

        assertThat(inSchema).containsExactlyInAnyOrderElementsOf(EquipmentReader.KINDS);
        assertThat(inExample).containsAll(EquipmentReader.KINDS);
    }

    @Test
    void aFieldIsRequiredInTheSchemaExactlyWhenTheReaderMissesIt() {
        Map<String, Object> whole = loaded(inline());
        for (int k = 0; k < pieces(whole).size(); k++) {
            for (String field : pieces(whole).get(k).keySet()) {
                Map<String, Object> without = loaded(inline());
                pieces(without).get(k).remove(field);

                agrees(without, pieces(whole).get(k).get("kind") + " without " + field);
            }
        }
        for (String field : whole.keySet()) {
            Map<String, Object> without = loaded(inline());
            without.remove(field);

            agrees(without, "home without " + field);
        }
    }

    @Test
    void aFieldThatNobodyKnowsIsUnknownToBothInEveryPiece() {
        for (int k = 0; k < EquipmentReader.KINDS.size(); k++) {
            Map<String, Object> more = loaded(inline());
            pieces(more).get(k).put("unheardOf", 1);

            assertThat(errors(dumped(more))).isNotEmpty();
            assertThat(isReadable(more)).isFalse();
        }
    }

    @Test
    void everyFieldHasADescription() {
        List<String> silent = new ArrayList<>();
        describe("", JsonMapper.shared().readTree(SCHEMA_TEXT), silent);

        assertThat(silent).isEmpty();
    }

    private static void describe(String path, JsonNode schema, List<String> silent) {
        schema.path("properties").propertyStream().forEach(field -> {
            if (!field.getValue().has("description")) {
                silent.add(path + field.getKey());
            }
            describe(path + field.getKey() + ".", field.getValue(), silent);
        });
        schema.path("$defs").propertyStream().forEach(each -> describe(each.getKey() + ".", each.getValue(), silent));
    }

    private void agrees(Map<String, Object> home, String story) {
        assertThat(errors(dumped(home)).isEmpty()).as(story).isEqualTo(isReadable(home));
    }

    private boolean isReadable(Map<String, Object> home) {
        Path file = temporary.resolve("home.yaml");
        try {
            Files.writeString(file, dumped(home));
            HomeReader.read(file);
            return true;
        } catch (BadInput bad) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The home with every kind, its files replaced by numbers.
    private static String inline() {
        return text(Run.repository("examples/homes/all-devices.yaml")).replaceAll("\\{file: [^}]*}", "1");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> pieces(Map<String, Object> home) {
        return (List<Map<String, Object>>) home.get("equipment");
    }

    private static String dumped(Map<String, Object> root) {
        return new Dump(DumpSettings.builder().build()).dumpToString(root);
    }

    private static List<String> errors(String yaml) {
        String json = JsonMapper.shared().writeValueAsString(loaded(yaml));
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> loaded(String yaml) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
