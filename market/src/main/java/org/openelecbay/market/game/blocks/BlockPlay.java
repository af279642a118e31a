package org.openelecbay.market.game.blocks;

import java.util.Arrays;
import org.openelecbay.market.game.blocks.BlockGame.Balance;
import org.openelecbay.market.game.nash.BestResponses.Ending;

/// Best responses in the bidding game, the last member first, with running totals instead of a sum for each answer.
///
/// Members are listed with the most eager first, so that the least eager think again first. A profile that comes back
/// is a cycle: each profile is held against one that is renewed after 1, 2, 4, 8 rounds (Brent 1980). Cost:
/// strategies a round.
final class BlockPlay {

    private static final double ROUNDING = 1e-12;

    private final BlockGame game;
    private final int[] profile;
    private int rounds;
    private Ending ending = Ending.ROUNDS;

    private BlockPlay(BlockGame game, int[] start) {
        this.game = game;
        this.profile = start;
    }

    /// Plays from all blocks on: of the equilibria that there may be, the one with much trade is near.
    ///
    /// @param mostRounds bound, at least 1
    static BlockPlay of(BlockGame game, int mostRounds) {
        int[] all = new int[game.players()];
        Arrays.setAll(all, player -> game.strategies(player) - 1);
        BlockPlay play = new BlockPlay(game, all);
        play.run(mostRounds);
        return play;
    }

    /// Only switches off, and only what its owner would rather have off: ends always, with nobody who wants to leave;
    /// somebody may still wish to join.
    static BlockPlay leaving(BlockGame game, int mostRounds) {
        BlockPlay play = BlockPlay.of(game, 0);
        while (play.rounds < mostRounds && play.ending != Ending.EQUILIBRIUM) {
            play.rounds++;
            play.ending = play.moves(true) ? Ending.ROUNDS : Ending.EQUILIBRIUM;
        }
        return play;
    }

    /// How many blocks of each member are on.
    int[] profile() {
        return profile.clone();
    }

    /// Rounds that were played, the last one without a move included.
    int rounds() {
        return rounds;
    }

    /// How it ended.
    Ending ending() {
        return ending;
    }

    /// The most that a member gains by switching alone, currency.
    double epsilon() {
        Balance all = game.balance(profile);
        double most = 0;
        for (int player = 0; player < profile.length; player++) {
            Balance others = all.without(game.position(player, profile[player]));
            double now = game.payoff(player, profile[player], others);
            for (int on = 0; on < game.strategies(player); on++) {
                most = Math.max(most, game.payoff(player, on, others) - now);
            }
        }
        return most;
    }

    private void run(int mostRounds) {
        int[] kept = profile.clone();
        int renewal = 1;
        while (rounds < mostRounds) {
            rounds++;
            if (!moves(false)) {
                ending = Ending.EQUILIBRIUM;
                return;
            }
            if (Arrays.equals(profile, kept)) {
                ending = Ending.CYCLE;
                return;
            }
            if (rounds == renewal) {
                System.arraycopy(profile, 0, kept, 0, kept.length);
                renewal *= 2;
            }
        }
    }

    private boolean moves(boolean onlyOff) {
        boolean moved = false;
        Balance all = game.balance(profile);
        for (int player = profile.length - 1; player >= 0; player--) {
            int own = profile[player];
            Balance others = all.without(game.position(player, own));
            double best = game.payoff(player, own, others);
            double rounding = ROUNDING * Math.max(1, Math.abs(best));
            int reply = own;
            for (int on = 0; on < (onlyOff ? own : game.strategies(player)); on++) {
                double payoff = game.payoff(player, on, others);
                if (payoff > best + rounding) {
                    best = payoff;
                    reply = on;
                }
            }
            if (reply != own) {
                profile[player] = reply;
                all = others.with(game.position(player, reply));
                moved = true;
            }
        }
        return moved;
    }
}
