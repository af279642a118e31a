package org.openelecbay.market.auction.distributed;

import java.util.ArrayDeque;
import java.util.Deque;
import org.openelecbay.core.Price;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.auction.session.Tally;

/// Finds partners from the leaves up: what a subtree can trade inside it, it trades inside it, and the peer at
/// its top passes on who is left over.
final class Pairing {

    private final Tree tree;
    private final Tally tally;
    private final Price price;

    Pairing(Tree tree, Price price, Tally tally) {
        this.tree = tree;
        this.price = price;
        this.tally = tally;
    }

    /// What is left over below a peer, of one side only.
    private record LeftOver(Deque<Lot> buyers, Deque<Lot> sellers) {

        LeftOver() {
            this(new ArrayDeque<>(), new ArrayDeque<>());
        }

        /// The longer list takes up the shorter, so that nobody moves more often than the tree is deep.
        LeftOver with(LeftOver later) {
            return new LeftOver(joined(buyers, later.buyers), joined(sellers, later.sellers));
        }

        private static Deque<Lot> joined(Deque<Lot> first, Deque<Lot> later) {
            if (first.size() >= later.size()) {
                first.addAll(later);
                return first;
            }
            while (!first.isEmpty()) {
                later.addFirst(first.removeLast());
            }
            return later;
        }
    }

    private static final class Lot {
        private final int node;
        private long left;

        Lot(int node, long left) {
            this.node = node;
            this.left = left;
        }
    }

    void pairAll() {
        LeftOver[] below = new LeftOver[tree.size()];
        for (int node = tree.size() - 1; node >= 0; node--) {
            LeftOver here = new LeftOver();
            Peer peer = tree.peer(node);
            if (peer.trades() > 0) {
                (peer.buys() ? here.buyers : here.sellers).add(new Lot(node, peer.trades()));
            }
            for (int child = 2 * node + 1; child <= 2 * node + 2 && child < below.length; child++) {
                here = here.with(below[child]);
                below[child] = new LeftOver();
            }
            pair(here, node);
            below[node] = here;
            if (node > 0) {
                tree.said(1, (here.buyers.size() + here.sellers.size()) * (long) (Traffic.ID + Traffic.NUMBER));
            }
        }
    }

    private void pair(LeftOver here, int node) {
        while (!here.buyers.isEmpty() && !here.sellers.isEmpty()) {
            Lot buyer = here.buyers.getFirst();
            Lot seller = here.sellers.getFirst();
            long matched = Math.min(buyer.left, seller.left);
            tally.trade(tree.peer(buyer.node).position(), tree.peer(seller.node).position(), matched, price, price);
            tell(buyer, node);
            tell(seller, node);
            buyer.left -= matched;
            seller.left -= matched;
            if (buyer.left == 0) {
                here.buyers.removeFirst();
            }
            if (seller.left == 0) {
                here.sellers.removeFirst();
            }
        }
    }

    /// The peer at the top of the subtree tells a partner below it whom it trades with, and how much.
    private void tell(Lot partner, int node) {
        if (partner.node != node) {
            tree.said(1, Traffic.ID + Traffic.NUMBER);
        }
    }
}
