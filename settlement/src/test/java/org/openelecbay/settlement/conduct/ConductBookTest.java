package org.openelecbay.settlement.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.settlement.conduct.ReputationTest.reputation;
import static org.openelecbay.settlement.conduct.ReputationTest.wh;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Slot;

/// Standings over slots: evidence is appended, and a disputed slot is computed again.
class ConductBookTest {

    private static final ConductTerms TERMS = new ConductTerms(
            new Ratio(1, 5), new Ratio(3, 10), reputation("0.7"), Reputation.FULL, reputation("0.8"), 3);
    private static final ParticipantId ANNA = new ParticipantId("anna");
    private static final ParticipantId BEN = new ParticipantId("ben");
    private static final Slot FIRST = new Slot(Instant.parse("2026-06-01T10:00:00Z"), Duration.ofMinutes(15));

    private final ConductBook book = open();

    @Test
    void aBrokenPromiseIsEvidenceWithBeforeAndAfter() {
        book.note(FIRST, List.of(performance(ANNA, 1_000, 500), performance(BEN, 1_000, 1_000)));

        assertThat(book.evidence())
                .containsExactly(new Evidence(
                        FIRST,
                        1,
                        performance(ANNA, 1_000, 500),
                        Standing.starting(Reputation.FULL, TERMS),
                        Standing.starting(reputation("0.9"), TERMS)));
        assertThat(book.conduct()).containsExactly(Map.entry(ANNA, new Conduct(true, new Ratio(3, 100))));
    }

    @Test
    void aCorrectedMeterValueRestoresTheStandingAndKeepsTheOldEvidence() {
        book.note(FIRST, List.of(performance(ANNA, 1_000, 0)));
        book.note(FIRST.next(), List.of(performance(ANNA, 1_000, 500)));
        List<Evidence> before = List.copyOf(book.evidence());

        book.correct(FIRST, performance(ANNA, 1_000, 1_000));

        assertThat(book.evidence()).hasSize(4).startsWith(before.toArray(Evidence[]::new));
        assertThat(book.evidence()).extracting(Evidence::run).containsExactly(1, 1, 2, 2);
        assertThat(book.standing(ANNA).reputation()).isEqualTo(reputation("0.9"));
    }

    @Test
    void afterAnyCorrectionTheStandingsAreThoseOfABookThatKnewFromTheStart() {
        SplittableRandom random = new SplittableRandom(20_261_121);
        for (int run = 0; run < 200; run++) {
            Performance[] truth = new Performance[12];
            ConductBook corrected = open();
            ConductBook informed = open();
            Slot slot = FIRST;
            for (int i = 0; i < truth.length; i++, slot = slot.next()) {
                truth[i] = performance(ANNA, random.nextInt(3) * 500, random.nextInt(1_200));
                corrected.note(slot, List.of(performance(ANNA, 800, random.nextInt(800))));
                informed.note(slot, List.of(truth[i]));
            }
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
            Collections.shuffle(order, new Random(run));
            for (int i : order) {
                Slot late = new Slot(FIRST.start().plus(FIRST.length().multipliedBy(i)), FIRST.length());
                corrected.correct(late, truth[i]);
            }
            assertThat(corrected.standings()).isEqualTo(informed.standings());
        }
    }

    @Test
    void aCorrectionThatChangesNothingIsNoEvidence() {
        book.note(FIRST, List.of(performance(ANNA, 1_000, 500)));
        book.correct(FIRST, performance(ANNA, 1_000, 500));

        assertThat(book.evidence()).hasSize(1);
    }

    @Test
    void aSlotOutOfOrderAnUnknownSlotAndAStrangerAreRefused() {
        book.note(FIRST, List.of(performance(ANNA, 0, 0)));

        assertThatThrownBy(() -> book.note(FIRST, List.of(performance(ANNA, 0, 0))))
                .hasMessageContaining("does not follow");
        assertThatThrownBy(() -> book.correct(FIRST.next(), performance(ANNA, 0, 0)))
                .hasMessageContaining("Nothing was noted");
        assertThatThrownBy(() -> book.standing(new ParticipantId("ghost"))).hasMessageContaining("ghost");
    }

    private static Performance performance(ParticipantId who, long committed, long delivered) {
        return new Performance(who, wh(committed), wh(delivered));
    }

    private static ConductBook open() {
        Map<ParticipantId, Standing> starting = new LinkedHashMap<>();
        starting.put(ANNA, Standing.starting(TERMS.initial(), TERMS));
        starting.put(BEN, Standing.starting(TERMS.initial(), TERMS));
        return new ConductBook(TERMS, starting);
    }
}
