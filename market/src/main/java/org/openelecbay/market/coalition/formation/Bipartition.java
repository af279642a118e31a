package org.openelecbay.market.coalition.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The split of a coalition in two that gains most.
///
/// Without a cost of links no split gains, because two parts can send together what they send apart. Up to
/// [#MOST_TRIED] members every split is tried. Above, those are tried that a cost of links makes likely: each set of
/// members that transports connect, and each member alone; the best of them is improved by moving one such set or
/// member at a time while that gains.
final class Bipartition {

    /// Up to so many members every split is tried.
    static final int MOST_TRIED = 12;

    private final TransportGame game;
    private final List<Integer> members;
    private final long whole;
    private Optional<Operation> best = Optional.empty();

    private Bipartition(TransportGame game, List<Integer> members) {
        this.game = game;
        this.members = members;
        this.whole = game.worth(members);
    }

    /// The best split found; empty when there is none.
    static Optional<Operation> best(TransportGame game, List<Integer> members) {
        if (members.size() < 2 || game.linkCost() == 0) {
            return Optional.empty();
        }
        Bipartition bipartition = new Bipartition(game, members);
        if (members.size() <= MOST_TRIED) {
            bipartition.tryAll();
        } else {
            bipartition.tryLikely();
        }
        return bipartition.best;
    }

    /// Sets of the members after the first that stay with it.
    private void tryAll() {
        for (int stay = 0; stay < (1 << (members.size() - 1)) - 1; stay++) {
            boolean[] withFirst = new boolean[members.size()];
            for (int k = 0; k < withFirst.length; k++) {
                withFirst[k] = k == 0 || (stay >> (k - 1) & 1) == 1;
            }
            consider(withFirst);
        }
    }

    private void tryLikely() {
        List<boolean[]> groups = connected();
        for (int alone = 0; alone < members.size(); alone++) {
            boolean[] one = new boolean[members.size()];
            one[alone] = true;
            groups.add(one);
        }
        groups.forEach(this::consider);
        boolean better = true;
        while (better && best.isPresent()) {
            Operation start = best.get();
            for (boolean[] group : groups) {
                boolean[] part = new boolean[members.size()];
                for (int k = 0; k < part.length; k++) {
                    part[k] = start.one().contains(members.get(k)) ^ group[k];
                }
                consider(part);
            }
            better = best.get().gain() > start.gain();
        }
    }

    /// The sets of members between whom energy goes.
    private List<boolean[]> connected() {
        List<Transact> transports = game.transports(members);
        List<boolean[]> sets = new ArrayList<>();
        boolean[] seen = new boolean[members.size()];
        for (int start = 0; start < seen.length; start++) {
            if (!seen[start]) {
                boolean[] set = new boolean[seen.length];
                set[start] = true;
                boolean grows = true;
                while (grows) {
                    grows = false;
                    for (Transact each : transports) {
                        int seller = members.indexOf(each.seller());
                        int buyer = members.indexOf(each.buyer());
                        grows |= set[seller] != set[buyer];
                        set[seller] |= set[buyer];
                        set[buyer] = set[seller];
                    }
                }
                for (int k = 0; k < set.length; k++) {
                    seen[k] |= set[k];
                }
                sets.add(set);
            }
        }
        return sets;
    }

    private void consider(boolean[] part) {
        List<Integer> one = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        for (int k = 0; k < part.length; k++) {
            (part[k] == part[0] ? one : other).add(members.get(k));
        }
        if (other.isEmpty()) {
            return;
        }
        long gain = game.worth(one) + game.worth(other) - whole;
        if (gain > 0 && (best.isEmpty() || gain > best.get().gain() || isFirst(gain, one))) {
            best = Optional.of(new Operation(Operation.Kind.SPLIT, one, other, gain));
        }
    }

    private boolean isFirst(long gain, List<Integer> one) {
        Operation standing = best.orElseThrow();
        return gain == standing.gain() && isBefore(one, standing.one());
    }

    private static boolean isBefore(List<Integer> one, List<Integer> other) {
        for (int k = 0; k < one.size() && k < other.size(); k++) {
            if (!one.get(k).equals(other.get(k))) {
                return one.get(k) < other.get(k);
            }
        }
        return one.size() < other.size();
    }
}
