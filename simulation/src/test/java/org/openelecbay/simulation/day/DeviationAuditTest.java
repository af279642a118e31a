package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Phase;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Quality;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.Delivery;
import org.openelecbay.settlement.slot.DeviationMethod;
import org.openelecbay.settlement.slot.DeviationTerms;
import org.openelecbay.settlement.slot.SettlementTerms;
import org.openelecbay.settlement.slot.SlotSettlement;

/// The audit of a slot accepts every method of settling deviations for what it is, and for nothing else.
///
/// Anna sold Ben 1000 Wh and gives 500 more, Ben draws 300 more; Cleo traded nothing and draws 400.
class DeviationAuditTest {

    private static final Slot SLOT = new Slot(Instant.parse("2026-06-01T10:00:00Z"), Duration.ofMinutes(15));
    private static final PriceBand BAND = new PriceBand(Price.perKwh("0.09"), Price.perKwh("0.20"));
    private static final List<Participant> STREET = List.of(home("anna"), home("ben"), home("cleo"));
    private static final List<Metered> METERED =
            List.of(metered("anna", 1_500), metered("ben", -1_300), metered("cleo", -400));
    private static final Clearing CLEARING = Clearing.of(
            SLOT,
            List.of(new Trade(
                    1,
                    SLOT,
                    new ParticipantId("anna"),
                    new ParticipantId("ben"),
                    Energy.ofWattHours(1_000),
                    Price.perKwh("0.14"),
                    Price.perKwh("0.14"),
                    Origin.MATCHED)));

    @ParameterizedTest(name = "{0}")
    @EnumSource(DeviationMethod.class)
    void everyMethodAddsUp(DeviationMethod method) {
        assertThatCode(() -> audit(method, booked(method))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DeviationMethod.class)
    void everyTransferOfADeviationThatIsLeftOutIsFound(DeviationMethod method) {
        List<Transfer> booked = booked(method);
        int tried = 0;
        for (Transfer transfer : booked) {
            boolean ofDeviation =
                    switch (transfer.cause()) {
                        case RESIDUAL, DEVIATION, COVERED, COMMUNITY_NET, NETTING_SHARE -> true;
                        default -> false;
                    };
            if (ofDeviation) {
                List<Transfer> fewer = new ArrayList<>(booked);
                fewer.remove(transfer);
                assertThatThrownBy(() -> audit(method, fewer))
                        .as("%s", transfer)
                        .isInstanceOf(UnbalancedBooks.class);
                tried++;
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DeviationMethod.class)
    void whatWasSettledByAnotherMethodIsFoundUnlessItCoversAsMuch(DeviationMethod method) {
        for (DeviationMethod other : DeviationMethod.values()) {
            if (covers(method) != covers(other)
                    || (method == DeviationMethod.SUPPLIER) != (other == DeviationMethod.SUPPLIER)) {
                assertThatThrownBy(() -> audit(other, booked(method)))
                        .as("%s", other)
                        .isInstanceOf(UnbalancedBooks.class);
            }
        }
    }

    private static boolean covers(DeviationMethod method) {
        return method != DeviationMethod.SUPPLIER && method != DeviationMethod.TWO_PRICE;
    }

    private static void audit(DeviationMethod method, List<Transfer> transfers) {
        new SlotAudit(CLEARING, BAND, method, STREET, METERED, transfers).requireBalanced();
    }

    private static List<Transfer> booked(DeviationMethod method) {
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < STREET.size(); i++) {
            deliveries.add(new Delivery(STREET.get(i), Optional.empty(), METERED.get(i)));
        }
        SettlementTerms terms = SettlementTerms.FREE.with(DeviationTerms.by(method));
        return new SlotSettlement(CLEARING, BAND, terms, deliveries, Energy.ZERO).transfers(1);
    }

    private static Participant home(String name) {
        return new Participant(new ParticipantId(name), new MemberId(name), new ConnectionPoint(name, "bus", Phase.A));
    }

    private static Metered metered(String name, long injection) {
        return new Metered(
                SLOT,
                new ConnectionPoint(name, "bus", Phase.A),
                Energy.ofWattHours(Math.max(0, -injection)),
                Energy.ofWattHours(Math.max(0, injection)),
                Quality.MEASURED);
    }
}
