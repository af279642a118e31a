package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tutorial works as written: its files compile, its commands run, its test is green, its broken rule is found.
class TutorialTest {

    @TempDir
    private Path folder = Path.of(".");

    static List<String> commands() {
        return Tutorial.commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandRunsWithTheFileAsShown(String line) throws IOException {
        Path rule = Tutorial.write("FlatPrice.java", folder);
        List<String> words = new ArrayList<>();
        for (String word : line.substring("./elecbay ".length()).split(" ")) {
            words.add(
                    word.equals("FlatPrice.java")
                            ? rule.toString()
                            : word.startsWith("examples/")
                                    ? Run.repository(word).toString()
                                    : word);
        }
        if (!words.getFirst().equals("rules")) {
            words.add("--out");
            words.add(folder.resolve("out").toString());
        }

        Run run = Run.of(words.toArray());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("flat-price").doesNotContainIgnoringCase("alarm, the clearing");
    }

    @Test
    void theKitFindsTheRuleSound() throws IOException {
        KitRun kit = KitRun.of(folder, Tutorial.file("FlatPrice.java"), Tutorial.file("FlatPriceTest.java"));

        assertThat(kit.failures()).isEmpty();
        assertThat(kit.tests()).isGreaterThan(15);
    }

    @Test
    void theKitRefutesTheClaimOfEfficiency() throws IOException {
        String claiming = Tutorial.file("FlatPrice.java").replaceAll("Property\\.EFFICIENT, \"[^\"]*\",\\s*", "");
        assertThat(claiming).doesNotContain("EFFICIENT");

        KitRun kit = KitRun.of(folder, claiming, Tutorial.file("FlatPriceTest.java"));

        assertThat(Tutorial.shows("welfare against every possible fill")).isTrue();
        assertThat(kit.failures())
                .singleElement()
                .asString()
                .contains("welfare against every possible fill")
                .containsIgnoringCase("seed");
    }

    @Test
    void theKitFindsTheLostMicro() throws IOException {
        String generous = Tutorial.file("FlatPrice.java")
                .replaceFirst("price,\\s+price,", "price.plus(Price.ofMicrosPerKwh(1)), price,");

        KitRun kit = KitRun.of(folder, generous, Tutorial.file("FlatPriceTest.java"));

        assertThat(kit.failures()).isNotEmpty().anyMatch(failure -> failure.contains("surplus"));
    }

    @Test
    void aRuleFileThatCannotBeUsedIsAnsweredInOneSentence() throws IOException {
        Path broken = Files.writeString(folder.resolve("Broken.java"), "public class Broken { int x = ; }");
        Run.of("rules", "--rule-file", broken).isRefusedNaming("Broken.java", "line 1", "does not compile");
        Path noRule = Files.writeString(folder.resolve("NoRule.java"), "public class NoRule {}");
        Run.of("rules", "--rule-file", noRule).isRefusedNaming("holds no market rule", "MarketMechanism");
        Path other = Files.writeString(folder.resolve("Other.java"), "class Different {}");
        Run.of("rules", "--rule-file", other).isRefusedNaming("holds no class Other");
        Run.of("rules", "--rule-file", folder.resolve("Nowhere.java")).isRefusedNaming("cannot be read");
        Run.of("rules", "--rule-file", folder).isRefusedNaming("is no Java source file");
        Path hidden = Files.writeString(
                folder.resolve("FlatPrice.java"),
                Tutorial.file("FlatPrice.java").replace("public final class", "abstract class"));
        Run.of("rules", "--rule-file", hidden).isRefusedNaming("constructor");
        Path taken = Files.writeString(
                folder.resolve("CallAuction.java"),
                Tutorial.file("FlatPrice.java").replace("FlatPrice", "CallAuction"));
        Run.of("rules", "--rule-file", taken).isRefusedNaming("Two rules are named call-auction");
    }
}
