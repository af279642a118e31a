package org.openelecbay.market.coalition.formation;

import java.util.List;

/// Which coalitions formed, and how.
///
/// @param coalitions players rising, coalitions by their first player
/// @param worths of the coalitions, in their order
/// @param stages everything that was said and done
public record Formation(List<List<Integer>> coalitions, List<Long> worths, List<Stage> stages) {

    public Formation {
        coalitions = List.copyOf(coalitions);
        worths = List.copyOf(worths);
        stages = List.copyOf(stages);
    }

    /// What all coalitions together are worth.
    public long total() {
        return worths.stream().mapToLong(Long::longValue).sum();
    }

    /// The merges and splits in their order.
    public List<Operation> operations() {
        return of(Operation.class);
    }

    /// What goes from whom to whom.
    public List<Transact> transports() {
        return of(Transact.class);
    }

    /// The stages of one kind, in their order.
    public <T extends Stage> List<T> of(Class<T> kind) {
        return stages.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
