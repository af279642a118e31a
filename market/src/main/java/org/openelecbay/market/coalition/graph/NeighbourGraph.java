package org.openelecbay.market.coalition.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Who is a neighbour of whom.
public final class NeighbourGraph {

    /// The largest graph that is drawn from distances; it takes the cube of the players.
    public static final int MOST_PLAYERS = 300;

    private final int[][] neighbours;

    private NeighbourGraph(int[][] neighbours) {
        this.neighbours = neighbours;
    }

    /// A graph of these links.
    ///
    /// @param players how many
    /// @param links pairs of different players
    /// @throws IllegalArgumentException when a link names a player that there is not, or one twice
    public static NeighbourGraph of(int players, List<int[]> links) {
        boolean[][] linked = new boolean[players][players];
        for (int[] link : links) {
            if (link.length != 2 || link[0] == link[1] || !isPlayer(link[0], players) || !isPlayer(link[1], players)) {
                throw new IllegalArgumentException("The link " + Arrays.toString(link) + " joins no two of " + players
                        + " players; they count from 0.");
            }
            linked[link[0]][link[1]] = true;
            linked[link[1]][link[0]] = true;
        }
        return of(linked);
    }

    /// The relative neighbourhood graph: two are neighbours unless somebody is nearer to both than they are to each
    /// other. Along a feeder whose homes are all players these are the homes next to each other; where distances
    /// are finite, everybody is connected. Who is infinitely far is no neighbour; who has no place, so that its
    /// distances are not numbers, is one of everybody and between nobody.
    ///
    /// Source: Toussaint 1980.
    ///
    /// @param distance symmetric, not negative
    /// @throws IllegalArgumentException when there are too many players
    public static NeighbourGraph relative(double[][] distance) {
        int players = distance.length;
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException("A neighbourhood of " + players + " players takes too long to draw; "
                    + MOST_PLAYERS + " are the most. Can they be split by feeder?");
        }
        boolean[][] linked = new boolean[players][players];
        for (int one = 0; one < players; one++) {
            for (int other = 0; other < one; other++) {
                linked[one][other] = areNeighbours(distance, one, other);
                linked[other][one] = linked[one][other];
            }
        }
        return of(linked);
    }

    private static boolean areNeighbours(double[][] distance, int one, int other) {
        double apart = distance[one][other];
        if (!Double.isFinite(apart)) {
            return Double.isNaN(apart);
        }
        for (int between = 0; between < distance.length; between++) {
            if (between != one
                    && between != other
                    && Math.max(distance[one][between], distance[between][other]) < apart) {
                return false;
            }
        }
        return true;
    }

    private static NeighbourGraph of(boolean[][] linked) {
        int[][] neighbours = new int[linked.length][];
        for (int player = 0; player < linked.length; player++) {
            int[] all = new int[linked.length];
            int count = 0;
            for (int other = 0; other < linked.length; other++) {
                if (linked[player][other]) {
                    all[count++] = other;
                }
            }
            neighbours[player] = Arrays.copyOf(all, count);
        }
        return new NeighbourGraph(neighbours);
    }

    private static boolean isPlayer(int player, int players) {
        return player >= 0 && player < players;
    }

    public int players() {
        return neighbours.length;
    }

    public boolean areNeighbours(int one, int other) {
        return Arrays.binarySearch(neighbours[one], other) >= 0;
    }

    /// The links, each once, by the lower player.
    public List<int[]> links() {
        List<int[]> links = new ArrayList<>();
        for (int one = 0; one < neighbours.length; one++) {
            for (int other : neighbours[one]) {
                if (one < other) {
                    links.add(new int[] {one, other});
                }
            }
        }
        return links;
    }

    /// The parts within which everybody is connected, players rising, parts by their first player.
    public List<List<Integer>> components() {
        List<List<Integer>> components = new ArrayList<>();
        boolean[] placed = new boolean[neighbours.length];
        for (int first = 0; first < neighbours.length; first++) {
            if (!placed[first]) {
                components.add(reached(first, placed).stream().sorted().toList());
            }
        }
        return components;
    }

    private List<Integer> reached(int first, boolean[] placed) {
        List<Integer> reached = new ArrayList<>(List.of(first));
        placed[first] = true;
        for (int next = 0; next < reached.size(); next++) {
            for (int other : neighbours[reached.get(next)]) {
                if (!placed[other]) {
                    placed[other] = true;
                    reached.add(other);
                }
            }
        }
        return reached;
    }

    /// The parts of a coalition within which everybody is connected through members, as bit sets.
    ///
    /// @param coalition bit set of the first 31 players
    public List<Integer> components(int coalition) {
        List<Integer> components = new ArrayList<>();
        for (int rest = coalition; rest != 0; ) {
            int component = component(coalition, Integer.numberOfTrailingZeros(rest));
            components.add(component);
            rest &= ~component;
        }
        return components;
    }

    private int component(int coalition, int first) {
        int component = 0;
        int reached = 1 << first;
        while (reached != 0) {
            int player = Integer.numberOfTrailingZeros(reached);
            component |= 1 << player;
            reached &= reached - 1;
            for (int other : neighbours[player]) {
                reached |= 1 << other & coalition & ~component;
            }
        }
        return component;
    }

    int[] neighboursOf(int player) {
        return neighbours[player];
    }
}
