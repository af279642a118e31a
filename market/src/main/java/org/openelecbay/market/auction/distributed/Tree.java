package org.openelecbay.market.auction.distributed;

import java.util.List;
import java.util.function.ToLongFunction;
import org.openelecbay.core.Traffic;

/// The peers as a binary tree: each knows its parent and at most two children and talks with nobody else.
///
/// A sum goes up, every peer adding its own to what its children sent, and comes down again; the peer at the
/// top adds like the others and decides nothing. Every message is counted.
final class Tree {

    private final List<Peer> peers;
    private Traffic traffic = Traffic.NONE;

    Tree(List<Peer> peers) {
        this.peers = peers;
    }

    int size() {
        return peers.size();
    }

    Peer peer(int node) {
        return peers.get(node);
    }

    static int parent(int node) {
        return (node - 1) / 2;
    }

    Traffic traffic() {
        return traffic;
    }

    /// What each peer hears from below, its own included: the sum of its subtree.
    long[] sumsUp(ToLongFunction<Peer> own) {
        long[] sums = new long[peers.size()];
        for (int node = sums.length - 1; node >= 0; node--) {
            sums[node] += own.applyAsLong(peers.get(node));
            if (node > 0) {
                sums[parent(node)] += sums[node];
            }
        }
        return sums;
    }

    /// The sum of all peers, as everybody learns it.
    long sum(ToLongFunction<Peer> own) {
        long sum = 0;
        for (Peer peer : peers) {
            sum += own.applyAsLong(peer);
        }
        return sum;
    }

    /// The greatest number of all peers, as everybody learns it.
    long greatest(ToLongFunction<Peer> own) {
        long most = Long.MIN_VALUE;
        for (Peer peer : peers) {
            most = Math.max(most, own.applyAsLong(peer));
        }
        return most;
    }

    /// Counts a round in which so many numbers go up to and come down from the top along every edge.
    void round(int numbersUp, int numbersDown) {
        long edges = peers.size() - 1L;
        traffic = traffic.plus(new Traffic(1, 2 * edges, edges * (numbersUp + numbersDown) * (long) Traffic.NUMBER));
    }

    /// Counts messages outside a round.
    void said(long messages, long bytes) {
        traffic = traffic.plus(new Traffic(0, messages, bytes));
    }

    /// Hands out `total` watt-hours to the peers that want some of it: each serves itself first, then the child
    /// that was there first, then the other.
    void ration(long total, ToLongFunction<Peer> wants) {
        long[] wanted = sumsUp(wants);
        long[] given = new long[wanted.length];
        given[0] = total;
        for (int node = 0; node < given.length; node++) {
            long own = Math.min(given[node], wants.applyAsLong(peers.get(node)));
            peers.get(node).take(own);
            long left = given[node] - own;
            for (int child = 2 * node + 1; child <= 2 * node + 2 && child < given.length; child++) {
                given[child] = Math.min(left, wanted[child]);
                left -= given[child];
            }
        }
        round(1, 1);
    }
}
