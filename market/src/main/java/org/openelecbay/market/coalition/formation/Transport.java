package org.openelecbay.market.coalition.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The best transports of a coalition that members join one by one: a transportation problem in whole numbers.
///
/// Who joins sends along the way of the greatest gain, which may take a partner from somebody else, until no way gains:
/// successive longest paths in the residual network (Bellman-Ford), so the transports are best after every step
/// (Ford and Fulkerson 1962; Edmonds and Karp 1972).
final class Transport {

    private static final int SELLING = 0;
    private static final int BUYING = 1;
    private static final long UNREACHED = Long.MIN_VALUE;

    private final TransportGame game;
    private final int[][] ids = {new int[4], new int[4]};
    private final long[][] left = {new long[4], new long[4]};
    private final int[] count = new int[2];
    private long[][] flow = new long[4][4];
    private int size;
    private long saved;

    Transport(TransportGame game) {
        this.game = game;
    }

    /// The same coalition, to be joined by others.
    Transport copy() {
        Transport copy = new Transport(game);
        for (int side = 0; side < 2; side++) {
            copy.ids[side] = ids[side].clone();
            copy.left[side] = left[side].clone();
            copy.count[side] = count[side];
        }
        copy.flow = new long[flow.length][];
        for (int row = 0; row < flow.length; row++) {
            copy.flow[row] = flow[row].clone();
        }
        copy.size = size;
        copy.saved = saved;
        return copy;
    }

    /// What the coalition is worth.
    long worth() {
        return saved - game.linkCost() * size * (size - 1) / 2;
    }

    /// The amounts above zero, by seller and buyer in the order in which they joined.
    List<Transact> sent() {
        List<Transact> sent = new ArrayList<>();
        for (int seller = 0; seller < count[SELLING]; seller++) {
            for (int buyer = 0; buyer < count[BUYING]; buyer++) {
                if (flow[seller][buyer] > 0) {
                    sent.add(new Transact(ids[SELLING][seller], ids[BUYING][buyer], flow[seller][buyer]));
                }
            }
        }
        return sent;
    }

    /// What a unit more is worth at each place.
    UnitWorths unitWorths() {
        long[] supply = new long[count[SELLING]];
        long[] demand = new long[count[BUYING]];
        for (int seller = 0; seller < supply.length; seller++) {
            if (left[SELLING][seller] == 0) {
                Ways ways = new Ways(SELLING, seller);
                ways.find();
                supply[seller] = ways.best().gain();
            }
            for (int buyer = 0; buyer < demand.length; buyer++) {
                demand[buyer] = Math.max(demand[buyer], margin(SELLING, seller, buyer) - supply[seller]);
            }
        }
        return new UnitWorths(
                Arrays.copyOf(ids[SELLING], supply.length), supply, Arrays.copyOf(ids[BUYING], demand.length), demand);
    }

    /// Takes in a player.
    void join(int player) {
        size++;
        long net = game.net(player);
        if (net != 0) {
            int side = net > 0 ? SELLING : BUYING;
            int place = place(side, player, Math.abs(net));
            while (left[side][place] > 0 && augment(side, place)) {
                // sends along one way after the other
            }
        }
    }

    private int place(int side, int player, long amount) {
        int place = count[side]++;
        if (place == ids[side].length) {
            ids[side] = Arrays.copyOf(ids[side], 2 * place);
            left[side] = Arrays.copyOf(left[side], 2 * place);
            grow(side);
        }
        ids[side][place] = player;
        left[side][place] = amount;
        return place;
    }

    private void grow(int side) {
        int rows = flow.length * (side == SELLING ? 2 : 1);
        int columns = flow[0].length * (side == BUYING ? 2 : 1);
        long[][] larger = new long[rows][];
        for (int row = 0; row < rows; row++) {
            larger[row] = row < flow.length ? Arrays.copyOf(flow[row], columns) : new long[columns];
        }
        flow = larger;
    }

    /// Sends what fits along the best way from one place; false when no way gains.
    private boolean augment(int side, int from) {
        Ways ways = new Ways(side, from);
        ways.find();
        return ways.send();
    }

