package org.openelecbay.cli;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A damaged feeder is named with file, line, column and value, and nothing runs.
class BadFeederTest {

    private static final String LINE_1 = "LINE1,1,2,ABC,1.098,m,4c_70";

    @TempDir
    private Path temporary;

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"Lines.csv", "LineCodes.csv", "Loads.csv", "Transformer.csv", "Source.csv"})
    void aMissingFileIsNamed(String file) {
        ScenarioCopy.in(temporary).delete("feeder/" + file).refused(file, "missing", "feeder");
    }

    @ParameterizedTest(name = "empty {0}")
    @ValueSource(strings = {"Lines.csv", "LineCodes.csv", "Loads.csv", "Transformer.csv", "Source.csv"})
    void anEmptyFileIsNamed(String file) {
        ScenarioCopy.in(temporary).write("feeder/" + file, "").refused(file);
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("Lines.csv", LINE_1, LINE_1.replace("4c_70", "4c_71"), "LineCode", "4c_71"),
                slip("Lines.csv", LINE_1, LINE_1.replace("1.098", "NaN"), "Length", "NaN"),
                slip("Lines.csv", LINE_1, LINE_1.replace("1.098", "-1"), "-1"),
                slip("Lines.csv", LINE_1, LINE_1.replace(",1,2,", ",1,1,"), "LINE1", "bus 1"),
                slip("Lines.csv", LINE_1, LINE_1.replace("LINE1,", "LINE2,"), "LINE2"),
                slip("Lines.csv", LINE_1, LINE_1.replace(",m,", ",miles,"), "Units", "miles"),
                slip("Lines.csv", LINE_1, LINE_1.replace("ABC", "A"), "Phases", "A"),
                slip("Lines.csv", LINE_1, LINE_1.replace("LINE1,1,2", "\"LI\nNE1\",1,1"), "bus 1"),
                slip("LineCodes.csv", "3.97,0.099,3.97", "x,0.099,3.97", "R1", "\"x\""),
                slip("LineCodes.csv", "3.97,0.099,3.97", "-3.97,0.099,3.97", "2c_.007"),
                slip("Loads.csv", "LOAD1,1,34,A", "LOAD1,1,9999,A", "Bus", "9999"),
                slip("Loads.csv", "LOAD1,1,34,A", "LOAD1,1,34,D", "phases", "D"),
                slip("Loads.csv", "Shape_1", "Shape_999", "Yearly", "Shape_999"),
                slip("Transformer.csv", "0.8, Delta", "0, Delta", "TR1", "rated power"),
                slip("Transformer.csv", "SourceBus,1,", "SourceBus,9999,", "bus2", "9999"),
                slip("Buscoords.csv", "390872.663", "here", "x", "here"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("slips")
    void everySlipIsNamedWithItsLineAndValue(String file, String before, String after, String[] words) {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("feeder/" + file, before, after);
        String line = words[0].equals("LINE2") ? "4" : street.damagedPlace().replaceFirst(".*:", "");

        street.refused(words).isRefusedNaming(file + ", line " + line);
    }

    @Test
    void aLoopIsRefusedWhereARadialFeederIsNeeded() {
        ScenarioCopy.in(temporary)
                .append("feeder/Lines.csv", "LINE9999,5,30,ABC,10,m,4c_70\n")
                .refused("scenario.yaml:", "network.feeder", "Lines.csv", "not radial", "LINE");
    }

    @Test
    void aStreetCutInTwoIsRefused() {
        ScenarioCopy.in(temporary)
                .damage("feeder/Lines.csv", "LINE2,2,3,", "LINE2,2,9999,")
                .refused("scenario.yaml:", "Lines.csv", "not connected");
    }

    @Test
    void aSourceWithoutAVoltageIsRefused() {
        ScenarioCopy.in(temporary)
                .damage("feeder/Source.csv", "Voltage=11 kV", "Voltage=high")
                .refused("Source.csv, line 3", "Voltage", "high");
    }

    private static Arguments slip(String file, String before, String after, String... words) {
        return Arguments.of(file, before, after, words);
    }
}
