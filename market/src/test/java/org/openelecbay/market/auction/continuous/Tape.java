package org.openelecbay.market.auction.continuous;

import java.util.ArrayList;
import java.util.List;

/// Writes down what a book tells, one line each.
public final class Tape implements BookListener {

    /// A trade that the book told.
    public record Struck(long at, long buy, long sell, long price, long quantity) {}

    private final List<String> lines = new ArrayList<>();
    private final List<Struck> trades = new ArrayList<>();
    private long withdrawn;

    @Override
    public void traded(long at, long buy, long sell, long price, long quantity) {
        trades.add(new Struck(at, buy, sell, price, quantity));
        lines.add(at + ": " + buy + " buys " + quantity + " from " + sell + " at " + price);
    }

    @Override
    public void withdrawn(long at, long order, Withdrawal why, boolean buys, long price, long quantity) {
        withdrawn += quantity;
        lines.add(at + ": " + order + " " + why + " " + quantity + " at " + price);
    }

    @Override
    public void refused(long at, long order, Refusal why) {
        lines.add(at + ": " + order + " refused " + why);
    }

    /// Everything that was told, in order.
    public List<String> lines() {
        return lines;
    }

    /// The trades among it.
    public List<Struck> trades() {
        return trades;
    }

    /// The energy of all withdrawals.
    public long withdrawn() {
        return withdrawn;
    }

    /// The energy of all trades, counted once.
    public long volume() {
        return trades.stream().mapToLong(Struck::quantity).sum();
    }
}
