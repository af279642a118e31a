package org.openelecbay.market.coalition.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.openelecbay.market.Seeds;

/// The best transports of a coalition, against a linear program and by hand.
class TransportTest {

    @Test
    void aCoalitionIsWorthWhatALinearProgramSays() {
        Seeds.every(300, random -> RandomGames.small(random, 10, 0), game -> {
            List<Integer> everybody = RandomGames.everybody(game);
            assertThat((double) game.worth(everybody)).isCloseTo(byLinearProgram(game), Offset.offset(1e-6));
            keepsWhatEverybodyHas(game, game.transports(everybody));
        });
    }

    @Test
    void theOrderOfJoiningDoesNotMatterForTheWorth() {
        Seeds.every(200, random -> RandomGames.of(random, 12, 1), game -> {
            List<Integer> everybody = RandomGames.everybody(game);
            long worth = game.worth(everybody);
            for (long seed = 1; seed <= 3; seed++) {
                List<Integer> shuffled = new ArrayList<>(everybody);
                Collections.shuffle(shuffled, new Random(seed));
                assertThat(game.worth(shuffled)).isEqualTo(worth);
            }
        });
    }

    @Test
    void whoJoinsLaterWithAShorterWayTakesThePartner() {
        TransportGame game =
                new TransportGame(new long[] {3, -3, 3}, new long[][] {{0, 4, 0}, {4, 0, 9}, {0, 9, 0}}, 0);
        assertThat(game.transports(List.of(0, 1))).containsExactly(new Transact(0, 1, 3));
        assertThat(game.transports(List.of(0, 1, 2))).containsExactly(new Transact(2, 1, 3));
        assertThat(game.worth(List.of(0, 1, 2))).isEqualTo(27);
    }

    @Test
    void aWayThatCostsWhatItSavesIsNotTaken() {
        TransportGame game = new TransportGame(new long[] {3, -3}, new long[][] {{0, 0}, {0, 0}}, 2);
        assertThat(game.transports(List.of(0, 1))).isEmpty();
        assertThat(game.worth(List.of(0, 1))).isEqualTo(-2);
    }

    @Test
    void gamesBeyondTheBoundsAreRefusedInWords() {
        assertThatThrownBy(() -> new TransportGame(new long[201], new long[201][201], 0))
                .hasMessageContaining("201 players");
        assertThatThrownBy(() -> new TransportGame(new long[0], new long[0][0], -1))
                .hasMessageContaining("A link costs -1");
        long much = Long.MAX_VALUE / 8;
        assertThatThrownBy(() -> new TransportGame(new long[] {much, -much}, new long[][] {{0, 9}, {9, 0}}, 0))
                .hasMessageContaining("more than can be counted");
    }

    private static void keepsWhatEverybodyHas(TransportGame game, List<Transact> transports) {
        Map<Integer, Long> moved = new HashMap<>();
        for (Transact each : transports) {
            assertThat(each.amount()).isPositive();
            moved.merge(each.seller(), each.amount(), Long::sum);
            moved.merge(each.buyer(), -each.amount(), Long::sum);
        }
        moved.forEach((player, amount) -> {
            assertThat(Math.abs(amount)).isLessThanOrEqualTo(Math.abs(game.net(player)));
            assertThat(Long.signum(amount)).isEqualTo(Long.signum(game.net(player)));
        });
    }

    private static double byLinearProgram(TransportGame game) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Integer, Expression> rows = new HashMap<>();
        for (int seller = 0; seller < game.players(); seller++) {
            for (int buyer = 0; buyer < game.players(); buyer++) {
                if (game.net(seller) > 0 && game.net(buyer) < 0) {
                    Variable way =
                            model.newVariable(seller + ">" + buyer).lower(0).weight(game.margin(seller, buyer));
                    row(model, rows, game, seller).set(way, 1);
                    row(model, rows, game, buyer).set(way, 1);
                }
            }
        }
        return rows.isEmpty() ? 0 : model.maximise().getValue();
    }

    private static Expression row(
            ExpressionsBasedModel model, Map<Integer, Expression> rows, TransportGame game, int player) {
        return rows.computeIfAbsent(
                player, each -> model.newExpression("p" + each).upper(Math.abs(game.net(each))));
    }
}
