package org.openelecbay.cli;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Weather and load profiles with a gap, an overlap or a value that is none are named with line, column and value.
class BadWeatherAndProfilesTest {

    private static final String PROFILES = "feeder/load_profiles.csv";

    @TempDir
    private Path temporary;

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource({
        "'2017-05-24T13:00:00Z,226,36.5,15.6', '2017-05-24T13:00:00Z,NaN,36.5,15.6', directNormal, NaN",
        "'2017-05-24T13:00:00Z,226,36.5,15.6', '2017-05-24T13:00:00Z,-1,36.5,15.6', directNormal, -1",
        "'2017-05-24T13:00:00Z,226,36.5,15.6', '2017-05-24T13:00:00Z,1400,36.5,15.6', directNormal, 1400",
        "'2017-05-24T13:00:00Z,226,36.5,15.6', '2017-05-24T13:00:00Z,226,,15.6', diffuseHorizontal, \"\"",
        "'2017-05-24T13:00:00Z,226,36.5,15.6', '2017-05-24T13:00:00Z,226,36.5,288.6', temperature, 288.6",
        "'2017-05-24T13:00:00Z,226,36.5,15.6', '2017-05-24T12:00:00Z,226,36.5,15.6', timeUtc, overlaps",
        "'2017-05-24T13:00:00Z,226,36.5,15.6', '2017-05-24T12:30:00Z,226,36.5,15.6', timeUtc, 12:30",
        "'2017-05-24T13:00:00Z,226,36.5,15.6', '2017-05-24T14:00:00Z,226,36.5,15.6', timeUtc, gap",
        "'2017-05-24T13:00:00Z,226,36.5,15.6', 'noon,226,36.5,15.6', timeUtc, noon",
        "'2017-05-24T13:00:00Z,226,36.5,15.6', '2017-05-24T13:00:00Z,226,36.5', '3 values', '4 columns'"
    })
    void aBadHourOfWeatherIsNamedWithItsLine(String before, String after, String column, String value) {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("weather.csv", before, after);

        street.refused(street.damagedPlace(), column, value);
    }

    @Test
    void aMissingHourIsNamedInTheLineBehindIt() {
        ScenarioCopy street = ScenarioCopy.in(temporary).dropLine("weather.csv", 30);

        street.refused("weather.csv:30", "gap", "2017-05-24T12:00:00Z");
    }

    @Test
    void weatherOfAnotherDayIsRefused() {
        ScenarioCopy.in(temporary)
                .damage("start: 2017-05-24T", "start: 2016-05-24T")
                .refused("weather.csv", "2016-05-24T08:00:00Z");
    }

    @Test
    void weatherThatStartsLateIsRefused() {
        ScenarioCopy.in(temporary)
                .damage("start: 2017-05-24T08", "start: 2017-05-01T07")
                .refused("weather.csv", "2017-05-01T07:00:00Z");
    }

    @Test
    void aPackedProfileThatWasCutOffIsRefused() {
        ScenarioCopy street = ScenarioCopy.in(temporary);
        byte[] cut = new byte[40_000];
        System.arraycopy(street.bytes("feeder/load_profiles_100x1440_kW.csv.gz"), 0, cut, 0, cut.length);

        street.write("feeder/load_profiles_100x1440_kW.csv.gz", cut)
                .refused("load_profiles_100x1440_kW.csv.gz", "damaged");
    }

    @Test
    void textInsteadOfAPackedProfileIsRefused() {
        ScenarioCopy.in(temporary)
                .write("feeder/load_profiles_100x1440_kW.csv.gz", "minute,profile_1\n1,0.5\n")
                .refused("load_profiles_100x1440_kW.csv.gz");
    }

    @Test
    void aProfileThatEndsBeforeMidnightIsRefused() {
        profiles(1_000, "1").refused("load_profiles.csv", "minute 1000", "1440");
    }

    @Test
    void aProfileWithAGapIsNamedWithItsLine() {
        ScenarioCopy street = profiles(1_440, "1").dropLine(PROFILES, 701);

        street.refused("load_profiles.csv, line 701", "minute", "701");
    }

    @Test
    void aProfileWithARepeatedMinuteIsNamedWithItsLine() {
        profiles(1_440, "1")
                .damage(PROFILES, "\n700,", "\n699,")
                .refused("load_profiles.csv, line 701", "minute", "699");
    }

    @ParameterizedTest(name = "{0} kW")
    @CsvSource({"NaN", "Infinity", "much", "''"})
    void aProfileWithoutANumberIsNamedWithItsLine(String kilowatts) {
        ScenarioCopy street = profiles(1_440, "1").damage(PROFILES, "\n700,1", "\n700," + kilowatts);

        street.refused("load_profiles.csv, line 701", "profile_1", kilowatts);
    }

    @ParameterizedTest(name = "{0} kW")
    @CsvSource({"-0.5", "1e300", "20000"})
    void aLoadThatCannotBeIsNamedWithItsMinute(String kilowatts) {
        ScenarioCopy street = profiles(1_440, "1").damage(PROFILES, "\n700,1", "\n700," + kilowatts);

        street.refused("load_profiles.csv", "profile_1", "minute 700", String.valueOf(Double.parseDouble(kilowatts)));
    }

    @Test
    void moreLoadThanTheFeederCarriesIsRefusedAndNothingIsWritten() {
        profiles(1_440, "900").refused("scenario.yaml:", "network.feeder", "2017-05-24T08:00:00Z", "DIVERGED");
    }

    /// The example with one home on one profile of its own.
    private ScenarioCopy profiles(int minutes, String kilowatts) {
        ScenarioCopy street = ScenarioCopy.in(temporary).withoutSharing();
        StringBuilder text = new StringBuilder("minute,profile_1\n");
        for (int minute = 1; minute <= minutes; minute++) {
            text.append(minute).append(',').append(kilowatts).append('\n');
        }
        List<String> members = street.linesOf("members.csv");
        return street.write(PROFILES, text.toString())
                .damage("load_profiles_100x1440_kW.csv.gz", "load_profiles.csv")
                .write("members.csv", members.getFirst() + "\n" + members.get(1) + "\n" + members.getLast() + "\n");
    }
}
