package org.openelecbay.settlement.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;
import org.openelecbay.settlement.certificate.Answer.Booked;
import org.openelecbay.settlement.certificate.Answer.Refused;

class CertificateRegisterTest {

    private static final Slot SLOT = new Slot(Instant.parse("2026-06-01T10:00:00Z"), Duration.ofMinutes(15));
    private static final ParticipantId ROOF = new ParticipantId("roof");
    private static final ParticipantId ANNA = new ParticipantId("anna");
    private static final ParticipantId BEN = new ParticipantId("ben");
    private static final Lot LOT = new Lot(ROOF, SLOT);

    private final CertificateRegister register = new CertificateRegister();

    @Test
    void greenEnergyIsIssuedMovedAndUsedOnce() {
        booked(register.issue(LOT, wh(500)));
        booked(register.transfer(LOT, ROOF, ANNA, wh(300)));
        booked(register.retire(LOT, ANNA, wh(300)));

        assertThat(register.held(LOT, ROOF)).isEqualTo(wh(200));
        assertThat(register.held(LOT, ANNA)).isEqualTo(Energy.ZERO);
        assertThat(register.entries()).extracting(Entry::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theSameEnergyIsNotIssuedTwice() {
        register.issue(LOT, wh(500));

        refused(
                register.issue(LOT, wh(500)),
                "The meter says 500 Wh for roof of 2026-06-01T10:00:00Z, and 500 Wh were");
        assertThat(booked(register.issue(LOT, wh(520))).energy()).isEqualTo(wh(20));
        refused(register.issue(LOT, wh(400)), "520 Wh were issued already");
        refused(register.issue(new Lot(ANNA, SLOT), Energy.ZERO), "The meter says 0 Wh");
    }

    @Test
    void nobodySellsTheSameCertificateTwice() {
        register.issue(LOT, wh(500));
        register.transfer(LOT, ROOF, ANNA, wh(400));

        refused(
                register.transfer(LOT, ROOF, BEN, wh(101)),
                "roof holds certificates for 100 Wh of roof of 2026-06-01T10:00:00Z, not for 101 Wh. Were they sold or"
                        + " retired before?");
        booked(register.retire(LOT, ANNA, wh(400)));
        refused(register.transfer(LOT, ANNA, BEN, wh(1)), "anna holds certificates for 0 Wh");
        refused(register.retire(LOT, ANNA, wh(1)), "anna holds certificates for 0 Wh");
    }

    @Test
    void nothingMovesByNothingOrToItself() {
        register.issue(LOT, wh(500));

        refused(register.transfer(LOT, ROOF, ANNA, Energy.ZERO), "from 1 up, not by 0 Wh");
        refused(register.transfer(LOT, ROOF, ANNA, wh(-3)), "not by -3 Wh");
        refused(register.retire(LOT, ROOF, wh(-3)), "not by -3 Wh");
        refused(register.transfer(LOT, ROOF, ROOF, wh(3)), "to itself");
        assertThat(register.entries()).hasSize(1);
    }

    @Test
    void whateverIsAskedTheEntriesExplainTheHoldingsAndNothingIsMadeOrLost() {
        long only = Long.getLong("elecbay.seed", 0);
        for (long seed = only == 0 ? 1 : only; seed <= (only == 0 ? 200 : only); seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CertificateRegister fresh = new CertificateRegister();
            for (int i = 0; i < 200; i++) {
                ask(fresh, random);
            }
            requireExplained(fresh, seed);
        }
    }

    private static void ask(CertificateRegister register, SplittableRandom random) {
        ParticipantId one = who(random);
        Lot lot = new Lot(who(random), SLOT);
        Energy energy = wh(random.nextInt(-2, 40));
        switch (random.nextInt(3)) {
            case 0 -> register.issue(lot, energy);
            case 1 -> register.transfer(lot, one, who(random), energy);
            default -> register.retire(lot, one, energy);
        }
    }

    private static void requireExplained(CertificateRegister register, long seed) {
        Map<List<Object>, Long> held = new HashMap<>();
        for (Entry entry : register.entries()) {
            long wattHours = entry.energy().wattHours();
            assertThat(wattHours).as("seed %s, entry %s", seed, entry).isPositive();
            switch (entry) {
                case Entry.Issued issued -> add(held, issued.lot(), issued.lot().producer(), wattHours);
                case Entry.Transferred moved -> {
                    add(held, moved.lot(), moved.from(), -wattHours);
                    add(held, moved.lot(), moved.to(), wattHours);
                }
                case Entry.Retired retired -> add(held, retired.lot(), retired.holder(), -wattHours);
            }
            assertThat(held.values()).as("seed %s after entry %s", seed, entry).allMatch(each -> each >= 0);
        }
        held.forEach((key, wattHours) -> assertThat(register.held((Lot) key.get(0), (ParticipantId) key.get(1)))
                .as("seed %s", seed)
                .isEqualTo(wh(wattHours)));
        assertThat(IntStream.range(0, register.entries().size()))
                .allMatch(i -> register.entries().get(i).number() == i + 1);
    }

    private static void add(Map<List<Object>, Long> held, Lot lot, ParticipantId holder, long wattHours) {
        held.merge(List.of(lot, holder), wattHours, Long::sum);
    }

    private static ParticipantId who(SplittableRandom random) {
        return List.of(ROOF, ANNA, BEN).get(random.nextInt(3));
    }

    private static Entry booked(Answer answer) {
        assertThat(answer).isInstanceOf(Booked.class);
        return ((Booked) answer).entry();
    }

    private static void refused(Answer answer, String why) {
        assertThat(answer).isInstanceOf(Refused.class);
        assertThat(((Refused) answer).why()).contains(why);
    }

    private static Energy wh(long wattHours) {
        return Energy.ofWattHours(wattHours);
    }
}
