package org.openelecbay.cli;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A slip in the tables of sharing keys is named with its line, column and value.
class BadSharingKeysTest {

    private static final String KEY = "home-001,0.0121,2";
    private static final String PAIR = "home-001,home-002,0.4";
    private static final String TIMED = "2017-05-24T08:00:00Z,home-001,0.0110";
    private static final String PART = "village,home-001,0.5";

    @TempDir
    private Path temporary;

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("keys.csv", "an unknown member", KEY, "house-1,0.0121,2", "id", "house-1", "table of members"),
                slip("keys.csv", "a negative share", KEY, "home-001,-0.1,2", "share", "-0.1", "0 to 1"),
                slip("keys.csv", "a share in per cent", KEY, "home-001,1.21,2", "share", "1.21", "25 % as 0.25"),
                slip("keys.csv", "a share in words", KEY, "home-001,much,2", "share", "much"),
                slip("keys.csv", "no share", KEY, "home-001,,2", "share", "\"\""),
                slip("keys.csv", "a share too fine", KEY, "home-001,0.0000000001,2", "share", "nine decimals"),
                slip("keys.csv", "a member twice", KEY, "home-002,0.0121,2\n" + KEY, "id", "home-002", "already"),
                slip("keys.csv", "a rank of nothing", KEY, "home-001,0.0121,0", "rank", "\"0\""),
                slip("keys.csv", "a broken rank", KEY, "home-001,0.0121,1.5", "rank", "1.5"),
                slip("pairwise.csv", "an unknown producer", PAIR, "pv,home-002,0.4", "producer", "\"pv\""),
                slip("pairwise.csv", "an unknown consumer", PAIR, "home-001,pub,0.4", "consumer", "pub"),
                slip("pairwise.csv", "a gift to oneself", PAIR, "home-001,home-001,0.4", "consumer", "itself"),
                slip("pairwise.csv", "a negative coefficient", PAIR, "home-001,home-002,-1", "share", "-1"),
                slip("keys-by-slot.csv", "no instant", TIMED, "noon,home-001,0.1", "fromUtc", "noon"),
                slip("keys-by-slot.csv", "an unknown member", TIMED, TIMED.replace("home-001", "inn"), "id", "inn"),
                slip("communities.csv", "an unknown member", PART, "village,inn,0.5", "id", "inn"),
                slip("communities.csv", "a factor above one", PART, "village,home-001,50", "factor", "50"),
                slip("communities.csv", "a nameless community", PART, ",home-001,0.5", "community", "empty"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("slips")
    void everySlipIsNamedWithItsLineColumnAndValue(
            String file, String story, String before, String after, String[] words) {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage(file, before, after);

        Run run = street.refused(words);
        if (!story.equals("a member twice")) {
            run.isRefusedNaming(street.damagedPlace());
        }
    }

    @Test
    void sharesThatSumToMoreThanAllAreNamedWhereTheyPassIt() {
        ScenarioCopy.in(temporary)
                .damage("keys.csv", KEY, "home-001,0.9,2")
                .refused("keys.csv:", "share", "all members", "more than 1");
        ScenarioCopy.in(temporary.resolve("pairs"))
                .damage("pairwise.csv", PAIR, "home-001,home-002,0.8")
                .refused("pairwise.csv:4", "consumers of home-001", "more than 1");
        ScenarioCopy.in(temporary.resolve("slots"))
                .damage("keys-by-slot.csv", TIMED, "2017-05-24T08:00:00Z,home-001,0.9")
                .refused("keys-by-slot.csv:", "from 2017-05-24T08:00:00Z", "more than 1");
        ScenarioCopy.in(temporary.resolve("communities"))
                .damage("communities.csv", PART, "village,home-001,0.6")
                .refused("communities.csv:103", "communities of home-001", "more than 1");
    }

    @Test
    void aTimeSeriesThatBeginsTooLateIsNamed() {
        ScenarioCopy street = ScenarioCopy.in(temporary);
        street.write("keys-by-slot.csv", street.read("keys-by-slot.csv").replace("05-24T08:00", "05-24T09:00"))
                .refused("keys-by-slot.csv:", "2017-05-24T09:00:00Z", "starts at 2017-05-24T08:00:00Z");
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        ScenarioCopy street = ScenarioCopy.in(temporary).damage("keys: keys.csv", "keys: shares.csv");
        street.refused(street.damagedPlace(), "sharing.keys", "shares.csv");
    }

    @Test
    void aTableWithoutItsColumnIsNamed() {
        ScenarioCopy.in(temporary)
                .damage("pairwise.csv", "producer,consumer", "from,to")
                .refused("pairwise.csv:1", "column producer is missing");
    }

    private static Arguments slip(String file, String story, String before, String after, String... words) {
        return Arguments.of(file, story, before, after, words);
    }
}
