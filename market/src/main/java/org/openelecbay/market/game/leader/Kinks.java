package org.openelecbay.market.game.leader;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where the demand of all followers together changes its form, from the highest price down.
final class Kinks {

    private final Change[] changes;
    private int next;
    private double weight;
    private double intercept;
    private double slope;

    /// At this price and below demand has so much more of each, and so many followers more answer the price.
    private record Change(double price, double weight, double intercept, double slope, int active) {}

    private Kinks(Change[] changes, double taken) {
        this.changes = changes;
        this.intercept = -taken;
    }

    /// @param rivals who sell first whatever they have at a price below the leader's
    static Kinks of(Collection<? extends Follower> followers, Collection<Lot> rivals) {
        Stream<Change> byFollowers = followers.stream()
                .filter(follower -> follower.most() > 0 && (follower.weight() > 0 || follower.slope() > 0))
                .<Change>mapMulti((follower, each) -> {
                    each.accept(
                            new Change(follower.choke(), follower.weight(), follower.intercept(), follower.slope(), 1));
                    if (Double.isFinite(follower.most())) {
                        each.accept(new Change(
                                follower.saturation(),
                                -follower.weight(),
                                follower.most() - follower.intercept(),
                                -follower.slope(),
                                -1));
                    }
                });
        Stream<Change> byRivals = rivals.stream().map(rival -> new Change(rival.cost(), 0, rival.energy(), 0, 0));
        Change[] changes = Stream.concat(byFollowers, byRivals).toArray(Change[]::new);
        Arrays.sort(changes, Comparator.comparingDouble(Change::price).reversed());
        return new Kinks(changes, rivals.stream().mapToDouble(Lot::energy).sum());
    }

    /// The pieces of demand from `high` down to `low`.
    ///
    /// @param ends takes the prices between the pieces, highest first, one more than there are pieces
    /// @param pieces takes the pieces
    void between(double low, double high, List<Double> ends, List<Piece> pieces) {
        int active = take(high, 0);
        ends.add(high);
        while (next < changes.length && changes[next].price() > low) {
            double price = changes[next].price();
            pieces.add(piece(active));
            ends.add(price);
            active = take(price, active);
        }
        pieces.add(piece(active));
        ends.add(low);
    }

    /// Takes up all changes down to a price; counts who is between choke and saturation, so that nobody leaves no
    /// rounding behind.
    private int take(double price, int before) {
        int active = before;
        for (; next < changes.length && changes[next].price() >= price; next++) {
            Change change = changes[next];
            active += change.active();
            weight += change.weight();
            intercept += change.intercept();
            slope += change.slope();
        }
        return active;
    }

    private Piece piece(int active) {
        return active == 0
                ? new Piece(0, Math.max(0, intercept), 0)
                : new Piece(Math.max(0, weight), intercept, Math.max(0, slope));
    }
}
