package org.openelecbay.home.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Seeds;

/// members.csv is what its README says.
class EuropeanLvMembersTest {

    private static final long SEED = 2022;
    private static final Map<String, String> NEXT_PHASE = Map.of("A", "B", "B", "C", "C", "A");
    private static final String[] AZIMUTHS = {"180", "90", "225", "135", "270"};
    private static final String[] TILTS = {"25", "30", "35"};

    private final List<Map<String, String>> members = EuropeanLv.members();

    @Test
    void aHundredHomesFifteenChargersAndOneBatteryHaveIdsOfTheirOwn() {
        assertThat(members.stream().map(row -> row.get("id"))).doesNotHaveDuplicates();
        assertThat(ofKind("home")).hasSize(100);
        assertThat(ofKind("charger")).hasSize(15);
        assertThat(ofKind("storage")).hasSize(1);
    }

    @Test
    void everySecondHomeOfTheRingHasFiveKilowattsOnARoofOfTheCycle() {
        List<Map<String, String>> homes = ofKind("home");
        for (int home = 1; home <= 100; home++) {
            Map<String, String> row = homes.get(home - 1);
            boolean prosumer = home % 2 == 1;
            int roof = (home - 1) / 2;
            assertThat(row.get("id")).isEqualTo("home-%03d".formatted(home));
            assertThat(row.get("profile")).isEqualTo("profile_" + home);
            assertThat(row.get("pvKwp")).isEqualTo(prosumer ? "5" : "0");
            assertThat(row.get("tiltDeg")).isEqualTo(prosumer ? TILTS[roof % 3] : "");
            assertThat(row.get("azimuthDeg")).isEqualTo(prosumer ? AZIMUTHS[roof % 5] : "");
        }
    }

    @Test
    void theSecondHomeOfABuildingIsOnTheNextPhase() {
        List<Map<String, String>> homes = ofKind("home");
        for (int second = 55; second < 100; second++) {
            Map<String, String> first = homes.get(second - 55);
            assertThat(homes.get(second).get("bus")).isEqualTo(first.get("bus"));
            assertThat(homes.get(second).get("phase")).isEqualTo(NEXT_PHASE.get(first.get("phase")));
        }
    }

    @Test
    void fiveChargersHangOnEachPhaseOneInEachFifthOfTheFeeder() {
        List<Map<String, String>> points = ofKind("home").subList(0, 55);
        List<String> places = ofKind("charger").stream()
                .map(row -> row.get("bus") + row.get("phase"))
                .toList();
        for (int fifth = 0; fifth < 5; fifth++) {
            List<Map<String, String>> street = points.subList(11 * fifth, 11 * fifth + 11);
            for (String phase : NEXT_PHASE.keySet()) {
                String firstOfPhase = street.stream()
                        .filter(row -> phase.equals(row.get("phase")))
                        .map(row -> row.get("bus") + phase)
                        .findFirst()
                        .orElseThrow();
                assertThat(places.subList(3 * fifth, 3 * fifth + 3)).contains(firstOfPhase);
            }
        }
        assertThat(ofKind("charger").stream().map(row -> row.get("chargeKw"))).containsOnly("3.7");
    }

    @Test
    void limitsAreTheOnesThatTheSeedDraws() {
        for (Map<String, String> row : members) {
            boolean buys = !row.get("kind").equals("storage");
            boolean sells = !row.get("pvKwp").equals("0");
            assertThat(row.get("bidLimit")).isEqualTo(buys ? drawn(row.get("id") + "/bid", 0.17, 0.2) : "");
            assertThat(row.get("offerLimit")).isEqualTo(sells ? drawn(row.get("id") + "/offer", 0.09, 0.12) : "");
        }
    }

    @Test
    void everyoneIsWillingAndNobodyWishes() {
        assertThat(members.stream().map(row -> row.get("wish") + row.get("willing")))
                .containsOnly("1");
    }

    private static String drawn(String name, double lowest, double highest) {
        double share = Seeds.generator(Seeds.derive(SEED, name)).nextDouble();
        double price = lowest + (highest - lowest) * share;
        return String.format(Locale.ROOT, "%.3f", StrictMath.rint(price * 1_000) / 1_000);
    }

    private List<Map<String, String>> ofKind(String kind) {
        return members.stream().filter(row -> kind.equals(row.get("kind"))).collect(Collectors.toList());
    }
}
