package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A scenario.yaml with a slip gets one clear sentence with file, line, field, value and a hint.
class BadScenarioYamlTest {

    private static final Map<String, String> ONLY_FIELD_OF =
            Map.of("errorPercent", "forecast", "carbonTable", "indicators");

    @TempDir
    private Path temporary;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.openelecbay.cli.YamlDamage#all")
    void everySlipIsNamedWithItsFile(YamlDamage damage) {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage(damage.before(), damage.after());

        street.refused(damage.words().toArray(String[]::new)).isRefusedNaming(temporary + "/street/");
    }

    @Test
    void aWrongValueIsNamedWithItsLine() {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("latitude: 34.09", "latitude: 123");

        street.refused(street.damagedPlace() + ": solar.latitude = \"123\" is out of range. Allowed are -90 to 90.");
    }

    @Test
    void anOverlappingPeriodIsNamedWithItsOwnLine() {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("  importPrice: 0.20\n  exportPrice: 0.09\n", """
                          periods:
                            - {from: "00:00", to: "08:00", importPrice: 0.2, exportPrice: 0.1}
                            - {from: "07:00", to: "24:00", importPrice: 0.3, exportPrice: 0.1}
                        """);
        int line = street.linesOf("scenario.yaml")
                        .indexOf("    - {from: \"07:00\", to: \"24:00\", importPrice: 0.3, exportPrice: 0.1}")
                + 1;

        street.refused("scenario.yaml:" + line + ":", "supplier.periods[1].from = \"07:00\" overlaps", "08:00");
    }

    @Test
    void anEmptyFileIsRefused() {
        ScenarioCopy.in(temporary).write("scenario.yaml", "").refused("scenario.yaml", "empty");
    }

    @Test
    void aFileOfCommentsIsRefused() {
        ScenarioCopy.in(temporary).write("scenario.yaml", "# later\n").refused("scenario.yaml", "empty");
    }

    @Test
    void aListInsteadOfFieldsIsRefused() {
        ScenarioCopy.in(temporary).write("scenario.yaml", "- one\n- two\n").refused("scenario.yaml:1");
    }

    @Test
    void aTabAsIndentationIsRefusedWithItsLine() {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("  latitude: 34.09", "\tlatitude: 34.09");

        street.refused(street.damagedPlace());
    }

    @Test
    void anOpenQuoteIsRefused() {
        ScenarioCopy.in(temporary).damage("\"-08:00\"", "\"-08:00").refused("scenario.yaml:");
    }

    @Test
    void anAliasThatNamesNothingIsRefusedWithItsLine() {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("seed: 180", "seed: *other");

        street.refused(street.damagedPlace(), "other");
    }

    @Test
    void twoDocumentsInOneFileAreRefused() {
        ScenarioCopy.in(temporary)
                .append("scenario.yaml", "---\nname: another\n")
                .refused("scenario.yaml:");
    }

    @Test
    void aFieldWithoutANameIsRefused() {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("seed: 180", "? [seed]\n: 180");

        street.refused(street.damagedPlace(), "no name");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        ScenarioCopy.in(temporary)
                .write("scenario.yaml", new byte[] {(byte) 0x80, 0, 1, 2, (byte) 0xff})
                .refused("scenario.yaml", "UTF-8");
    }

    @Test
    void aControlCharacterIsRefusedOnOneLine() {
        ScenarioCopy.in(temporary).damage("seed: 180", "seed: \u0001").refused("scenario.yaml");
    }

    @Test
    void anEscapeSequenceForTheTerminalIsShownAndNotSent() {
        ScenarioCopy.in(temporary).damage("seed: 180", "seed: \"\\e[31mred\"").refused("seed", "\\u001b[31mred");
    }

    @Test
    void aFileNestedWithoutEndIsRefused() {
        ScenarioCopy.in(temporary)
                .write("scenario.yaml", "name: " + "[".repeat(100_000))
                .refused("scenario.yaml:1", "nested");
    }

    @Test
    void aHugeFileIsRefused() {
        ScenarioCopy.in(temporary)
                .write("scenario.yaml", "name: a\n".repeat(200_000))
                .refused("scenario.yaml", "1 MB");
    }

    @Test
    void aMissingFolderIsRefused() {
        Path nowhere = temporary.resolve("nowhere");

        Run.of("simulate", nowhere).isRefusedNaming(nowhere.toString());
    }

    @Test
    void aFolderWithoutAScenarioIsRefused() {
        Run.of("simulate", temporary).isRefusedNaming(temporary + "/scenario.yaml");
    }

    @Test
    void aTableInsteadOfAScenarioIsRefused() {
        ScenarioCopy street = ScenarioCopy.in(temporary);

        Run.of("simulate", street.file("members.csv")).isRefusedNaming("members.csv:1");
    }

    @Test
    void aScenarioThatMayNotBeReadIsRefused() throws IOException {
        ScenarioCopy street = ScenarioCopy.in(temporary);
        Path file = street.file("scenario.yaml");
        Files.setPosixFilePermissions(file, Set.of());

        if (Files.isReadable(file)) { // the superuser may read everything
            assertThat(street.linesOf("scenario.yaml")).isNotEmpty();
        } else {
            street.refused("scenario.yaml", "access denied");
        }
    }

    @Test
    void compareRefusesTheSameSlips() {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("latitude: 34.09", "latitude: 123");
        Path out = temporary.resolve("out");

        Run.of("compare", street.folder(), "--out", out).isRefusedNaming(street.damagedPlace(), "123");
        assertThat(out).doesNotExist();
    }

    @Test
    void everyRequiredFieldIsMissedByItsName() { // or by its section, when that is left empty
        List<String> lines = ScenarioCopy.in(temporary).linesOf("scenario.yaml");
        for (int line = 1; line <= lines.size(); line++) {
            String field = lines.get(line - 1);
            if (field.matches("( {2})?(?!weather: City|keys:|pairwise:|timed:|communities:)[a-zA-Z]+: +[^ #].*")) {
                String name = field.strip().split(":", 2)[0];
                Path folder = temporary.resolve("without-" + line);

                String missed = ONLY_FIELD_OF.getOrDefault(name, name);
                ScenarioCopy.in(folder).dropLine("scenario.yaml", line).refused("scenario.yaml:", missed);
            }
        }
    }
}
