package org.openelecbay.settlement.slot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// Seeded random slots: homes and cars, trades in pairs and through the pool, good and bad delivery.
final class RandomSlots {

    static final List<String> NAMES = List.of("anna", "ben", "cleo", "dora", "emil", "finn");

    private final Random random;

    RandomSlots(long seed) {
        this.random = new Random(seed);
    }

    /// Everything at once: fees, penalties, losses, negative prices, two members with two meters each.
    SlotStory any() {
        SlotStory story = slotAt(price(-200, 200)).terms(terms(price(0, 100))).losses(random.nextInt(300));
        story.belongs("emil", "anna").belongs("finn", "ben");
        trade(story);
        deliver(story);
        story.payment(Payment.to(who(), NamedAccount.SURPLUS, Money.ofNanos(1 + random.nextInt(9)), cause()));
        return story;
    }

    /// The supplier's prices are positive, so that every watt-hour leaves a trace in the money.
    SlotStory withPositivePrices() {
        SlotStory story = slotAt(price(1, 200)).terms(terms(price(0, 100)));
        trade(story);
        deliver(story);
        return story;
    }

    /// Everybody delivers what it sold and draws what it bought.
    SlotStory deliveredPerfectly() {
        SlotStory story = slotAt(price(-200, 200)).terms(terms(price(1, 100)));
        trade(story);
        NAMES.forEach(name -> {
            long promised = story.contracted(name);
            story.planned(name, promised).metered(name, promised);
        });
        return story;
    }

    /// The same slot with other plans.
    SlotStory replan(SlotStory story) {
        NAMES.forEach(name -> story.planned(name, random.nextInt(-9_000, 9_000)));
        return story;
    }

    /// Local trades and deliveries of the story whose penalty is told later.
    SlotStory withoutTerms() {
        SlotStory story = slotAt(price(-200, 200));
        trade(story);
        deliver(story);
        return story;
    }

    SettlementTerms terms(Price penalty) {
        return new SettlementTerms(
                penalty, new Ratio(random.nextInt(4), 30), price(0, 9), price(0, 30), price(0, 20), price(0, 300));
    }

    /// The same slot with its deviations settled by this method, and proceeds and excess as it happens.
    SlotStory settledBy(DeviationMethod method, SlotStory story) {
        return story.terms(
                terms(price(0, 100)).with(new DeviationTerms(method, proceeds(), proceeds(), random.nextBoolean())));
    }

    private Proceeds proceeds() {
        return random.nextBoolean() ? Proceeds.TRADERS : Proceeds.RESERVE;
    }

    private SlotStory slotAt(Price export) {
        Price asked = export.plus(price(0, 200));
        return SlotStory.slot().supplier(decimal(export), decimal(asked));
    }

    private void trade(SlotStory story) {
        for (int i = random.nextInt(8); i > 0; i--) {
            int seller = random.nextInt(NAMES.size());
            int buyer = (seller + 1 + random.nextInt(NAMES.size() - 1)) % NAMES.size();
            long quantity = 1 + random.nextInt(5_000);
            String price = decimal(price(-100, 300));
            if (random.nextInt(3) == 0) {
                story.promised(
                        NAMES.get(seller),
                        NAMES.get(buyer),
                        quantity,
                        price,
                        random.nextBoolean(),
                        decimal(price(0, 90)));
            } else if (random.nextBoolean()) {
                story.trade(NAMES.get(seller), "community", quantity, price);
                story.trade("community", NAMES.get(buyer), quantity, price);
            } else {
                story.trade(NAMES.get(seller), NAMES.get(buyer), quantity, price, decimal(price(-100, 300)));
            }
        }
    }

    private void deliver(SlotStory story) {
        story.green(NAMES.getFirst()).green(NAMES.getLast());
        for (String name : NAMES) {
            if (random.nextInt(4) > 0) {
                story.planned(name, random.nextInt(-5_000, 5_000));
            }
            story.metered(name, random.nextInt(6_000), random.nextInt(6_000));
        }
    }

    private ParticipantId who() {
        return new ParticipantId(NAMES.get(random.nextInt(NAMES.size())));
    }

    private Cause cause() {
        return random.nextBoolean() ? Cause.SURPLUS_SHARE : Cause.EQUALISATION;
    }

    private Price price(int lowestMills, int highestMills) {
        return Price.ofMicrosPerKwh(random.nextInt(lowestMills * 1_000, highestMills * 1_000 + 1));
    }

    private static String decimal(Price price) {
        return BigDecimal.valueOf(price.microsPerKwh(), 6).toPlainString();
    }
}
