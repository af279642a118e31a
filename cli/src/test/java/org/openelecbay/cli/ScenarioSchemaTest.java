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
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.scenario.ScenarioReader;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published schema of scenario.yaml says what the reader says.
class ScenarioSchemaTest {

    private static final Path REPOSITORY = ScenarioCopy.repository();
    private static final String SCHEMA_TEXT = text(REPOSITORY.resolve("docs/scenario.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA_TEXT, InputFormat.JSON);

    @TempDir
    private Path temporary;

    static Stream<Path> scenarios() {
        return Stream.of(
                        "examples/european-lv",
                        "examples/european-lv-summer",
                        "examples/iitgn",
                        "examples/lucknow",
                        "examples/malik-night",
                        "examples/own-name",
                        "examples/twelve-homes",
                        "examples/twelve-homes-week",
                        "simulation/src/test/resources/lamp-street")
                .map(folder -> REPOSITORY.resolve(folder).resolve("scenario.yaml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void everyPublishedScenarioFitsTheSchemaAndTheReader(Path file) {
        assertThat(errors(text(file))).isEmpty();
        assertThat(ScenarioReader.read(file).name()).isNotEmpty();
    }

    @Test
    void noExampleIsForgotten() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("examples"))) {
            assertThat(files.filter(file -> file.endsWith("scenario.yaml")))
                    .isSubsetOf(scenarios().toList());
        }
    }

    @Test
    void theSchemaIsASchema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(SCHEMA_TEXT, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.openelecbay.cli.YamlDamage#all")
    void theSchemaSeesWhatASchemaCanSee(YamlDamage damage) {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage(damage.before(), damage.after());

        if (damage.inSchema()) {
            assertThat(errors(street.read("scenario.yaml"))).isNotEmpty();
        } else if (!damage.story().endsWith("stands twice")) {
            assertThat(errors(street.read("scenario.yaml"))).isEmpty();
        }
    }

    @Test
    void aFieldIsRequiredInTheSchemaExactlyWhenTheReaderMissesIt() {
        ScenarioCopy street = ScenarioCopy.in(temporary);
        Map<String, Object> whole = loaded(street.read("scenario.yaml"));
        for (List<String> field : fields(whole)) {
            Map<String, Object> without = loaded(street.read("scenario.yaml"));
            section(without, field).remove(field.getLast());
            street.write("without.yaml", dumped(without));

            assertThat(errors(dumped(without)).isEmpty())
                    .as("the schema without %s", field)
                    .isEqualTo(isReadable(street.file("without.yaml")));
        }
    }

    @Test
    void aFieldThatNobodyKnowsIsUnknownToBothInEverySection() {
        ScenarioCopy street = ScenarioCopy.in(temporary);
        for (String section : List.of(
                "",
                "time",
                "supplier",
                "orders",
                "charges",
                "load",
                "solar",
                "forecast",
                "storage",
                "indicators",
                "network",
                "sharing")) {
            Map<String, Object> more =
                    loaded(ScenarioCopy.in(temporary.resolve("copy" + section)).read("scenario.yaml"));
            section(more, section.isEmpty() ? List.of("x") : List.of(section, "x"))
                    .put("unheardOf", 1);
            street.write("scenario.yaml", dumped(more));

            assertThat(errors(dumped(more))).as("the schema on %s", section).isNotEmpty();
            street.refused("unheardOf");
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
            boolean described =
                    field.getValue().has("description") || field.getValue().has("$ref");
            if (!described) {
                silent.add(path + field.getKey());
            }
            describe(path + field.getKey() + ".", field.getValue(), silent);
        });
    }

    private static List<List<String>> fields(Map<String, Object> root) {
        List<List<String>> fields = new ArrayList<>();
        root.forEach((name, value) -> {
            if (!name.equals("storage")) { // optional, but the row of the battery needs it
                fields.add(List.of(name));
            }
            if (value instanceof Map<?, ?> section && !name.equals("sources")) {
                section.keySet().forEach(field -> fields.add(List.of(name, String.valueOf(field))));
            }
        });
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> root, List<String> field) {
        return field.size() == 1 ? root : (Map<String, Object>) root.get(field.getFirst());
    }

    private static String dumped(Map<String, Object> root) {
        return new Dump(DumpSettings.builder().build()).dumpToString(root);
    }

    private static boolean isReadable(Path file) {
        try {
            return ScenarioReader.read(file).name().equals("european-lv");
        } catch (BadInput bad) {
            return false;
        }
    }

    /// What a program that knows YAML and the schema complains about.
    private static List<String> errors(String yaml) {
        try {
            String json = JsonMapper.shared().writeValueAsString(loaded(yaml));
            return SCHEMA.validate(json, InputFormat.JSON).stream()
                    .map(Error::toString)
                    .toList();
        } catch (YamlEngineException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
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
