package org.openelecbay.powsybl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.phasor.Complex;

/// Gathers a balanced network from values in kV, ohm, siemens, MW and ampere.
final class BalancedDraft {

    private final double baseMva;
    private final Map<String, Double> kv = new LinkedHashMap<>();
    private final Map<String, Complex> shunts = new LinkedHashMap<>();
    private final List<BalancedBranch> branches = new ArrayList<>();
    private final List<BalancedLoad> loads = new ArrayList<>();

    BalancedDraft(double baseMva) {
        this.baseMva = baseMva;
    }

    void bus(String id, double baseKv) {
        kv.put(id, baseKv);
    }

    /// Admittance to earth at a bus, in siemens.
    void shunt(String bus, Complex siemens) {
        double base = kv(bus);
        shunts.merge(bus, siemens.times(base * base / baseMva), Complex::plus);
    }

    void load(String bus, double megawatt, double megavar, ZipShares shares) {
        loads.add(new BalancedLoad(bus, megawatt / baseMva, megavar / baseMva, shares));
    }

    /// A branch between two buses. Equal shunts are its charging, others go to its buses.
    ///
    /// @param ampere what it may carry behind its ideal transformer; absent when unknown
    void branch(String from, String to, Section section, @Nullable Double ampere, boolean inService) {
        double base = kv(to) * kv(to) / baseMva;
        boolean even =
                section.shunt1().equals(section.shunt2()) && section.shunt1().re() == 0;
        branches.add(new BalancedBranch(
                from,
                to,
                section.ohm().re() / base,
                section.ohm().im() / base,
                even ? 2 * section.shunt1().im() * base : 0,
                kv(to) / (kv(from) * section.ratio()),
                section.alphaDegrees() == 0 ? 0 : -section.alphaDegrees(),
                ampere == null ? null : ampere * Math.sqrt(3) * kv(to) / 1000 / baseMva,
                inService));
        if (!even && inService) {
            shunt(from, section.shunt1().times(section.ratio() * section.ratio()));
            shunt(to, section.shunt2());
        }
    }

    private double kv(String bus) {
        return Objects.requireNonNull(kv.get(bus));
    }

    BalancedNetwork network(BalancedSource source) {
        List<BalancedBus> buses = kv.entrySet().stream()
                .map(each -> {
                    Complex shunt = shunts.getOrDefault(each.getKey(), Complex.ZERO);
                    return new BalancedBus(each.getKey(), each.getValue(), shunt.re(), shunt.im());
                })
                .toList();
        return new BalancedNetwork(baseMva, buses, branches, loads, List.of(source));
    }
}
