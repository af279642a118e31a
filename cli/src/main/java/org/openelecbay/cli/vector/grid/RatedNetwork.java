package org.openelecbay.cli.vector.grid;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.headroom.OperatingLimits;

/// A written network with the limits of its case: `branchIMaxPu` for each branch, `vMinPu` and `vMaxPu`. What
/// is absent is not checked.
final class RatedNetwork {

    private RatedNetwork() {}

    static BalancedNetwork read(Given inputs) {
        BalancedNetwork network = WrittenNetwork.read(inputs);
        if (!inputs.has("branchIMaxPu")) {
            return network;
        }
        List<Given> ratings = inputs.list("branchIMaxPu");
        if (ratings.size() != network.branches().size()) {
            throw new UnusableCase("There are " + ratings.size() + " numbers in branchIMaxPu for "
                    + network.branches().size() + " branches.");
        }
        List<BalancedBranch> branches = new ArrayList<>();
        for (int k = 0; k < ratings.size(); k++) {
            BalancedBranch branch = network.branches().get(k);
            branches.add(
                    ratings.get(k).node().isNull()
                            ? branch
                            : branch.rated(ratings.get(k).number()));
        }
        return new BalancedNetwork(network.baseMva(), network.buses(), branches, network.loads(), network.sources());
    }

    static OperatingLimits limits(Given inputs) {
        return new OperatingLimits(inputs.number("vMinPu", 0), inputs.number("vMaxPu", Double.POSITIVE_INFINITY), 1);
    }
}
