package org.openelecbay.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
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

    /// Up to six orders a side of one size, one an owner, with limits from 9 to 20 cents.
    public static OrderBook units(SplittableRandom random) {
        BookBuilder book = BookBuilder.book().lot(1 + random.nextInt(3));
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            book.bid("b" + i, 9 + random.nextInt(12));
        }
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            book.offer("s" + i, 9 + random.nextInt(12));
        }
        return book.build();
    }

    /// Up to eight orders of three owners, each on either side, so that many cross orders of their own.
    public static OrderBook ofFewOwners(SplittableRandom random) {
        BookBuilder book = BookBuilder.book();
        for (int i = random.nextInt(2, 9); i > 0; i--) {
            String owner = List.of("anna", "ben", "cleo").get(random.nextInt(3));
            if (random.nextBoolean()) {
                book.bid(owner, segments(random, 5, 25, true));
            } else {
                book.offer(owner, segments(random, 5, 25, false));
            }
        }
        return book.build();
    }

    /// The same orders, each with the one beside it in the hand of one owner.
    public static OrderBook withSharedOwners(OrderBook book) {
        return new OrderBook(
                book.slot(),
                book.bids().stream()
                        .map(bid -> new Bid(bid.id(), sharedOwner(bid), bid.slot(), bid.segments(), bid.submittedAt()))
                        .toList(),
                book.offers().stream()
                        .map(offer -> new Offer(
                                offer.id(), sharedOwner(offer), offer.slot(), offer.segments(), offer.submittedAt()))
                        .toList());
    }

    private static ParticipantId sharedOwner(Order order) {
        String name = order.owner().value();
        return new ParticipantId(name.substring(0, 1) + (name.charAt(1) - '0') / 2);
    }

    /// As many orders a side as asked for, on tenths of a cent from 5 to 25 cents.
    public static OrderBook large(SplittableRandom random, int ordersASide) {
        List<Bid> bids = new ArrayList<>(ordersASide);
        List<Offer> offers = new ArrayList<>(ordersASide);
        for (int i = 0; i < ordersASide; i++) {
            Instant arrival = Setting.SLOT.start().minusSeconds(3_600L - random.nextInt(600));
            ParticipantId buyer = new ParticipantId("b" + i);
            bids.add(new Bid(new OrderId(buyer.value()), buyer, Setting.SLOT, tenths(random), arrival));
            ParticipantId seller = new ParticipantId("s" + i);
            offers.add(new Offer(new OrderId(seller.value()), seller, Setting.SLOT, tenths(random), arrival));
        }
        return new OrderBook(Setting.SLOT, bids, offers);
    }

    /// The same orders, listed in another order.
    public static OrderBook shuffled(OrderBook book, long seed) {
        var bids = new ArrayList<>(book.bids());
        var offers = new ArrayList<>(book.offers());
        Collections.shuffle(bids, new Random(seed));
        Collections.shuffle(offers, new Random(seed + 1));
        return new OrderBook(book.slot(), bids, offers);
    }

    private static List<Segment> tenths(SplittableRandom random) {
        Energy quantity = Energy.ofWattHours(1 + random.nextInt(5_000));
        return List.of(new Segment(quantity, Price.ofMicrosPerKwh(50_000 + 1_000L * random.nextInt(201))));
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
