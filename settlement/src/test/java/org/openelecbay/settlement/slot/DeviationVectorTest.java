package org.openelecbay.settlement.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.settlement.slot.Booked.money;
import static org.openelecbay.settlement.slot.SlotStory.slot;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// The golden cases of spec G.5 (`G05-deviation-settlement`).
///
/// Settled as the vector is: two prices, the supplier bills the community's net, and the operator keeps what is left.
class DeviationVectorTest {

    private static final Money GRID_BILL = money("-0.009");
    private static final Money NETTING_SURPLUS = money("0.077");
    private static final DeviationTerms KEPT =
            new DeviationTerms(DeviationMethod.TWO_PRICE, Proceeds.RESERVE, Proceeds.RESERVE, false);

    @Test
    void sellerShortOtherSellerLongBuyerOverAndUnder() {
        Booked booked = slot().terms(new SettlementTerms(
                        Price.perKwh("0.03"),
                        new Ratio(5, 100),
                        Price.perKwh("0.002"),
                        Price.ZERO,
                        Price.ZERO,
                        Price.ZERO,
                        KEPT))
                .trade("s1", "b1", 3_000, "0.14")
                .trade("s1", "b2", 1_000, "0.15")
                .trade("s2", "b2", 2_000, "0.13")
                .metered("s1", 3_500)
                .metered("s2", 2_400)
                .metered("b1", -3_200)
                .metered("b2", -2_600)
                .settle();

        assertParticipant(booked, "s1", "-0.1", "-0.009", "0.453");
        assertParticipant(booked, "s2", "0.036", "0", "0.292");
        assertParticipant(booked, "b1", "-0.04", "0", "-0.466");
        assertParticipant(booked, "b2", "0.036", "-0.0075", "-0.3875");
        assertThat(booked.account(NamedAccount.PENALTIES)).isEqualTo(money("0.0165"));
        assertThat(booked.account(NamedAccount.OPERATOR)).isEqualTo(money("0.024"));
        assertThat(booked.account(NamedAccount.SUPPLIER)).isEqualTo(GRID_BILL);
        assertThat(booked.account(NamedAccount.RESERVE)).isEqualTo(NETTING_SURPLUS);
    }

    @Test
    void perfectDelivery() {
        Booked booked = slot().terms(
                        SlotSettlementTest.penalty("0.03", new Ratio(0, 1)).with(KEPT))
                .trade("s1", "b1", 3_000, "0.14")
                .metered("s1", 3_000)
                .metered("b1", -3_000)
                .settle();

        assertParticipant(booked, "s1", "0", "0", "0.42");
        assertParticipant(booked, "b1", "0", "0", "-0.42");
        assertThat(booked.transfers()).hasSize(1);
    }

    private static void assertParticipant(Booked booked, String name, String imbalance, String penalty, String net) {
        assertThat(booked.cash(name, Cause.RESIDUAL).plus(booked.cash(name, Cause.DEVIATION)))
                .isEqualTo(money(imbalance));
        assertThat(booked.cash(name, Cause.PENALTY)).isEqualTo(money(penalty));
        assertThat(booked.cash(name)).isEqualTo(money(net));
    }
}
