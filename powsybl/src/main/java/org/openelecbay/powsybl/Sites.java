package org.openelecbay.powsybl;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;

/// Which buses stand in one substation: PowSyBl wants both windings of a transformer in the same.
final class Sites {

    private final Map<String, Integer> site = new HashMap<>();
    private final Map<String, Double> kv = new HashMap<>();

    private Sites() {}

    static Sites of(BalancedNetwork network) {
        Sites sites = new Sites();
        for (BalancedBus bus : network.buses()) {
            sites.site.put(bus.id(), sites.site.size());
            sites.kv.put(bus.id(), bus.baseKv());
        }
        for (BalancedBranch branch : network.branches()) {
            if (!sites.isLine(branch)) {
                int kept = sites.of(branch.from());
                int joined = sites.of(branch.to());
                sites.site.replaceAll((_, each) -> each == joined ? kept : each);
            }
        }
        return sites;
    }

    int of(String bus) {
        return Objects.requireNonNull(site.get(bus));
    }

    /// True for a branch without tap between buses of one voltage.
    boolean isLine(BalancedBranch branch) {
        return branch.tapRatio() == 1
                && branch.shiftDegrees() == 0
                && Objects.equals(kv.get(branch.from()), kv.get(branch.to()));
    }
}
