package org.openelecbay.grid.dispatch;

import java.util.List;
import org.openelecbay.grid.optimal.OptimalFlow;

/// The outcome of a clearing of generators.
///
/// @param flows dispatch, grid exchange and prices of each interval
/// @param accounts of each generator, in the order of the offers
/// @param totalCost money of all intervals: generators and grid energy
public record Clearing(List<OptimalFlow> flows, List<GeneratorAccount> accounts, double totalCost) {

    public Clearing {
        flows = List.copyOf(flows);
        accounts = List.copyOf(accounts);
    }

    /// True when every interval has an answer.
    public boolean solved() {
        return flows.stream().allMatch(OptimalFlow::solved);
    }
}
