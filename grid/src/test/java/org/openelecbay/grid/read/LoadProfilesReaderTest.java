package org.openelecbay.grid.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadProfilesReaderTest {

    private static final String GOOD = "minute,time,a,b\n1,00:01:00,0.5,1\n2,00:02:00,0.25,-1\n";

    @TempDir
    private Path folder;

    @Test
    void plainAndPackedProfilesReadAlike() throws IOException {
        Path plain = Files.writeString(folder.resolve("p.csv"), GOOD);
        Path packed = folder.resolve("p.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : new Path[] {plain, packed}) {
            LoadProfiles profiles = LoadProfilesReader.read(file);
            assertThat(profiles.names()).containsExactly("a", "b");
            assertThat(profiles.minutes()).isEqualTo(2);
            assertThat(profiles.kw(2, profiles.position("b"))).isEqualTo(-1);
        }
    }

    @Test
    void theColumnOfTheTimeMayBeMissing() {
        assertThat(LoadProfilesReader.parse("p.csv", "a,minute\n3,1\n").kw(1, 0))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,00:01:00,0.5,1;3,00:03:00,1,1   | 3 | minute | 3 follows 1. Is a line missing",
                "1,00:01:00,0.5,1;1,00:01:00,1,1   | 3 | minute | 1 stands where 2 is due",
                "-1,00:01:00,0.5,1                 | 2 | minute | -1 is negative",
                "1,-00:01:00,0.5,1                 | 2 | time   | -00:01:00 stands beside minute 1",
                "1,00:01:00,0.5,                   | 2 | b      | is empty",
                "1,00:01:00,NaN,1                  | 2 | a      | NaN is not a finite number",
                "1,00:01:00,0.5,Infinity           | 2 | b      | not a finite number",
                "1,00:01:00,0.5,x1                 | 2 | b      | \"x1\" is not a number",
                "1,00:01:00,0.5                    | 2 | b      | is empty",
                "1,00:01:00,0,5,1                  | 2 |        | 5 values for 4 columns",
            })
    void whatIsWrongInAProfileIsReportedWithItsPlace(String lines, int line, String field, String problem) {
        UnreadableNetwork error = catchThrowableOfType(
                UnreadableNetwork.class,
                () -> LoadProfilesReader.parse("p.csv", "minute,time,a,b\n" + lines.replace(';', '\n') + "\n"));
        assertThat(error).isNotNull().hasMessageContaining(problem);
        assertThat(error.lineNumber()).isEqualTo(line);
        assertThat(error.field()).isEqualTo(field == null ? "" : field);
    }

    @Test
    void aDamagedPackedFileIsReported() throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv.gz"), "not packed");
        assertThatThrownBy(() -> LoadProfilesReader.read(file))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageStartingWith("p.csv.gz: cannot be read");
    }

    @Test
    void aMissingOrEmptyFileIsReported() {
        assertThatThrownBy(() -> LoadProfilesReader.read(folder.resolve("none.csv")))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> LoadProfilesReader.parse("p.csv", "minute,a\n"))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining("0 minutes");
        assertThatThrownBy(() -> LoadProfilesReader.parse("p.csv", ""))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining("is empty");
    }
}
