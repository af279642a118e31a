package org.openelecbay.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A slip in the table of members is named with its line, column and value.
class BadMembersTest {

    private static final String FIRST = "home-001,home,34,A,profile_1,5,25,180,0.199,0.112,,1,";
    private static final String CHARGER = "ev-15,charger,835,C,,0,,,0.196,,,1,3.7";
    private static final String BATTERY = "battery-01,storage,1,ABC,,0,,,,,,1,250";

    @TempDir
    private Path temporary;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a battery without power        | home-001,home,34,A,profile_1,0,,,0.199,,,1,,5,        | batteryKw
            a battery with a size in words | home-001,home,34,A,profile_1,0,,,0.199,,,1,,small,3   | small
            a battery of negative power    | home-001,home,34,A,profile_1,0,,,0.199,,,1,,5,-3      | batteryKw
            a battery of a charger         | home-001,charger,34,A,,0,,,0.199,,,1,3.7,5,3          | charger
            """)
    void aSlipInTheColumnsOfHomeBatteriesIsNamed(String story, String row, String named) {
        ScenarioCopy street = ScenarioCopy.in(temporary);
        String header = street.linesOf("members.csv").getFirst();
        street.write("members.csv", header + ",batteryKwh,batteryKw\n" + row + "\n")
                .refused("members.csv:2", named);
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("an unknown bus", FIRST, FIRST.replace(",34,", ",9999,"), "bus", "9999", "home-001"),
                slip("a bus of no name", FIRST, FIRST.replace(",34,", ",,"), "bus", "\"\""),
                slip("an unknown profile", FIRST, FIRST.replace("profile_1", "profile_101"), "profile_101"),
                slip("a home without a profile", FIRST, FIRST.replace("profile_1", ""), "profile", "empty"),
                slip("a phase that is none", FIRST, FIRST.replace(",A,", ",D,"), "phase", "\"D\"", "abc"),
                slip("an unknown kind", FIRST, FIRST.replace(",home,", ",castle,"), "kind", "castle", "charger"),
                slip("a negative roof", FIRST, FIRST.replace(",5,25,", ",-5,25,"), "pvKwp", "-5"),
                slip("a roof that is no number", FIRST, FIRST.replace(",5,25,", ",NaN,25,"), "pvKwp", "NaN"),
                slip("a roof in words", FIRST, FIRST.replace(",5,25,", ",five,25,"), "pvKwp", "five"),
                slip("a roof of a power plant", FIRST, FIRST.replace(",5,25,", ",5000,25,"), "pvKwp", "5000"),
                slip("a roof without a tilt", FIRST, FIRST.replace(",5,25,", ",5,,"), "tiltDeg", "\"\""),
                slip("a tilt beyond the wall", FIRST, FIRST.replace(",25,", ",95,"), "tiltDeg", "95"),
                slip("a direction beyond the circle", FIRST, FIRST.replace(",180,", ",380,"), "azimuthDeg", "380"),
                slip("a limit in words", FIRST, FIRST.replace("0.199", "low"), "bidLimit", "low"),
                slip("a limit per MWh", FIRST, FIRST.replace("0.199", "1990000"), "bidLimit", "1990000"),
                slip("a limit finer than a micro", FIRST, FIRST.replace("0.112", "0.1120001"), "0.1120001"),
                slip("an unknown wish", FIRST, FIRST.replace("0.112,,", "0.112,D,"), "wish", "\"D\""),
                slip("a will in words", FIRST, FIRST.replace(",,1,", ",,yes,"), "willing", "yes"),
                slip("a home that charges", FIRST, FIRST + "3.7", "chargeKw", "3.7", "home"),
                slip("a charger without power", CHARGER, CHARGER.replace("3.7", ""), "chargeKw", "charger"),
                slip("a charger with negative power", CHARGER, CHARGER.replace("3.7", "-3.7"), "chargeKw", "-3.7"),
                slip("a charger with a roof", CHARGER, CHARGER.replace(",,0,,", ",,5,25,180"), "pvKwp", "\"5\""),
                slip("a charger with a profile", CHARGER, CHARGER.replace("C,,", "C,profile_1,"), "profile_1"),
                slip("a battery without power", BATTERY, BATTERY.replace("250", "0"), "chargeKw", "storage"),
                slip("two batteries", CHARGER, CHARGER.replace("charger", "storage"), "battery-01", "second"),
                slip("a duplicate member", FIRST, FIRST.replace("home-001", "home-002"), "home-002", "already"),
                slip("a member without a name", FIRST, FIRST.replace("home-001", ""), "id", "empty"),
                slip("a name with a slash", FIRST, FIRST.replace("home-001", "../home"), "id", "../home"),
                slip("a name without end", FIRST, FIRST.replace("home-001", "h".repeat(500)), "id", "hhhh"),
                slip("the name of the pool", FIRST, FIRST.replace("home-001", "community"), "id", "community"),
                slip("the meter of the DSO", FIRST, FIRST.replace("home-001", "losses"), "id", "losses"),
                slip("a value too few", FIRST, FIRST.replace(",5,25,", ",5,"), "12 values", "13 columns"),
                slip("a value too many", FIRST, FIRST.replace(",5,25,", ",5,25,0,"), "14 values", "13 columns"),
                slip("a decimal comma", FIRST, FIRST.replace("0.199", "0,199"), "14 values", "13 columns"),
                slip("a quoted line break", FIRST, FIRST.replace("home-001", "\"home\n001\""), "id", "home\\n001"),
                slip("a quoted comma", FIRST, FIRST.replace("home-001", "\"home,001\""), "id", "home,001"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void everySlipIsNamedWithItsLineColumnAndValue(String story, String before, String after, String[] words) {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("members.csv", before, after);

        street.refused(words)
                .isRefusedNaming(story.equals("two batteries") ? "members.csv:117" : street.damagedPlace());
    }

    @Test
    void aMissingColumnIsNamed() {
        ScenarioCopy.in(temporary)
                .damage("members.csv", "pvKwp", "kwp")
                .refused("members.csv:1", "column pvKwp is missing");
    }

    @Test
    void aColumnThatStandsTwiceIsNamed() {
        ScenarioCopy.in(temporary)
                .damage("members.csv", "wish,willing", "wish,wish")
                .refused("members.csv:1", "column");
    }

    @Test
    void aTableWithoutRowsIsRefused() {
        ScenarioCopy.in(temporary).cut("members.csv", 1).refused("members.csv:1", "no rows");
    }

    @Test
    void anEmptyTableIsRefused() {
        ScenarioCopy.in(temporary).write("members.csv", "").refused("members.csv:1", "no rows");
    }

    @Test
    void anOpenQuoteIsRefusedWithItsLine() {
        ScenarioCopy.in(temporary)
                .damage("members.csv", "home-003", "\"home-003")
                .refused("members.csv:4");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        ScenarioCopy.in(temporary)
                .write("members.csv", "id,kind\nh\u00e4user".getBytes(StandardCharsets.ISO_8859_1))
                .refused("members.csv", "UTF-8");
    }

    @Test
    void aStorageSectionNeedsARow() {
        ScenarioCopy street = ScenarioCopy.in(temporary)
                .damage("members.csv", BATTERY + "\n", "")
                .damage("storage:", "storage:");

        street.refused(street.damagedPlace(), "storage", "members.csv");
    }

    @Test
    void aRowOfStorageNeedsASection() {
        ScenarioCopy street = ScenarioCopy.in(temporary);
        String yaml = street.read("scenario.yaml");
        int from = yaml.indexOf("storage:");
        int to = yaml.indexOf("network:");

        street.write("scenario.yaml", yaml.substring(0, from) + yaml.substring(to))
                .refused("members.csv:117", "storage", "battery-01");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'stranger,07:00,09:00,A,1', id, stranger",
        "'home-001,7,09:00,A,1', from, '\"7\"'",
        "'home-001,07:00:30,09:00,A,1', from, 07:00:30",
        "'home-001,07:00,25:00,A,1', to, 25:00",
        "'home-001,07:00,09:00,D,1', wish, '\"D\"'",
        "'home-001,07:00,09:00,A,', willing, '\"\"'",
        "'home-001,07:00,09:00,A', '4 values', '5 columns'"
    })
    void aSlipInThePreferencesIsNamedWithItsLine(String row, String column, String value) {
        ScenarioCopy.in(temporary)
                .damage("members: members.csv", "members: members.csv\npreferences: wishes.csv")
                .write("wishes.csv", "id,from,to,wish,willing\nhome-002,07:00,09:00,A,1\n" + row + "\n")
                .refused("wishes.csv:3", column, value);
    }

    private static Arguments slip(String story, String before, String after, String... words) {
        return Arguments.of(story, before, after, words);
    }
}
