package org.openelecbay.grid.read.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.phasor.Complex;

/// A single-phase-equivalent network while its tables are read: physical units go in, per unit comes out.
///
/// Buses come first, then the switches that merge them, then everything else. A branch whose ends are one bus is left
/// out; its shunts stay.
public final class NetworkDraft {

    private final double baseMva;
    private final Map<String, NamedBus> buses = new LinkedHashMap<>();
    private final Map<String, Double> baseKv = new LinkedHashMap<>();
    private final Map<String, Complex> shunts = new LinkedHashMap<>();
    private final List<BalancedBranch> branches = new ArrayList<>();
    private final List<BalancedLoad> loads = new ArrayList<>();
    private final Map<String, BalancedSource> sources = new LinkedHashMap<>();

    /// @param baseMva power base of the network
    public NetworkDraft(double baseMva) {
        this.baseMva = baseMva;
    }

    /// Adds a bus.
    ///
    /// @param kv line-to-line base voltage
    /// @throws IllegalArgumentException when there is one of this id
    public void bus(String id, String name, double kv, @Nullable Coordinates place) {
        BalancedBus checked = BalancedBus.of(id, kv);
        if (buses.put(id, new NamedBus(id, name, id, place)) != null) {
            throw new IllegalArgumentException("There are two buses " + id + ". Rename or drop one.");
        }
        baseKv.put(id, checked.baseKv());
    }

    /// True when this bus was added.
    public boolean hasBus(String id) {
        return buses.containsKey(id);
    }

    /// Line-to-line base voltage of a bus in kV.
    public double kv(String bus) {
        Double kv = baseKv.get(bus);
        if (kv == null) {
            throw new IllegalArgumentException("There is no bus " + bus + ". Is it mistyped or out of service?");
        }
        return kv;
    }

    /// Makes two buses one, as a closed switch does.
    public void merge(String one, String other) {
        if (kv(one) != kv(other)) {
            throw new IllegalArgumentException("A closed switch joins bus " + one + " of " + kv(one) + " kV and bus "
                    + other + " of " + kv(other) + " kV.");
        }
        String kept = networkBus(one);
        String gone = networkBus(other);
        if (!kept.equals(gone)) {
            buses.replaceAll((_, bus) -> bus.networkBus().equals(gone) ? bus.partOf(kept) : bus);
        }
    }

    private String networkBus(String id) {
        kv(id);
        NamedBus bus = buses.get(id);
        return bus == null ? id : bus.networkBus();
    }

    /// Adds a line.
    ///
    /// @param fromClosed false when a switch opens its start
    /// @param toClosed false when a switch opens its end
    public void line(String from, String to, LineData line, boolean fromClosed, boolean toClosed) {
        double kv = kv(from);
        if (kv != kv(to)) {
            throw new IllegalArgumentException("A line joins bus " + from + " of " + kv + " kV and bus " + to + " of "
                    + kv(to) + " kV. Is a transformer missing?");
        }
        double baseOhm = kv * kv / baseMva;
        boolean closed = fromClosed && toClosed;
        if (closed) {
            double conductance = line.shuntSiemens().re() * baseOhm / 2;
            shunt(from, new Complex(conductance, 0));
            shunt(to, new Complex(conductance, 0));
        } else if (fromClosed || toClosed) {
            shunt(fromClosed ? from : to, line.shuntOfOpenEnd().times(baseOhm));
        }
        Double kiloampere = line.ratingKiloampere();
        branch(
                from,
                to,
                line.impedanceOhm().times(1 / baseOhm),
                line.shuntSiemens().im() * baseOhm,
                1,
                0,
                kiloampere == null ? null : kiloampere * Math.sqrt(3) * kv / baseMva,
                closed);
    }

    /// Adds what is left of a line whose other end is out of service: its charging.
    public void stub(String bus, LineData line) {
        double kv = kv(bus);
        shunt(bus, line.shuntOfOpenEnd().times(kv * kv / baseMva));
    }

    /// Adds a transformer.
    public void transformer(String high, String low, TransformerData data, boolean inService) {
        TransformerCircuit circuit = data.circuit(baseMva, kv(high), kv(low));
        double ratio = circuit.tapRatio();
        if (inService) {
            shunt(high, circuit.highShunt().times(1 / (ratio * ratio)));
            shunt(low, circuit.lowShunt());
        }
        branch(high, low, circuit.series(), 0, ratio, data.shiftDegrees(), circuit.ratingPu(), inService);
    }

    private void branch(
            String from,
            String to,
            Complex impedance,
            double charging,
            double ratio,
            double shift,
            @Nullable Double rating,
            boolean inService) {
        String start = networkBus(from);
        String end = networkBus(to);
        if (start.equals(end)) {
            if (inService) {
                shunt(from, new Complex(0, charging));
            }
            return;
        }
        branches.add(new BalancedBranch(
                start, end, impedance.re(), impedance.im(), charging, ratio, shift, rating, inService));
    }

    /// Adds an admittance to ground in per unit; capacitive is positive.
    private void shunt(String bus, Complex admittance) {
        shunts.merge(networkBus(bus), admittance, Complex::plus);
    }

    /// Adds a shunt that draws this power at the base voltage; a capacitor draws negative reactive power.
    public void shunt(String bus, double megawatt, double megavar) {
        shunt(bus, new Complex(megawatt, -megavar).times(1 / baseMva));
    }

    /// Adds a load, consumption positive.
    public void load(String bus, double megawatt, double megavar, ZipShares shares) {
        if (megawatt != 0 || megavar != 0) {
            loads.add(new BalancedLoad(networkBus(bus), megawatt / baseMva, megavar / baseMva, shares));
        }
    }

    /// Adds a bus whose voltage is given. Of several on one bus of the network the first counts.
    public void source(String bus, double voltagePu, double degrees) {
        String held = networkBus(bus);
        sources.putIfAbsent(held, new BalancedSource(held, voltagePu, degrees));
    }

    /// The network that came together.
    ///
    /// @throws IllegalArgumentException when it has no source
    public TableNetwork network() {
        List<BalancedBus> own = buses.values().stream()
                .filter(bus -> bus.id().equals(bus.networkBus()))
                .map(bus -> {
                    Complex shunt = shunts.getOrDefault(bus.id(), Complex.ZERO);
                    return new BalancedBus(bus.id(), kv(bus.id()), shunt.re(), shunt.im());
                })
                .toList();
        return new TableNetwork(
                new BalancedNetwork(baseMva, own, branches, loads, List.copyOf(sources.values())),
                List.copyOf(buses.values()));
    }
}
