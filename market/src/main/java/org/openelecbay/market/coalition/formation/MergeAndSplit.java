package org.openelecbay.market.coalition.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Coalitions that form by themselves: from everybody alone, the two that gain most merge; where no two gain, the
/// coalition that gains most by it splits; until neither is left.
///
/// Every step raises what all together are worth, so it ends; the result withstands every merge of two and every
/// split in two, but need not be the best partition. Ties go to the coalitions whose players come first. Only pairs
/// with a coalition that has changed are looked at anew, and only those are worked out whose bound by the duals
/// may be the best.
///
/// Source: spec D.6; Apt and Witzel 2009 for merge and split.
public final class MergeAndSplit {

    private final TransportGame game;
    private final long leastGain;
    private final Transport[] coalitions;
    private final List<List<Integer>> members = new ArrayList<>();
    private final UnitWorths[] worths;
    private final long[][] gains;
    private final boolean[][] exact;
    private final List<Stage> stages = new ArrayList<>();

    private MergeAndSplit(TransportGame game, long leastGain) {
        this.game = game;
        this.leastGain = leastGain;
        int players = game.players();
        coalitions = new Transport[players];
        worths = new UnitWorths[players];
        gains = new long[players][players];
        exact = new boolean[players][players];
        for (int player = 0; player < players; player++) {
            coalitions[player] = game.transport(List.of(player));
            members.add(List.of(player));
            worths[player] = coalitions[player].unitWorths();
        }
    }

    /// Lets the coalitions of a game form.
    ///
    /// @param leastGain a step must gain more than this, not negative
    public static Formation form(TransportGame game, long leastGain) {
        if (leastGain < 0) {
            throw new IllegalArgumentException(
                    "A step must gain more than " + leastGain + ". At zero every gain counts; less never ends.");
        }
        MergeAndSplit forming = new MergeAndSplit(game, leastGain);
        forming.request();
        forming.exchange();
        for (int player = 0; player < game.players(); player++) {
            forming.weigh(player);
        }
        while (forming.merge() || forming.split()) {
            // each step raises the worth of all
        }
        return forming.transact();
    }

    private void request() {
        for (int buyer = 0; buyer < game.players(); buyer++) {
            for (int seller = 0; seller < game.players(); seller++) {
                if (mayTrade(seller, buyer)) {
                    stages.add(new Request(buyer, seller, -game.net(buyer)));
                }
            }
        }
    }

    private void exchange() {
        for (int seller = 0; seller < game.players(); seller++) {
            for (int buyer = 0; buyer < game.players(); buyer++) {
                if (mayTrade(seller, buyer)) {
                    stages.add(new Exchange(seller, buyer, game.net(seller), game.margin(seller, buyer)));
                }
            }
        }
    }

    private boolean mayTrade(int seller, int buyer) {
        return game.net(seller) > 0 && game.net(buyer) < 0 && game.margin(seller, buyer) > 0;
    }

    private boolean merge() {
        while (true) {
            int one = -1;
            int other = -1;
            long most = leastGain;
            for (int first = 0; first < gains.length; first++) {
                for (int second = first + 1; second < gains.length; second++) {
                    boolean more = gains[first][second] > most
                            || (gains[first][second] == most && one >= 0 && exact[one][other] && !exact[first][second]);
                    if (more && stands(first) && stands(second)) {
                        one = first;
                        other = second;
                        most = gains[first][second];
                    }
                }
            }
            if (one < 0) {
                return false;
            }
            if (exact[one][other]) {
                merge(one, other, most);
                return true;
            }
            gains[one][other] = together(one, other).worth() - coalitions[one].worth() - coalitions[other].worth();
            exact[one][other] = true;
        }
    }

    private void merge(int one, int other, long gain) {
        stages.add(new Operation(Operation.Kind.MERGE, members.get(one), members.get(other), gain));
        coalitions[one] = together(one, other);
        members.set(one, sorted(members.get(one), members.get(other)));
        members.set(other, List.of());
        weigh(one);
    }

    private boolean split() {
        Optional<Operation> best = Optional.empty();
        for (List<Integer> each : members) {
            Optional<Operation> split = Bipartition.best(game, each);
            if (split.isPresent()
                    && split.get().gain() > leastGain
                    && (best.isEmpty() || split.get().gain() > best.get().gain())) {
                best = split;
            }
        }
        best.ifPresent(this::apart);
        return best.isPresent();
    }

    private void apart(Operation split) {
        stages.add(split);
        for (List<Integer> part : List.of(split.one(), split.other())) {
            members.set(part.getFirst(), part);
            coalitions[part.getFirst()] = game.transport(part);
        }
        weigh(split.one().getFirst());
        weigh(split.other().getFirst());
    }

    /// Bounds what a coalition would gain with each other one; only the best are worked out.
    private void weigh(int changed) {
        worths[changed] = coalitions[changed].unitWorths();
        for (int other = 0; other < gains.length; other++) {
            if (other != changed && stands(other)) {
                int first = Math.min(changed, other);
                int second = Math.max(changed, other);
                gains[first][second] = UnitWorths.mostGain(game, worths[first], worths[second])
                        - game.linkCost()
                                * members.get(first).size()
                                * members.get(second).size();
                exact[first][second] = false;
            }
        }
    }

    private boolean stands(int coalition) {
        return !members.get(coalition).isEmpty();
    }

    /// The smaller joins the larger.
    private Transport together(int one, int other) {
        boolean firstIsLarger = members.get(one).size() >= members.get(other).size();
        Transport together = coalitions[firstIsLarger ? one : other].copy();
        members.get(firstIsLarger ? other : one).forEach(together::join);
        return together;
    }

    private static List<Integer> sorted(List<Integer> one, List<Integer> other) {
        int[] players = new int[one.size() + other.size()];
        for (int k = 0; k < players.length; k++) {
            players[k] = k < one.size() ? one.get(k) : other.get(k - one.size());
        }
        Arrays.sort(players);
        return Arrays.stream(players).boxed().toList();
    }

    private Formation transact() {
        List<List<Integer>> formed = new ArrayList<>();
        List<Long> worths = new ArrayList<>();
        for (List<Integer> each : members) {
            if (!each.isEmpty()) {
                Transport transport = game.transport(each);
                formed.add(each);
                worths.add(transport.worth());
                stages.addAll(transport.sent());
            }
        }
        return new Formation(formed, worths, stages);
    }
}
