package org.openelecbay.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;

/// Generates order books from a seeded random number generator.
public final class RandomBooks {

    private RandomBooks() {}

    /// Up to five orders a side, of a few watt-hours, with limits on whole cents so that many tie; one in three has two
    /// segments, one in three arrives together with the one before.
    public static OrderBook small(SplittableRandom random, int lowestCents, int highestCents) {
        BookBuilder book = BookBuilder.book();
        int bids = random.nextInt(1, 6);
        int offers = random.nextInt(1, 6);
        long second = 0;
        for (int i = 0; i < bids; i++) {
            second += random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(5);
            book.at(second).bid("b" + i, segments(random, lowestCents, highestCents, true));
        }
        second = 0;
        for (int i = 0; i < offers; i++) {
            second += random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(5);
            book.at(second).offer("s" + i, segments(random, lowestCents, highestCents, false));
        }
        return book.build();
    }

    /// Up to five orders a side with one segment each.
    public static OrderBook singleSegments(SplittableRandom random) {
        BookBuilder book = BookBuilder.book();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            book.bid("b" + i, 1 + random.nextInt(6), 9 + random.nextInt(12));
        }
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            book.offer("s" + i, 1 + random.nextInt(6), 9 + random.nextInt(12));
        }
        return book.build();
    }

    /// As many orders a side as asked for, on tenths of a cent from 5 to 25 cents.
    public static OrderBook large(SplittableRandom random, int ordersASide) {
        BookBuilder book = BookBuilder.book();
        List<OrderBook> parts = new ArrayList<>();
        for (int i = 0; i < ordersASide; i++) {
            BookBuilder one = BookBuilder.book().at(random.nextInt(600));
            one.bid("b" + i, 1 + random.nextInt(5_000), tenths(random));
            one.offer("s" + i, 1 + random.nextInt(5_000), tenths(random));
            parts.add(one.build());
        }
        return new OrderBook(
                book.build().slot(),
                parts.stream().flatMap(part -> part.bids().stream()).toList(),
                parts.stream().flatMap(part -> part.offers().stream()).toList());
    }

    /// The same orders, listed in another order.
    public static OrderBook shuffled(OrderBook book, long seed) {
        var bids = new ArrayList<>(book.bids());
        var offers = new ArrayList<>(book.offers());
        Collections.shuffle(bids, new Random(seed));
        Collections.shuffle(offers, new Random(seed + 1));
        return new OrderBook(book.slot(), bids, offers);
    }

    private static Price tenths(SplittableRandom random) {
        return Price.ofMicrosPerKwh(50_000 + 1_000L * random.nextInt(201));
    }

    private static Segment[] segments(SplittableRandom random, int lowest, int highest, boolean falling) {
        int count = random.nextInt(3) == 0 ? 2 : 1;
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Energy quantity = Energy.ofWattHours(1 + random.nextInt(5));
            segments.add(new Segment(quantity, Setting.cents(lowest + random.nextInt(highest - lowest + 1))));
        }
        Comparator<Segment> rising = Comparator.comparing(Segment::limit);
        segments.sort(falling ? rising.reversed() : rising);
        return segments.toArray(Segment[]::new);
    }
}
