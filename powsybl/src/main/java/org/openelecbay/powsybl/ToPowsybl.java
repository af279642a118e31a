package org.openelecbay.powsybl;

import com.powsybl.iidm.network.BranchAdder;
import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Generator;
import com.powsybl.iidm.network.LoadAdder;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.Substation;
import com.powsybl.iidm.network.TopologyKind;
import com.powsybl.iidm.network.TwoWindingsTransformer;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.iidm.network.extensions.SlackTerminal;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;

/// Makes a PowSyBl network of a balanced one: a voltage level a bus, a substation for what transformers join.
///
/// Loads stay loads, also those that give; the source becomes a generator that holds the voltage at the slack
/// terminal.
final class ToPowsybl {

    /// The networks here have no date, and what is written shall not depend on the clock.
    private static final ZonedDateTime NO_DATE = ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final double ANY_POWER = 1e6;

    private final BalancedNetwork from;
    private final Network to;
    private final Map<String, Bus> buses = new HashMap<>();
    private final FreeIds ids;
    private final Sites sites;

    private ToPowsybl(BalancedNetwork from, String id) {
        this.from = from;
        ids = new FreeIds(from);
        sites = Sites.of(from);
        to = Network.create(id, "open-elecbay");
        to.setCaseDate(NO_DATE);
        to.setProperty(FromPowsybl.BASE_MVA, Double.toString(from.baseMva()));
    }

    /// @param id of the new network
    static Network convert(BalancedNetwork network, String id) {
        if (network.sources().size() > 1) {
            throw new IllegalArgumentException("The network has "
                    + network.sources().size()
                    + " sources (the second at bus " + network.sources().get(1).bus()
                    + "), but a PowSyBl network has one slack. Split it, or keep one source.");
        }
        return new ToPowsybl(network, id).convert();
    }

    private Network convert() {
        Map<Integer, Substation> substations = new HashMap<>();
        for (BalancedBus bus : from.buses()) {
            Substation substation = substations.computeIfAbsent(
                    sites.of(bus.id()),
                    _ -> to.newSubstation()
                            .setId(ids.next("substation-" + bus.id()))
                            .add());
            bus(substation, bus);
        }
        from.branches().forEach(this::branch);
        from.loads().forEach(this::load);
        source(from.sources().getFirst());
        return to;
    }

    private void bus(Substation substation, BalancedBus bus) {
        VoltageLevel level = substation
                .newVoltageLevel()
                .setId(ids.next("level-" + bus.id()))
                .setNominalV(bus.baseKv())
                .setTopologyKind(TopologyKind.BUS_BREAKER)
                .add();
        Bus made = level.getBusBreakerView()
                .newBus()
                .setId(bus.id())
                .setName(bus.id())
                .add();
        buses.put(bus.id(), made);
        double siemens = from.baseMva() / bus.baseKv() / bus.baseKv();
        shunt(bus.id(), bus.shuntConductancePu() * siemens, bus.shuntSusceptancePu() * siemens);
    }

    private void shunt(String bus, double conductance, double susceptance) {
        if (conductance != 0 || susceptance != 0) {
            bus(bus).getVoltageLevel()
                    .newShuntCompensator()
                    .setId(ids.next("shunt-" + bus))
                    .setBus(bus)
                    .setSectionCount(1)
                    .newLinearModel()
                    .setGPerSection(conductance)
                    .setBPerSection(susceptance)
                    .setMaximumSectionCount(1)
                    .add()
                    .add();
        }
    }

    private Bus bus(String id) {
        return Objects.requireNonNull(buses.get(id));
    }

    private void branch(BalancedBranch branch) {
        double kv = bus(branch.to()).getVoltageLevel().getNominalV();
        double ohm = kv * kv / from.baseMva();
        if (sites.isLine(branch)) {
            line(branch, ohm);
        } else {
            transformer(branch, ohm);
        }
    }

