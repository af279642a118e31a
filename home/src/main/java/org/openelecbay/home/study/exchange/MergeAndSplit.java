package org.openelecbay.home.study.exchange;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Partition;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.market.coalition.Stability;

/// Coalitions that form by merging and splitting: two merge where together they are worth more than apart and
/// nobody gets less after the sharing; one splits in two on the same condition.
///
/// Merges are tried first, pair by pair in the order of the partition, then splits; every step raises the
/// worth of all together by more than 1e-9, so that it ends. Source: Apt and Witzel, Int. Game Theory Rev. 11
/// (2009) 347; spec scheduling 9.1.
public final class MergeAndSplit {

    private static final double LEAST_GAIN = 1e-9;

    private final CoalitionGame game;
    private final PayoffRule rule;

    /// @param game what every coalition saves
    /// @param rule how a coalition shares it
    public MergeAndSplit(CoalitionGame game, PayoffRule rule) {
        this.game = game;
        this.rule = rule;
    }

    /// Where the coalitions end.
    ///
    /// @param partition who stands with whom
    /// @param payoffs of each player there
    /// @param steps merges and splits that were made
    public record Formed(Partition partition, List<Double> payoffs, int steps) {}

    /// What every coalition of an exchange saves against everybody alone, less what keeping it up costs.
    ///
    /// @param upkeep money for each member of a coalition of two or more
    public static CoalitionGame savings(MicrogridExchange exchange, double upkeep) {
        return CoalitionGame.of(exchange.netDemandKwh().length, coalition -> {
            int members = Integer.bitCount(coalition);
            if (members == 1) {
                return 0;
            }
            double alone = 0;
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                alone += exchange.costAlone(Integer.numberOfTrailingZeros(rest));
            }
            return alone - exchange.clear(coalition).cost() - upkeep * members;
        });
    }

    /// Merges and splits from everybody alone until nothing more is accepted.
    public Formed form() {
        List<Integer> alone = new ArrayList<>();
        for (int player = 0; player < game.players(); player++) {
            alone.add(1 << player);
        }
        return form(alone);
    }

    /// Merges and splits from given coalitions until nothing more is accepted.
    public Formed form(List<Integer> start) {
        List<Integer> coalitions = new ArrayList<>(start);
        int steps = 0;
        while (merge(coalitions) || split(coalitions)) {
            steps++;
        }
        return new Formed(new Partition(game.players(), coalitions), payoffs(coalitions), steps);
    }

    private boolean merge(List<Integer> coalitions) {
        for (int one = 0; one < coalitions.size(); one++) {
            for (int other = one + 1; other < coalitions.size(); other++) {
                List<Integer> merged = new ArrayList<>(coalitions);
                merged.set(one, coalitions.get(one) | coalitions.get(other));
                merged.remove(other);
                if (accept(coalitions, merged)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean split(List<Integer> coalitions) {
        for (int place = 0; place < coalitions.size(); place++) {
            int coalition = coalitions.get(place);
            for (int part = (coalition - 1) & coalition; part > 0; part = (part - 1) & coalition) {
                List<Integer> divided = new ArrayList<>(coalitions);
                divided.set(place, part);
                divided.add(coalition & ~part);
                if (accept(coalitions, divided)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean accept(List<Integer> coalitions, List<Integer> changed) {
        if (worth(changed) <= worth(coalitions) + LEAST_GAIN) {
            return false;
        }
        List<Double> before = payoffs(coalitions);
        List<Double> after = payoffs(changed);
        for (int player = 0; player < game.players(); player++) {
            if (after.get(player) < before.get(player) - LEAST_GAIN) {
                return false;
            }
        }
        coalitions.clear();
        coalitions.addAll(changed);
        return true;
    }

    private double worth(List<Integer> coalitions) {
        return coalitions.stream().mapToDouble(game::worth).sum();
    }

    private List<Double> payoffs(List<Integer> coalitions) {
        return Stability.payoffs(game, new Partition(game.players(), coalitions), rule);
    }
}
