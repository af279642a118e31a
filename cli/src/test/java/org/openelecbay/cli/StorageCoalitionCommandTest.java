package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `elecbay storage-coalition`.
class StorageCoalitionCommandTest {

    private static final Path HOMES = Run.repository("examples/storage-coalition");

    @TempDir
    private Path temporary;

    @Test
    void theTableSaysWhatEachHomeSavesAndThatNobodyDoesBetterAlone() {
        Run run = Run.of(
                "storage-coalition", HOMES.resolve("anna.yaml"), HOMES.resolve("ben.yaml"), HOMES.resolve("cleo.yaml"));
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("3 homes, 24 steps of 60 min")
                .contains("No coalition does better alone, local prices: yes");
        double saved = 0;
        for (String name : List.of("anna", "ben", "cleo")) {
            saved += column(run, name, 3);
            assertThat(column(run, name, 1) - column(run, name, 2)).isCloseTo(column(run, name, 3), rounding());
        }
        assertThat(saved).isCloseTo(column(run, "all", 3), rounding());
    }

    @Test
    void oneHomeAloneSavesNothingAndIsToldToNameMore() {
        Run run = Run.of("storage-coalition", HOMES.resolve("ben.yaml"));
        assertThat(run.status()).isZero();
        assertThat(column(run, "ben", 3)).isZero();
        assertThat(run.out()).contains("1 home, 24 steps").contains("Name the files of two homes or more.");
    }

    @Test
    void manyHomesHaveLocalPricesWithoutTheShapleyValue() throws IOException {
        String ben = Files.readString(HOMES.resolve("ben.yaml"));
        List<Object> arguments = new ArrayList<>(List.of("storage-coalition"));
        for (int home = 1; home <= 11; home++) {
            Path file = temporary.resolve("home" + home + ".yaml");
            Files.writeString(file, ben.replace("name: ben", "name: ben" + home));
            arguments.add(file);
        }
        Run run = Run.of(arguments.toArray());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("11 homes make too many coalitions");
    }

    @Test
    void whatCannotBePooledIsRefusedInWords() throws IOException {
        String ben = Files.readString(HOMES.resolve("ben.yaml"));
        refused(ben, "Two homes are called \"ben\"");
        refused(ben.replace("name: ben", "name: dora").replace("export: 0.08", "export: 0.07"), "different prices");
        refused(ben.replace("name: ben", "name: dora").replace("2026-05-11", "2026-05-12"), "different times");
        refused(ben.replace("name: ben", "name: dora") + "limits: {importKw: 5}\n", "a limit or a price of its peak");
        refused(
                ben.replace("name: ben", "name: dora").replace("wearPerKwh: 0.01", "wearPerKw2h: 0.01"),
                "wears with the square");
        Run car = Run.of(
                "storage-coalition",
                HOMES.resolve("ben.yaml"),
                Run.repository("examples/homes").resolve("battery-and-car.yaml"));
        assertThat(car.status()).isEqualTo(Elecbay.BAD_INPUT);
        assertThat(car.err()).contains("car").contains("cannot be pooled");
    }

    private void refused(String other, String why) throws IOException {
        Path file = temporary.resolve("other.yaml");
        Files.writeString(file, other);
        Run run = Run.of("storage-coalition", HOMES.resolve("ben.yaml"), file);
        assertThat(run.status()).isEqualTo(Elecbay.BAD_INPUT);
        assertThat(run.err()).contains(why);
    }

    private static double column(Run run, String home, int column) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith(home + " "))
                .map(line -> Double.parseDouble(line.trim().split(" +")[column]))
                .findFirst()
                .orElseThrow();
    }

    private static Offset<Double> rounding() {
        return Offset.offset(3e-4);
    }
}
