package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.ParticipantId;

class TieOrderTest {

    @Test
    void keysThatAreReadOnceAgreeWithTheOrder() {
        List<String> letters = List.of("", "a", "b", "Z", "-", "0", "7", "42", "\u00fe", "\u00ff", "\u4e2d", "home-00");
        Seeds.every(
                3_000,
                random -> List.of(name(letters, random), name(letters, random)),
                pair -> assertThat(Integer.signum(Long.compare(
                                TieOrder.byId().coarseKey(pair.getFirst()),
                                TieOrder.byId().coarseKey(pair.getLast()))))
                        .isIn(0, Integer.signum(TieOrder.byId().compare(pair.getFirst(), pair.getLast()))));
    }

    private static ParticipantId name(List<String> letters, SplittableRandom random) {
        StringBuilder name = new StringBuilder(letters.get(random.nextInt(1, letters.size())));
        for (int i = random.nextInt(9); i > 0; i--) {
            name.append(letters.get(random.nextInt(letters.size())));
        }
        return new ParticipantId(name.toString());
    }

    private static List<String> sorted(TieOrder ties, String... names) {
        return Stream.of(names)
                .map(ParticipantId::new)
                .sorted(ties)
                .map(ParticipantId::value)
                .toList();
    }

    private static List<ParticipantId> participants(String... names) {
        return Stream.of(names).map(ParticipantId::new).toList();
    }

    @Test
    void numbersGoByValueAndBeforeWords() {
        assertThat(sorted(TieOrder.byId(), "ben", "10", "9", "anna", "007"))
                .containsExactly("007", "9", "10", "anna", "ben");
    }

    @Test
    void everySlotSomebodyElseGoesFirst() {
        List<ParticipantId> listed = participants("anna", "ben", "cleo");
        assertThat(sorted(TieOrder.rotated(listed, 0), "cleo", "ben", "anna")).containsExactly("anna", "ben", "cleo");
        assertThat(sorted(TieOrder.rotated(listed, 1), "cleo", "ben", "anna")).containsExactly("ben", "cleo", "anna");
        assertThat(sorted(TieOrder.rotated(listed, 5), "cleo", "ben", "anna")).containsExactly("cleo", "anna", "ben");
    }

    @Test
    void whoIsNotListedComesLastById() {
        assertThat(sorted(TieOrder.rotated(participants("cleo"), 3), "zoe", "cleo", "anna"))
                .containsExactly("cleo", "anna", "zoe");
    }

    @Test
    void theCoarseKeyAgreesWithTheOrder() {
        List<ParticipantId> all = participants("anna", "ben", "cleo", "9", "10");
        for (TieOrder ties : List.of(TieOrder.byId(), TieOrder.rotated(participants("cleo", "10", "anna"), 4))) {
            for (ParticipantId one : all) {
                for (ParticipantId other : all) {
                    if (ties.coarseKey(one) < ties.coarseKey(other)) {
                        assertThat(ties.compare(one, other)).isNegative();
                    }
                }
            }
        }
    }
}