    private void line(BalancedBranch branch, double ohm) {
        double half = branch.chargingPu() / 2 / ohm;
        var line = ends(to.newLine(), branch, "line-")
                .setR(branch.rPu() * ohm)
                .setX(branch.xPu() * ohm)
                .setB1(half)
                .setB2(half)
                .add();
        Double ampere = ampere(branch);
        if (ampere != null) {
            line.getOrCreateSelectedOperationalLimitsGroup1()
                    .newCurrentLimits()
                    .setPermanentLimit(ampere)
                    .add();
        }
    }

    private void transformer(BalancedBranch branch, double ohm) {
        double kv = bus(branch.to()).getVoltageLevel().getNominalV();
        Bus high = bus(branch.from());
        double half = branch.chargingPu() / 2 / ohm;
        Substation site = high.getVoltageLevel().getSubstation().orElseThrow();
        TwoWindingsTransformer made = ends(site.newTwoWindingsTransformer(), branch, "transformer-")
                .setRatedU1(branch.tapRatio() * high.getVoltageLevel().getNominalV())
                .setRatedU2(kv)
                .setR(branch.rPu() * ohm)
                .setX(branch.xPu() * ohm)
                .setB(half)
                .add();
        if (branch.inService()) {
            shunt(branch.to(), 0, half);
        }
        if (branch.shiftDegrees() != 0) {
            made.newPhaseTapChanger()
                    .setRegulating(false)
                    .setLowTapPosition(0)
                    .setTapPosition(0)
                    .beginStep()
                    .setRho(1)
                    .setAlpha(-branch.shiftDegrees())
                    .endStep()
                    .add();
        }
        Double ampere = ampere(branch);
        if (ampere != null) {
            made.getOrCreateSelectedOperationalLimitsGroup2()
                    .newCurrentLimits()
                    .setPermanentLimit(ampere)
                    .add();
        }
    }

    /// An open branch keeps its buses as those it could be connected to.
    private <A extends BranchAdder<?, A>> A ends(A adder, BalancedBranch branch, String kind) {
        adder.setId(ids.next(kind + branch.from() + "-" + branch.to()))
                .setConnectableBus1(branch.from())
                .setConnectableBus2(branch.to());
        adder.setVoltageLevel1(bus(branch.from()).getVoltageLevel().getId());
        adder.setVoltageLevel2(bus(branch.to()).getVoltageLevel().getId());
        if (branch.inService()) {
            adder.setBus1(branch.from()).setBus2(branch.to());
        }
        return adder;
    }

    /// The rating as the current at `to`.
    private @Nullable Double ampere(BalancedBranch branch) {
        double kv = bus(branch.to()).getVoltageLevel().getNominalV();
        Double rating = branch.ratingPu();
        return rating == null ? null : Double.valueOf(rating * from.baseMva() * 1000 / Math.sqrt(3) / kv);
    }

    /// PowSyBl counts the exponent: `c0` is constant power, `c1` current, `c2` impedance.
    private void load(BalancedLoad load) {
        LoadAdder adder = bus(load.bus())
                .getVoltageLevel()
                .newLoad()
                .setId(ids.next("load-" + load.bus()))
                .setBus(load.bus())
                .setP0(load.pPu() * from.baseMva())
                .setQ0(load.qPu() * from.baseMva());
        ZipShares shares = load.shares();
        if (!shares.equals(ZipShares.CONSTANT_POWER)) {
            adder.newZipModel()
                    .setC0p(shares.powerP())
                    .setC1p(shares.currentP())
                    .setC2p(shares.impedanceP())
                    .setC0q(shares.powerQ())
                    .setC1q(shares.currentQ())
                    .setC2q(shares.impedanceQ())
                    .add();
        }
        adder.add();
    }

    private void source(BalancedSource source) {
        Bus bus = bus(source.bus());
        VoltageLevel level = bus.getVoltageLevel();
        double kv = source.voltagePu() * level.getNominalV();
        Generator generator = level.newGenerator()
                .setId(ids.next("source-" + source.bus()))
                .setBus(source.bus())
                .setMinP(-ANY_POWER)
                .setMaxP(ANY_POWER)
                .setTargetP(0)
                .setTargetV(kv)
                .setVoltageRegulatorOn(true)
                .add();
        SlackTerminal.reset(level, generator.getTerminal());
        bus.setV(kv).setAngle(source.angleDegrees());
    }
}
