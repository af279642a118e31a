package org.openelecbay.cli.vector.scheduling;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.home.study.shifting.Player;
import org.openelecbay.home.study.shifting.ShiftingGame;
import org.openelecbay.home.study.shifting.ShiftingGame.Turns;
import org.openelecbay.home.study.shifting.SystemCost;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `load-shifting-game`: members who place their loads in turn, from an equal split (spec scheduling 5.3).
/// Steps last an hour unless `dtHours` is given; with `damped` all move at once.
public final class LoadShiftingGames implements Topic {

    private static final double NO_CHANGE = 1e-9;
    private static final int MOST_ROUNDS = 10_000;

    @Override
    public ObjectNode answer(Given inputs) {
        double[] base = Numbers.list(inputs, "baseLoadKw");
        double[] energy = Numbers.list(inputs, "dailyFlexKwh");
        SystemCost cost = new SystemCost(base, Numbers.each(inputs, "a", base.length), inputs.number("dtHours", 1));
        ShiftingGame game = new ShiftingGame(cost, Player.byEnergy(energy, limits(inputs, energy.length, base.length)));
        Turns turns = inputs.flag("damped", false) ? Turns.DAMPED : Turns.SEQUENTIAL;
        ShiftingGame.Play play = game.play(game.evenly(), turns, NO_CHANGE, MOST_ROUNDS);
        if (!play.settled()) {
            throw new UnusableCase("The game did not settle within " + MOST_ROUNDS + " rounds.");
        }
        double[] total = game.totalKw(play.moves());
        ObjectNode result = Result.object();
        ArrayNode rounds = result.putArray("totalLoadAfterRound");
        play.totalKwAfterRound().forEach(each -> rounds.add(Result.numbers(each)));
        result.set("equilibriumTotalLoadKw", Result.numbers(total));
        result.set("systemCost", Result.number(game.systemCost(play.moves())));
        result.set("peakToAverage", Result.number(ShiftingGame.peakToAverage(total)));
        ArrayNode bills = result.putArray("bills");
        for (int k = 0; k < energy.length; k++) {
            bills.add(Result.number(game.bill(play.moves(), k)));
        }
        result.put("rounds", play.rounds());
        return result;
    }

    /// The most that a player draws: one number, one for each player, or one for each player and step.
    private static double[][] limits(Given inputs, int players, int steps) {
        double[][] limits = new double[players][steps];
        List<Given> given =
                inputs.has("slotCapKw") && inputs.at("slotCapKw").node().isArray()
                        ? inputs.list("slotCapKw")
                        : List.of();
        if (!given.isEmpty() && given.size() != players) {
            throw new UnusableCase("There are " + given.size() + " limits in slotCapKw for " + players + " players.");
        }
        for (int k = 0; k < players; k++) {
            if (!given.isEmpty() && given.get(k).node().isArray()) {
                limits[k] = given.get(k).elements().stream()
                        .mapToDouble(Given::number)
                        .toArray();
            } else if (given.isEmpty()) {
                // Without a limit all its energy fits into one step.
                Arrays.fill(limits[k], inputs.number("slotCapKw", Double.MAX_VALUE / 1e200));
            } else {
                Arrays.fill(limits[k], given.get(k).number());
            }
        }
        return limits;
    }
}
