package org.openelecbay.grid.flow;

import java.util.function.IntFunction;

/// Buses and branches as positions; an end of -1 marks a branch out of service.
final class NetworkGraph {

    final int buses;
    final int[] from;
    final int[] to;

    private final IntFunction<String> busName;
    private final IntFunction<String> branchName;

    NetworkGraph(int buses, int[] from, int[] to, IntFunction<String> busName, IntFunction<String> branchName) {
        this.buses = buses;
        this.from = from;
        this.to = to;
        this.busName = busName;
        this.branchName = branchName;
    }

    int otherEnd(int branch, int bus) {
        return from[branch] == bus ? to[branch] : from[branch];
    }

    NotRadial loopThrough(int branch) {
        return new NotRadial("Branch " + branchName.apply(branch) + " from bus " + busName.apply(from[branch])
                + " to bus " + busName.apply(to[branch])
                + " closes a loop or joins two sources, so the network is not radial. Open one switch of the loop.");
    }

    NotRadial unreached(int bus) {
        return new NotRadial(
                "Bus " + busName.apply(bus) + " is not connected to any source. Is a line missing or a switch open?");
    }
}
