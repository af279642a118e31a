package org.openelecbay.market.ancillary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.solver.draft.ProgramDraft;

class ServicePlanTest {

    private static ServicePlan random(SplittableRandom random) {
        List<DeviationOffer> offers = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            offers.add(new DeviationOffer(random.nextInt(0, 12) / 20.0, random.nextInt(0, 5) / 2.0));
        }
        return ServicePlan.of(
                new ServiceRequest(random.nextInt(0, 9), random.nextInt(0, 8) / 20.0, random.nextInt(0, 4) / 10.0, 0.8),
                offers);
    }

    @Test
    void theProfitSharesSumToProfitAndCost() {
        Seeds.every(300, ServicePlanTest::random, plan -> {
            double paid = Arrays.stream(plan.profitShares()).sum();
            double due = plan.delivered() > 0 ? plan.profit() + plan.cost() : 0;
            assertThat(paid).isCloseTo(due, within(1e-12));
        });
    }

    @Test
    void noOtherActivationIsWorthMore() {
        Seeds.every(300, ServicePlanTest::random, plan -> {
            ProgramDraft draft = new ProgramDraft();
            ProgramDraft.Row most = draft.atMost(plan.request().energy());
            for (DeviationOffer offer : plan.offers()) {
                most.plus(
                        1,
                        draft.variable(
                                0,
                                offer.quantity(),
                                offer.cost() - plan.request().price()));
            }
            draft.variable(0, 0, 0);
            double best = -draft.solve().objective();
            double gained = plan.request().price() * plan.delivered() - plan.cost();
            assertThat(gained).isCloseTo(best, within(1e-7));
        });
    }

    @Test
    void theSupplyCurveHoldsEveryOfferByCost() {
        ServicePlan plan = ServicePlan.of(
                new ServiceRequest(1, 0.1, 0, 0),
                List.of(new DeviationOffer(0.3, 2), new DeviationOffer(0.1, 1), new DeviationOffer(0.1, 4)));

        assertThat(plan.costCurve())
                .containsExactly(
                        new ServicePlan.Step(1, 0.1), new ServicePlan.Step(5, 0.1), new ServicePlan.Step(7, 0.3));
        assertThat(plan.activated()).containsExactly(0, 1, 0);
    }

    @Test
    void nothingIsRequestedAndNothingIsOffered() {
        assertThat(ServicePlan.of(new ServiceRequest(0, 0.2, 1, 1), List.of()).isWorthBidding())
                .isTrue();
        assertThat(ServicePlan.of(new ServiceRequest(1, 0.2, 1, 0), List.of()).isWorthBidding())
                .isFalse();
        assertThatThrownBy(() -> new ServiceRequest(-1, 0, 0, 0)).hasMessageContaining("not negative");
        assertThatThrownBy(() -> new DeviationOffer(0.1, -1)).hasMessageContaining("not negative");
    }
}
