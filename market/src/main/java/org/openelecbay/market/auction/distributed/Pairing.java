package org.openelecbay.market.auction.distributed;

import org.openelecbay.core.Price;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.auction.session.Tally;

/// Finds partners from the leaves up: what a subtree can trade inside it, it trades inside it, and the peer at its top
/// passes on who is left over.
final class Pairing {

    private final Tree tree;
    private final Tally tally;
    private final Price price;
    private final long[] left;
    private final LeftOver buyers;
    private final LeftOver sellers;

    Pairing(Tree tree, Price price, Tally tally) {
        this.tree = tree;
        this.price = price;
        this.tally = tally;
        this.left = new long[tree.size()];
        this.buyers = new LeftOver(tree.size());
        this.sellers = new LeftOver(tree.size());
    }

    /// Pairs every subtree, the smallest first.
    void pairAll() {
        for (int node = tree.size() - 1; node >= 0; node--) {
            Peer peer = tree.peer(node);
            left[node] = peer.trades();
            if (left[node] > 0) {
                (peer.buys() ? buyers : sellers).begin(node);
            }
            for (int child = 2 * node + 1; child <= 2 * node + 2 && child < left.length; child++) {
                buyers.join(node, child);
                sellers.join(node, child);
            }
            pair(node);
            if (node > 0) {
                tree.said(1, (buyers.count(node) + sellers.count(node)) * (Traffic.ID + Traffic.NUMBER));
            }
        }
    }

    private void pair(int node) {
        while (buyers.count(node) > 0 && sellers.count(node) > 0) {
            int buyer = buyers.first(node);
            int seller = sellers.first(node);
            long matched = Math.min(left[buyer], left[seller]);
            tally.trade(tree.peer(buyer).position(), tree.peer(seller).position(), matched, price, price);
            tell(buyer, node);
            tell(seller, node);
            left[buyer] -= matched;
            left[seller] -= matched;
            if (left[buyer] == 0) {
                buyers.removeFirst(node);
            }
            if (left[seller] == 0) {
                sellers.removeFirst(node);
            }
        }
    }

    /// The peer at the top of the subtree tells a partner below it whom it trades with, and how much.
    private void tell(int partner, int node) {
        if (partner != node) {
            tree.said(1, Traffic.ID + Traffic.NUMBER);
        }
    }
}
