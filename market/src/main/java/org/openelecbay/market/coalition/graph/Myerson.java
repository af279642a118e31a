package org.openelecbay.market.coalition.graph;

import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Shapley;

/// The Myerson value, exactly: the Shapley value of the game in which a coalition is worth what its connected parts are
/// worth, `v^G(S) = sum over the components C of S of v(C)`.
///
/// It is the only rule under which each component shares what it is worth and every link is worth the same to
/// both that it joins. On a complete graph it is the Shapley value.
///
/// Source: Myerson, Mathematics of Operations Research 2 (1977) 225.
public final class Myerson {

    private Myerson() {}

    /// The game that a graph leaves of a game.
    ///
    /// @throws IllegalArgumentException when the graph has other players than the game
    public static CoalitionGame restricted(CoalitionGame game, NeighbourGraph graph) {
        if (graph.players() != game.players()) {
            throw new IllegalArgumentException("The graph has " + graph.players() + " players and the game "
                    + game.players() + ". Does somebody stand nowhere?");
        }
        return CoalitionGame.of(
                game.players(),
                coalition -> graph.components(coalition).stream()
                        .mapToDouble(game::worth)
                        .sum());
    }

    /// What everybody gets.
    public static double[] of(CoalitionGame game, NeighbourGraph graph) {
        CoalitionGame restricted = restricted(game, graph);
        return Shapley.of(restricted, restricted.everybody());
    }
}