    private long margin(int side, int own, int other) {
        return side == SELLING
                ? game.margin(ids[SELLING][own], ids[BUYING][other])
                : game.margin(ids[SELLING][other], ids[BUYING][own]);
    }

    private long flow(int side, int own, int other) {
        return side == SELLING ? flow[own][other] : flow[other][own];
    }

    private void add(int side, int own, int other, long amount) {
        if (side == SELLING) {
            flow[own][other] += amount;
        } else {
            flow[other][own] += amount;
        }
    }

    /// Where a way ends.
    ///
    /// @param gain of a unit
    /// @param last place on the other side
    /// @param displaced who sends less to it, or -1 where it has room
    private record End(long gain, int last, int displaced) {}

    /// The ways from one place: to somebody on the other side, and from there back to who sends to it today.
    private final class Ways {

        private final int side;
        private final int from;
        private final long[] ownGain;
        private final long[] otherGain;
        private final int[] before;
        private final int[] freedBy;

        Ways(int side, int from) {
            this.side = side;
            this.from = from;
            ownGain = new long[count[side]];
            otherGain = new long[count[1 - side]];
            before = new int[otherGain.length];
            freedBy = new int[ownGain.length];
            Arrays.fill(ownGain, UNREACHED);
            Arrays.fill(otherGain, UNREACHED);
            ownGain[from] = 0;
        }

        void find() {
            boolean[] news = new boolean[ownGain.length];
            news[from] = true;
            boolean again = true;
            while (again) {
                boolean[] reached = new boolean[otherGain.length];
                for (int own = 0; own < news.length; own++) {
                    if (news[own]) {
                        forth(own, reached);
                    }
                }
                news = new boolean[ownGain.length];
                again = false;
                for (int other = 0; other < reached.length; other++) {
                    again |= reached[other] && back(other, news);
                }
            }
        }

        private void forth(int own, boolean[] reached) {
            for (int other = 0; other < reached.length; other++) {
                long margin = margin(side, own, other);
                if (margin > 0 && ownGain[own] + margin > otherGain[other]) {
                    otherGain[other] = ownGain[own] + margin;
                    before[other] = own;
                    reached[other] = true;
                }
            }
        }

        private boolean back(int other, boolean[] news) {
            boolean any = false;
            for (int own = 0; own < news.length; own++) {
                if (own != from && flow(side, own, other) > 0) {
                    long gain = otherGain[other] - margin(side, own, other);
                    if (gain > ownGain[own]) {
                        ownGain[own] = gain;
                        freedBy[own] = other;
                        news[own] = true;
                        any = true;
                    }
                }
            }
            return any;
        }

        /// The end of the best way; a gain of zero where no way gains.
        End best() {
            End best = new End(0, -1, -1);
            for (int other = 0; other < otherGain.length; other++) {
                if (left[1 - side][other] > 0 && otherGain[other] > best.gain()) {
                    best = new End(otherGain[other], other, -1);
                }
            }
            for (int own = 0; own < ownGain.length; own++) {
                if (own != from && ownGain[own] > best.gain()) {
                    best = new End(ownGain[own], freedBy[own], own);
                }
            }
            return best;
        }

        boolean send() {
            End end = best();
            if (end.gain() > 0) {
                send(end.last(), end.displaced(), end.gain());
            }
            return end.gain() > 0;
        }

        private void send(int last, int displaced, long gain) {
            long amount =
                    Math.min(left[side][from], displaced < 0 ? left[1 - side][last] : flow(side, displaced, last));
            for (int other = last; before[other] != from; other = freedBy[before[other]]) {
                amount = Math.min(amount, flow(side, before[other], freedBy[before[other]]));
            }
            left[side][from] -= amount;
            if (displaced < 0) {
                left[1 - side][last] -= amount;
            } else {
                left[side][displaced] += amount;
                add(side, displaced, last, -amount);
            }
            int other = last;
            while (true) {
                int own = before[other];
                add(side, own, other, amount);
                if (own == from) {
                    break;
                }
                other = freedBy[own];
                add(side, own, other, -amount);
            }
            saved += gain * amount;
        }
    }
}
