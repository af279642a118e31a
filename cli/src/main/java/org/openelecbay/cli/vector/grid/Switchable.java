package org.openelecbay.cli.vector.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;

/// A network with switches as vector files write it: branches in ascending order of their ids.
///
/// Either `branches` with an `id` each (their position where it is missing), or the 33-bus feeder by name, its loads by
/// bus from 0 on in `loadsPu` and its ties in `tieBranches`.
///
/// @param network with every branch, whatever is open
/// @param ids of the branches, in the order of the network
record Switchable(BalancedNetwork network, List<Integer> ids) {

    private static final int BARAN_WU_LINES = 32;

    static Switchable read(Given inputs) {
        return inputs.has("branches") ? written(inputs) : named(inputs);
    }

    private static Switchable written(Given inputs) {
        BalancedNetwork network = WrittenNetwork.read(inputs);
        List<Given> branches = inputs.list("branches");
        List<Integer> ids = IntStream.range(0, branches.size())
                .mapToObj(k -> branches.get(k).has("id") ? branches.get(k).whole("id") : k)
                .toList();
        List<BalancedBranch> rated = new ArrayList<>();
        for (int k = 0; k < branches.size(); k++) {
            rated.add(rated(network.branches().get(k), inputs, k));
        }
        return sorted(network, rated, network.loads(), ids);
    }

    private static BalancedBranch rated(BalancedBranch branch, Given inputs, int position) {
        List<Given> limits = inputs.list("branchIMaxPu");
        return position < limits.size() ? branch.rated(limits.get(position).number()) : branch;
    }

    private static Switchable named(Given inputs) {
        BalancedNetwork feeder = BaranWu.named(inputs.text("network"));
        List<BalancedBranch> branches = new ArrayList<>(feeder.branches());
        List<Integer> ids = new ArrayList<>(
                IntStream.rangeClosed(1, branches.size()).boxed().toList());
        if (inputs.has("tieBranches")) {
            branches.subList(BARAN_WU_LINES, branches.size()).clear();
            ids.subList(BARAN_WU_LINES, ids.size()).clear();
            double baseKv = feeder.buses().getFirst().baseKv();
            double baseOhm = baseKv * baseKv / feeder.baseMva();
            for (Given tie : inputs.list("tieBranches")) {
                ids.add(tie.whole("idPublished"));
                branches.add(BalancedBranch.line(
                        tie.text("fromPublished"),
                        tie.text("toPublished"),
                        tie.number("rOhm") / baseOhm,
                        tie.number("xOhm") / baseOhm));
            }
        }
        List<BalancedLoad> loads = inputs.has("loadsPu")
                ? inputs.list("loadsPu").stream()
                        .map(load -> BalancedLoad.constantPower(
                                String.valueOf(load.whole("bus") + 1), load.number("pPu", 0), load.number("qPu", 0)))
                        .toList()
                : feeder.loads();
        return sorted(feeder, branches, loads, ids);
    }

    private static Switchable sorted(
            BalancedNetwork network, List<BalancedBranch> branches, List<BalancedLoad> loads, List<Integer> ids) {
        if (ids.stream().distinct().count() != ids.size()) {
            throw new UnusableCase("Two branches have one id: " + ids + ".");
        }
        List<Integer> order = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .toList();
        return new Switchable(
                new BalancedNetwork(
                        network.baseMva(),
                        network.buses(),
                        order.stream().map(branches::get).toList(),
                        loads,
                        network.sources()),
                order.stream().map(ids::get).toList());
    }

    /// Positions of the branches with these ids, in their order.
    List<Integer> positions(List<Given> open) {
        List<Integer> positions = new ArrayList<>();
        for (Given each : open) {
            int position = ids.indexOf(each.whole());
            if (position < 0) {
                throw new UnusableCase("Branch " + each.whole() + " is open, but the network has none of that id.");
            }
            positions.add(position);
        }
        return positions;
    }
}
