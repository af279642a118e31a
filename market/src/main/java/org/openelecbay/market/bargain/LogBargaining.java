package org.openelecbay.market.bargain;

import java.util.Arrays;
import java.util.function.Consumer;

/// The second stage of a Nash bargain without telling anybody what one saves: each peer proposes its payment, a manager
/// answers with how far the proposals are from balance, and nothing else is said.
///
/// `min sum -w_i ln(g_i - pi_i)` with `sum pi_i = 0` as an exchange: `pi_i` solves
/// `-w_i ln(g_i - pi) + rho/2 (pi - pi_i + mean + u)^2`, a quadratic equation, and `u` rises by the mean. The penalty
/// is doubled or halved where one residual is ten times the other.
/// Source: Boyd et al. 2011, 7.3 and 3.4.1; spec D.7, F.4.
public final class LogBargaining {

    private static final double UNEVEN = 10;
    private static final double STEP = 2;
    private static final double FOUR = 4;

    private LogBargaining() {}

    /// All that leaves anybody.
    public sealed interface Said {

        /// What a peer would pay.
        record Proposal(int peer, double payment) implements Said {}

        /// What the manager answers everybody: the mean of the proposals, the scaled price of balance, and the penalty.
        record Answer(double mean, double price, double penalty) implements Said {}
    }

    /// Where the talk ended.
    ///
    /// @param payments positive pays; they sum to zero
    /// @param rounds of proposals and answers
    /// @param converged whether both residuals fell below the tolerance
    public record Outcome(double[] payments, int rounds, boolean converged) {}

    /// When the talk ends.
    ///
    /// @param tolerance of proposals and of their balance, in the currency
    /// @param most rounds
    public record Options(double tolerance, int most) {

        public static final Options DEFAULT = new Options(1e-9, 5_000);
    }

    /// Talks until nobody moves.
    ///
    /// @param bargain of which each peer knows its own costs only
    /// @param weights not negative, with a positive sum
    /// @param wire hears every message
    public static Outcome talk(Bargain bargain, double[] weights, Options options, Consumer<Said> wire) {
        double sum = Arrays.stream(weights).sum();
        if (weights.length != bargain.players()
                || !(sum > 0)
                || !Arrays.stream(weights).allMatch(each -> each >= 0)) {
            throw new IllegalArgumentException("The weights " + Arrays.toString(weights) + " of " + bargain.players()
                    + " players are not one each, at least 0, one of them more. Is somebody without power?");
        }
        double[] saved = bargain.saved();
        Peer[] peers = new Peer[saved.length];
        Arrays.setAll(peers, peer -> new Peer(saved[peer], weights[peer] / sum));
        Manager manager = new Manager();
        for (int round = 1; round <= options.most(); round++) {
            double mean = 0;
            double moved = 0;
            for (int peer = 0; peer < peers.length; peer++) {
                moved = Math.max(moved, peers[peer].propose(manager.answer));
                wire.accept(new Said.Proposal(peer, peers[peer].payment));
                mean += peers[peer].payment / peers.length;
            }
            manager.hear(mean, moved);
            wire.accept(manager.answer);
            if (Math.abs(mean) <= options.tolerance() && moved <= options.tolerance()) {
                return new Outcome(payments(peers, mean), round, true);
            }
        }
        return new Outcome(payments(peers, manager.answer.mean()), options.most(), false);
    }

    private static double[] payments(Peer[] peers, double mean) {
        return Arrays.stream(peers).mapToDouble(peer -> peer.payment - mean).toArray();
    }

    /// One peer; its saving never leaves it.
    private static final class Peer {

        private final double saved;
        private final double weight;
        private double payment;

        Peer(double saved, double weight) {
            this.saved = saved;
            this.weight = weight;
        }

        /// @return how far the proposal moved
        double propose(Said.Answer answer) {
            double target = saved - (payment - answer.mean() - answer.price());
            double gain = (target + Math.sqrt(target * target + FOUR * weight / answer.penalty())) / 2;
            double before = payment;
            payment = saved - Math.max(0, gain);
            return Math.abs(payment - before);
        }
    }

    /// The manager hears proposals and knows nothing else.
    private static final class Manager {

        private Said.Answer answer = new Said.Answer(0, 0, 1);

        void hear(double mean, double moved) {
            double price = answer.price() + mean;
            double factor = Math.abs(mean) > UNEVEN * moved ? STEP : moved > UNEVEN * Math.abs(mean) ? 1 / STEP : 1;
            answer = new Said.Answer(mean, price / factor, answer.penalty() * factor);
        }
    }
}
