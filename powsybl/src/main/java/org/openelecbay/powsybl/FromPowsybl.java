package org.openelecbay.powsybl;

import com.powsybl.iidm.network.Branch;
import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.DanglingLine;
import com.powsybl.iidm.network.DanglingLineFilter;
import com.powsybl.iidm.network.FlowsLimitsHolder;
import com.powsybl.iidm.network.LoadingLimits;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.Terminal;
import com.powsybl.iidm.network.ThreeWindingsTransformer;
import com.powsybl.iidm.network.TwoSides;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.read.file.ReadNetwork;

/// Makes a balanced network of a PowSyBl network, as far as it is alive with the slack.
final class FromPowsybl {

    /// Where [ToPowsybl] leaves the power base.
    static final String BASE_MVA = "openElecbayBaseMva";

    private static final double USUAL_BASE_MVA = 100;

    private final Network network;
    private final Reference reference;
    private final BusNames names;
    private final BalancedDraft draft;

    private FromPowsybl(Network network) {
        this.network = network;
        reference = Reference.of(network);
        names = new BusNames(network, reference.bus());
        draft = new BalancedDraft(
                network.hasProperty(BASE_MVA) ? Double.parseDouble(network.getProperty(BASE_MVA)) : USUAL_BASE_MVA);
    }

    static ReadNetwork.Balanced convert(Network network) {
        return new FromPowsybl(network).convert();
    }

    private ReadNetwork.Balanced convert() {
        String direct = "carries direct current, which a balanced network has no place for.";
        String replace = "Replace it by the power it takes at each end.";
        Refusal.any(network.getHvdcLines(), direct, replace);
        Refusal.any(network.getDcNodes(), direct, replace);
        for (Bus bus : names.merged()) {
            draft.bus(names.name(bus), bus.getVoltageLevel().getNominalV());
        }
        network.getLines().forEach(each -> branch(each, Section.of(each)));
        network.getTieLines().forEach(each -> branch(each, Section.of(each)));
        network.getTwoWindingsTransformers().forEach(each -> branch(each, Section.of(each)));
        network.getThreeWindingsTransformers().forEach(this::star);
        network.getDanglingLines(DanglingLineFilter.UNPAIRED).forEach(this::dangling);
        new Injections(network, reference, names, draft).convert();
        String slack = names.name(reference.bus());
        double baseKv = reference.bus().getVoltageLevel().getNominalV();
        return new ReadNetwork.Balanced(
                draft.network(new BalancedSource(slack, reference.kv() / baseKv, reference.degrees())), names.buses());
    }

    private void branch(Branch<?> each, Section section) {
        Terminal side1 = each.getTerminal1();
        Terminal side2 = each.getTerminal2();
        Optional<Bus> bus1 = names.connected(side1);
        Optional<Bus> bus2 = names.connected(side2);
        if (bus1.isPresent() && bus2.isPresent()) {
            closed(each, section, names.name(bus1.get()), names.name(bus2.get()));
        } else if (bus1.isPresent()) {
            draft.shunt(names.name(bus1.get()), section.seenWithOpenSide2().times(section.ratio() * section.ratio()));
        } else if (bus2.isPresent()) {
            draft.shunt(names.name(bus2.get()), section.seenWithOpenSide1());
        } else {
            Optional<Bus> end1 = names.connectable(side1);
            Optional<Bus> end2 = names.connectable(side2);
            if (end1.isPresent()
                    && end2.isPresent()
                    && !end1.get().getId().equals(end2.get().getId())) {
                draft.branch(names.name(end1.get()), names.name(end2.get()), section, ampere(each, section), false);
            }
        }
    }

    private void closed(Branch<?> each, Section section, String from, String to) {
        if (!from.equals(to)) {
            draft.branch(from, to, section, ampere(each, section), true);
        } else if (section.ratio() == 1 && section.alphaDegrees() == 0) {
            draft.shunt(from, section.shunt1().plus(section.shunt2()));
        } else {
            throw Refusal.of(each, "has both windings at bus " + from + ".", "Is a switch closed by mistake?");
        }
    }

    /// The smaller of the permanent limits, as the current behind the ideal transformer.
    private static @Nullable Double ampere(Branch<?> each, Section section) {
        Double first = permanent(each.getCurrentLimits(TwoSides.ONE));
        Double second = permanent(each.getCurrentLimits(TwoSides.TWO));
        Double behind = first == null ? null : Double.valueOf(first / section.ratio());
        return behind == null || (second != null && second < behind) ? second : behind;
    }

    private static @Nullable Double permanent(Optional<? extends LoadingLimits> limits) {
        double ampere = limits.map(LoadingLimits::getPermanentLimit).orElse(Double.NaN);
        return ampere > 0 && ampere < Double.MAX_VALUE ? Double.valueOf(ampere) : null;
    }

    /// Three branches that meet in a bus named after the transformer.
    private void star(ThreeWindingsTransformer each) {
        if (each.getLegStream()
                .noneMatch(leg -> names.connected(leg.getTerminal()).isPresent())) {
            return;
        }
        draft.bus(each.getId(), each.getRatedU0());
        for (ThreeWindingsTransformer.Leg leg : each.getLegs()) {
            Section section = Section.of(leg, each.getRatedU0());
            Optional<Bus> bus = names.connected(leg.getTerminal());
            if (bus.isPresent()) {
                FlowsLimitsHolder limits = leg;
                Double ampere = permanent(limits.getCurrentLimits());
                draft.branch(
                        names.name(bus.get()),
                        each.getId(),
                        section,
                        ampere == null ? null : Double.valueOf(ampere / section.ratio()),
                        true);
            } else {
                draft.shunt(each.getId(), section.seenWithOpenSide1());
            }
        }
    }

    /// A branch to a bus named after the line, where the rest of the world takes its power.
    private void dangling(DanglingLine each) {
        Optional<Bus> bus = names.connected(each.getTerminal());
        if (bus.isEmpty()) {
            return;
        }
        DanglingLine.Generation generation = each.getGeneration();
        if (generation != null && generation.isVoltageRegulationOn()) {
            throw Refusal.of(
                    each,
                    "holds the voltage at its far end, which only the slack can.",
                    "Give its generation a fixed reactive power.");
        }
        draft.bus(each.getId(), each.getTerminal().getVoltageLevel().getNominalV());
        draft.branch(names.name(bus.get()), each.getId(), Section.of(each), permanent(each.getCurrentLimits()), true);
        double megawatt = each.getP0() - (generation == null ? 0 : generation.getTargetP());
        double megavar = each.getQ0() - (generation == null ? 0 : generation.getTargetQ());
        draft.load(each.getId(), megawatt, megavar, ZipShares.CONSTANT_POWER);
    }
}
