package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    Path folder;

    @Test
    void everyGoldenVectorIsMet() {
        Run run = Run.of("verify", Run.resource("vectors"));

        assertThat(run.lines())
                .allSatisfy(line -> assertThat(line).matches("ok .*|[1-9][0-9]* ok, 0 differ, 0 unsupported"));
        assertThat(run.lines()).hasSizeGreaterThan(22);
        assertThat(run.status()).isZero();
    }

    @Test
    void aTamperedValueIsADifferenceWithItsPlace() throws IOException {
        tamper("market/A01-call-auction.json", "\"b2\": 2.0,", "\"b2\": 2.5,");

        Run run = Run.of("verify", folder);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("DIFFERS A01-call-auction-s01 fills.b2: expected 2.5, got 2 (allowed 0.001)")
                .contains("3 ok, 4 differ, 0 unsupported");
    }

    @Test
    void aWattHourIsAllowedForEnergyButNothingForARatio() throws IOException {
        tamper("market/A01-call-auction.json", "2.666666666667", "2.667");
        assertThat(Run.of("verify", folder).status()).isZero();

        tamper("market/C01-priorities.json", "0.904761904762", "0.904762");
        assertThat(Run.of("verify", folder).out()).contains("DIFFERS C01-priorities-s01 mu: ");
    }

    @Test
    void aMillionthIsAllowedForAPriceButNotTwo() throws IOException {
        tamper("market/C01-priorities.json", "0.135714285714", "0.1357149");
        assertThat(Run.of("verify", folder).status()).isZero();

        tamper("market/C01-priorities.json", "0.135714285714", "0.1357163");
        assertThat(Run.of("verify", folder).out()).contains("DIFFERS C01-priorities-s01 C[1].price: ");
    }

    @Test
    void oneFillTooManyIsADifference() throws IOException {
        tamper("market/A01-call-auction.json", "\"b2\": 2.0,", "");

        assertThat(Run.of("verify", folder).out()).contains("fills.b2: expected nothing, got 2");
    }

    @Test
    void aLongerListIsADifference() throws IOException {
        tamper("grid/pf-radial-001.json", "\"angleDeg\": [\n   0.0,", "\"angleDeg\": [\n   0.0, 0.0,");

        assertThat(Run.of("verify", folder).out())
                .contains("DIFFERS pf-radial-001 angleDeg: expected 3 elements, got 2");
    }

    @Test
    void aKeyMayHaveItsOwnTolerance() throws IOException {
        tamper("grid/pf-radial-001.json", "0.971028844238", "0.9711");
        assertThat(Run.of("verify", folder).status()).isEqualTo(1);

        Path file = folder.resolve("grid/pf-radial-001.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"abs\": 1e-08", "\"vPu\": {\"abs\": 1e-3, \"rel\": 0}, \"abs\": 1e-08"));
        assertThat(Run.of("verify", folder).status()).isZero();
    }

    /// The notes of the vector accept every heuristic that loses no more.
    @Test
    void branchExchangeMayOpenOtherSwitchesWhereTheyLoseNoMore() throws IOException {
        String vector = "grid/reconfig-002.json";
        String open = "\"branchExchangeOpen\": [\n   7,\n   9,\n   14,\n   32,\n   37\n  ],\n  ";
        String loss = "\"branchExchangeLossKw\": ";
        tamper(vector, open + loss + "139.55134722", open.replace("14", "34") + loss + "142.6");
        assertThat(Run.of("verify", folder).status()).isZero();

        tamper(vector, open + loss + "139.55134722", open.replace("14", "34") + loss + "139.5");
        assertThat(Run.of("verify", folder).out()).contains("DIFFERS reconfig-002 branchExchangeOpen[2]: expected 34");

        tamper(vector, loss + "139.55134722", loss + "142.6");
        assertThat(Run.of("verify", folder).out()).contains("DIFFERS reconfig-002 branchExchangeLossKw: ");
    }

    @Test
    void anUnsupportedTopicIsCountedApartAndFailsTheRun() throws IOException {
        Files.writeString(
                folder.resolve("x.json"), "{\"id\": \"x\", \"topic\": \"weather\", \"inputs\": {}, \"expected\": {}}");

        Run run = Run.of("verify", folder);

        assertThat(run.lines().getFirst()).startsWith("unsupported x The topic weather is not supported yet");
        assertThat(run.lines().getLast()).isEqualTo("0 ok, 0 differ, 1 unsupported");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aCaseWithoutAnAnswerCountsAsADifference() throws IOException {
        tamper("grid/linecode-001.json", "\"r1\"", "\"r9\"");

        Run run = Run.of("verify", folder);

        assertThat(run.out()).contains("DIFFERS linecode-001 error: Field r1", "0 ok, 1 differ, 0 unsupported");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aFolderWithoutVectorsEndsInOneSentence() {
        Run run = Run.of("verify", folder);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.complaints()).hasSize(1);
    }

    private void tamper(String name, String original, String replacement) throws IOException {
        String text = Files.readString(Run.resource("vectors").resolve(name));
        assertThat(text).contains(original);
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, text.replace(original, replacement));
    }
}
