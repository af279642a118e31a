package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a newcomer gets wrong with the commands of the grid ends in one sentence and exit status 2.
class NewcomersMistakesTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("bad.yaml"), "a: [1, 2");
        Files.writeString(folder.resolve("other.yaml"), "hello: world");
        Files.writeString(folder.resolve("junk.csv"), "junk");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            powerflow FOLDER/nothing | no network here
            powerflow FOLDER/empty | is no network
            powerflow FOLDER/bad.yaml | no YAML
            powerflow FOLDER/other.yaml | is no network
            powerflow CASE --at 7 | one state
            powerflow CASE --source-voltage NaN | outside 0 to 2 pu
            powerflow CASE --draw FOLDER/empty | is a folder
            opf CASE --band 1.1:0.94 | exchanged
            opf CASE --pv-kw -4 | above zero
            opf CASE --price NaN | no numbers
            opf CASE --generators FOLDER/junk.csv | the header has junk
            opf CASE --generators FOLDER/nothing.csv | does not exist
            envelopes CASE --kind unfair | unfair
            envelopes CASE --cap-kw -3 | above zero
            envelopes CASE --band 0.94 | no two ends
            envelopes CASE --at 7 | one state
            envelopes CASE --draw FOLDER/empty | is a folder
            hosting CASE --pv-kw 0 | above zero
            hosting CASE --runs 0 | out of range
            hosting FOLDER/empty | is no network
            controls CASE --bank-kvar 300 | --bank-at
            controls CASE --bank-at 18 --bank-kvar -5 | out of range
            controls CASE --lowest-voltage 1.1 --highest-voltage 0.9 | empty
            controls CASE --import-price NaN | no numbers
            controls CASE --harmonics FOLDER/junk.csv | the header has junk
            convert CASE --to FOLDER/x.txt | .yaml
            convert CASE --to FOLDER/junk.csv/x.yaml | cannot be made
            convert FOLDER/nothing --to FOLDER/y.yaml | no network here
            """)
    void oneSentenceSaysWhat(String line, String part) {
        Object[] words = Arrays.stream(line.replace("FOLDER", folder.toString())
                        .replace(
                                "CASE",
                                Run.repository("examples/baran-wu/case33bw.m").toString())
                        .split(" "))
                .toArray();
        Run run = Run.of(words);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints()).singleElement().asString().contains(part);
    }
}
