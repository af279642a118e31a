package org.openelecbay.powsybl;

import com.powsybl.iidm.network.Generator;
import com.powsybl.iidm.network.Injection;
import com.powsybl.iidm.network.Load;
import com.powsybl.iidm.network.LoadModel;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.ShuntCompensator;
import com.powsybl.iidm.network.StaticVarCompensator;
import com.powsybl.iidm.network.ZipLoadModel;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.phasor.Complex;

/// Loads, generators, compensators and batteries as loads and shunts.
///
/// What holds a voltage does so at the slack only. Elsewhere it has the power that the file's solution gave it, so
/// that the solution of the file stays one; without such a power it is refused.
final class Injections {

    private final Network network;
    private final Reference reference;
    private final BusNames names;
    private final BalancedDraft draft;

    Injections(Network network, Reference reference, BusNames names, BalancedDraft draft) {
        this.network = network;
        this.reference = reference;
        this.names = names;
        this.draft = draft;
    }

    void convert() {
        network.getLoads().forEach(this::load);
        network.getGenerators().forEach(this::generator);
        network.getBatteries().forEach(each -> power(each, -each.getTargetP(), -each.getTargetQ()));
        network.getShuntCompensators().forEach(this::shunt);
        network.getStaticVarCompensators().forEach(this::compensator);
    }

    private void load(Load each) {
        names.connected(each.getTerminal())
                .ifPresent(bus -> draft.load(
                        names.name(bus),
                        each.getP0(),
                        each.getQ0(),
                        each.getModel().map(model -> shares(each, model)).orElse(ZipShares.CONSTANT_POWER)));
    }

    /// PowSyBl counts the exponent: `c0` is constant power, `c1` current, `c2` impedance.
    private static ZipShares shares(Load load, LoadModel model) {
        if (!(model instanceof ZipLoadModel zip)) {
            throw Refusal.of(
                    load,
                    "follows a power of the voltage, which is none of constant impedance, current and power.",
                    "Write it as a ZIP load.");
        }
        return new ZipShares(zip.getC2p(), zip.getC1p(), zip.getC0p(), zip.getC2q(), zip.getC1q(), zip.getC0q());
    }

    private void generator(Generator each) {
        if (each.isVoltageRegulatorOn()) {
            held(each);
        } else {
            power(each, -each.getTargetP(), -each.getTargetQ());
        }
    }

    private void compensator(StaticVarCompensator each) {
        if (each.isRegulating() && each.getRegulationMode() == StaticVarCompensator.RegulationMode.VOLTAGE) {
            held(each);
        } else if (each.isRegulating()) {
            power(each, 0, each.getReactivePowerSetpoint());
        }
    }

    private void shunt(ShuntCompensator each) {
        names.connected(each.getTerminal())
                .ifPresent(bus -> draft.shunt(names.name(bus), new Complex(each.getG(), each.getB())));
    }

    private void held(Injection<?> each) {
        if (reference.isAt(each.getTerminal())) {
            return;
        }
        double megawatt = each.getTerminal().getP();
        double megavar = each.getTerminal().getQ();
        if (names.connected(each.getTerminal()).isPresent() && !Double.isFinite(megawatt + megavar)) {
            throw Refusal.of(
                    each,
                    "holds a voltage away from the slack bus " + names.name(reference.bus())
                            + ", and the file has no solved power for it.",
                    "Save the network with its power flow solution, or switch this voltage control off.");
        }
        power(each, megawatt, megavar);
    }

    /// @param megawatt consumption positive
    private void power(Injection<?> each, double megawatt, double megavar) {
        names.connected(each.getTerminal())
                .ifPresent(bus -> draft.load(names.name(bus), megawatt, megavar, ZipShares.CONSTANT_POWER));
    }
}
