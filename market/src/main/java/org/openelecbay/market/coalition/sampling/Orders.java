package org.openelecbay.market.coalition.sampling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// Orders in which all players may gather, drawn with a seed.
public final class Orders {

    private Orders() {}

    /// Independent orders, each with the same chance.
    public static List<int[]> drawn(int players, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> orders = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            orders.add(shuffled(players, random));
        }
        return Collections.unmodifiableList(orders);
    }

    /// Pairs of an order and its reverse: who comes early in one comes late in the other, so that their errors partly
    /// cancel.
    public static List<int[]> antithetic(int players, int pairs, long seed) {
        List<int[]> orders = new ArrayList<>(2 * pairs);
        for (int[] order : drawn(players, pairs, seed)) {
            orders.add(order);
            orders.add(reversed(order));
        }
        return Collections.unmodifiableList(orders);
    }

    static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            reversed[order.length - 1 - place] = order[place];
        }
        return reversed;
    }

    /// Fisher and Yates 1938, as Durstenfeld 1964 has it.
    static int[] shuffled(int players, SplittableRandom random) {
        int[] order = new int[players];
        for (int place = 0; place < players; place++) {
            int other = random.nextInt(place + 1);
            order[place] = order[other];
            order[other] = place;
        }
        return order;
    }
}
