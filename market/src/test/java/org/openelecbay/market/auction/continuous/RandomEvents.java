package org.openelecbay.market.auction.continuous;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Seeded streams of events: few prices, owners and ids, so that everything the specification names happens often.
public final class RandomEvents {

    /// The gate closes at this time, before the last events.
    public static final long CLOSURE = 200;

    private RandomEvents() {}

    /// A stream of up to 200 events on up to eleven prices, around zero in every third case.
    public static List<BookEvent> stream(SplittableRandom random) {
        int span = 1 + random.nextInt(11);
        long base = random.nextInt(3) == 0 ? -span / 2 : 10;
        long time = 0;
        List<BookEvent> events = new ArrayList<>();
        for (int i = random.nextInt(200); i > 0; i--) {
            time += random.nextInt(3);
            events.add(event(random, time, base, span));
        }
        if (random.nextBoolean()) {
            events.add(new BookEvent.Tick(Math.max(time, CLOSURE)));
        }
        return events;
    }

    private static BookEvent event(SplittableRandom random, long at, long base, int span) {
        long id = random.nextInt(60);
        long owner = random.nextInt(6);
        boolean buys = random.nextBoolean();
        long price = base + random.nextInt(span);
        long quantity = random.nextInt(40) == 0 ? -random.nextInt(2) : 1 + random.nextInt(9);
        return switch (random.nextInt(12)) {
            case 0 -> new BookEvent.Tick(at);
            case 1 -> new BookEvent.Cancel(at, id);
            case 2, 3 ->
                new BookEvent.Amend(
                        at,
                        id,
                        random.nextBoolean() ? LiveBook.KEEP : price,
                        random.nextInt(3) == 0 ? LiveBook.KEEP : quantity);
            case 4 -> new BookEvent.Immediate(at, id, owner, buys, price, quantity);
            case 5, 6 -> new BookEvent.Limit(at, id, owner, buys, price, quantity, at + random.nextInt(25));
            default -> new BookEvent.Limit(at, id, owner, buys, price, quantity, LiveBook.FOREVER);
        };
    }
}
