package org.openelecbay.market.auction.reverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.auction.Ladder;

/// The reverse auction beside its naive twin, and what spec A.11 asks of it.
class ProcurementTest {

    private static final List<String> SELLERS = List.of("g1", "g2", "g3", "g4");

    private record Need(List<Offer> offers, int wattHours, Price cap) {}

    /// Sellers with several offers, and offers of several segments.
    private static Need random(SplittableRandom random) {
        BookBuilder book = BookBuilder.book();
        for (int k = random.nextInt(0, 7); k > 0; k--) {
            int first = random.nextInt(-2, 20);
            book.offer(
                    SELLERS.get(random.nextInt(4)),
                    BookBuilder.step(1 + random.nextInt(5), first),
                    BookBuilder.step(1 + random.nextInt(5), first + random.nextInt(4)));
        }
        return new Need(book.build().offers(), random.nextInt(0, 25), Setting.cents(random.nextInt(5, 20)));
    }

    @Test
    void theCostIsTheLeastPossibleAndAwardsCoverTheNeed() {
        Seeds.every(1_000, ProcurementTest::random, need -> {
            Procurement procurement = procure(need);
            assertThat(procurement.cost().nanos()).isEqualTo(twin(need).cost());
            assertThat(Arrays.stream(procurement.awards()).sum()
                            + procurement.fromFallback().wattHours())
                    .isEqualTo(need.wattHours());
        });
    }

    @Test
    void onePassGivesTheVickreyPaymentsOfAMarketWithoutEachSeller() {
        Seeds.every(1_000, ProcurementTest::random, need -> {
            Map<ParticipantId, Long> atLimits = pay(need, PaymentRule.PAY_AS_BID);
            assertThat(pay(need, PaymentRule.VICKREY)).isEqualTo(twin(need).vickrey(atLimits));
        });
    }

    @Test
    void payAsBidIsTheCheapestRuleAndNoRulePaysMoreThanTheCap() {
        Seeds.every(1_000, ProcurementTest::random, need -> {
            Map<ParticipantId, Long> uniform = pay(need, PaymentRule.UNIFORM);
            Map<ParticipantId, Long> vickrey = pay(need, PaymentRule.VICKREY);
            pay(need, PaymentRule.PAY_AS_BID)
                    .forEach((seller, pay) ->
                            assertThat(pay).isLessThanOrEqualTo(Math.min(uniform.get(seller), vickrey.get(seller))));
            for (PaymentRule rule : PaymentRule.values()) {
                assertThat(procure(need).awards(rule))
                        .allSatisfy(award -> assertThat(award.pay())
                                .isLessThanOrEqualTo(need.cap().times(award.energy())));
            }
        });
    }

    @Test
    void underVickreyNoSellerGainsByAnotherLimit() {
        Seeds.every(200, ProcurementTest::singleOffers, need -> {
            for (int k = 0; k < need.offers().size(); k++) {
                Offer truth = need.offers().get(k);
                long honest = gain(truth, need);
                for (int cents = -3; cents < 22; cents++) {
                    List<Offer> offers = new ArrayList<>(need.offers());
                    offers.set(
                            k,
                            BookBuilder.book()
                                    .at(k)
                                    .offer(
                                            truth.owner().value(),
                                            truth.quantity().wattHours(),
                                            cents)
                                    .build()
                                    .offers()
                                    .getFirst());
                    assertThat(gain(truth, new Need(offers, need.wattHours(), need.cap())))
                            .isLessThanOrEqualTo(honest);
                }
            }
        });
    }

    private static Need singleOffers(SplittableRandom random) {
        BookBuilder book = BookBuilder.book();
        SELLERS.forEach(seller -> book.offer(seller, 1 + random.nextInt(6), random.nextInt(0, 20)));
        return new Need(book.build().offers(), random.nextInt(1, 20), Setting.cents(random.nextInt(5, 20)));
    }

    private static long gain(Offer truth, Need need) {
        return procure(need).awards(PaymentRule.VICKREY).stream()
                .filter(award -> award.seller().equals(truth.owner()))
                .mapToLong(award -> award.pay().nanos()
                        - truth.segments()
                                .getFirst()
                                .limit()
                                .times(award.energy())
                                .nanos())
                .sum();
    }

    private static Map<ParticipantId, Long> pay(Need need, PaymentRule rule) {
        return procure(need).awards(rule).stream()
                .collect(Collectors.toMap(Award::seller, award -> award.pay().nanos()));
    }

    private static Procurement procure(Need need) {
        Ladder offers = Ladder.ofOffers(need.offers());
        offers.breakTies(offers.size(), Setting.plain().context().ties());
        return new Procurement(offers, Energy.ofWattHours(need.wattHours()), need.cap());
    }

    private static NaiveProcurement twin(Need need) {
        return new NaiveProcurement(need.offers(), need.wattHours(), need.cap().microsPerKwh());
    }
}
