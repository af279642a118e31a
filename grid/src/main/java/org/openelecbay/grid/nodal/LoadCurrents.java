package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.flow.LowVoltage;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.phasor.Complex;

/// What loads draw: `I = conj(S(u) / V)` of every part, and its derivatives. Source: spec grid 2.2 and 2.4.
final class LoadCurrents {

    final List<LoadPart> parts = new ArrayList<>();
    /// Position of the first part of each load, and the end of the last.
    final int[] firstPart;

    private final LowVoltage lowVoltage;

    LoadCurrents(List<NetworkLoad> loads, Slots slots, LowVoltage lowVoltage) {
        this.lowVoltage = lowVoltage;
        firstPart = new int[loads.size() + 1];
        for (int load = 0; load < loads.size(); load++) {
            NetworkLoad each = loads.get(load);
            for (int part = 0; part < each.kw().size(); part++) {
                parts.add(part(each, part, slots));
            }
            firstPart[load + 1] = parts.size();
        }
    }

    private static LoadPart part(NetworkLoad load, int part, Slots slots) {
        List<Conductor> conductors = load.conductors();
        int to = load.connection() == Connection.WYE
                ? slots.star(load.bus())
                : slots.of(load.bus(), conductors.get((part + 1) % conductors.size()));
        return new LoadPart(
                load.name(),
                load.bus(),
                slots.of(load.bus(), conductors.get(part)),
                to,
                load.kw().get(part),
                load.kvar().get(part),
                1_000 * load.nominalKv(),
                load.shares());
    }

    List<int[]> slotPairs() {
        return parts.stream()
                .map(part -> new int[] {part.from(), part.to()})
                .toList();
    }

    double[] nominalKw() {
        return parts.stream().mapToDouble(LoadPart::kw).toArray();
    }

    double[] nominalKvar() {
        return parts.stream().mapToDouble(LoadPart::kvar).toArray();
    }

    /// Power a part draws in volt-ampere.
    Complex power(int part, double kw, double kvar, Complex volt) {
        LoadPart each = parts.get(part);
        double u = volt.magnitude() / each.nominalVolt();
        double power = lowVoltage.constantPower(u);
        return new Complex(
                1_000 * kw * each.shares().active(u, power),
                1_000 * kvar * each.shares().reactive(u, power));
    }

    /// Current a part draws in ampere.
    Complex current(int part, double kw, double kvar, Complex volt) {
        return power(part, kw, kvar, volt).dividedBy(volt).conjugate();
    }

    /// The derivatives of the current by the real and the imaginary part of the voltage, in siemens.
    ///
    /// With `I = g V` and `g = conj(S) / |V|^2`: `dI = g dV + V dg/d|V| (Re V dRe V + Im V dIm V) / |V|`.
    Complex[] slope(int part, double kw, double kvar, Complex volt) {
        LoadPart each = parts.get(part);
        ZipShares shares = each.shares();
        double magnitude = volt.magnitude();
        double u = magnitude / each.nominalVolt();
        double powerSlope = lowVoltage.constantPowerSlope(u);
        Complex power = power(part, kw, kvar, volt);
        Complex powerByVolt = new Complex(
                        1_000 * kw * shares.activeSlope(u, powerSlope),
                        1_000 * kvar * shares.reactiveSlope(u, powerSlope))
                .times(1 / each.nominalVolt());
        double square = magnitude * magnitude;
        Complex admittance = power.conjugate().times(1 / square);
        Complex bySize = powerByVolt.conjugate().times(1 / square).minus(admittance.times(2 / magnitude));
        Complex along = volt.times(bySize).times(1 / magnitude);
        return new Complex[] {
            admittance.plus(along.times(volt.re())),
            admittance.times(new Complex(0, 1)).plus(along.times(volt.im()))
        };
    }

    /// True when the voltage over a part is so low that a guard changes what it draws.
    boolean isGuarded(int part, double kw, double kvar, Complex volt) {
        LoadPart each = parts.get(part);
        return lowVoltage == LowVoltage.CONSTANT_IMPEDANCE
                && volt.magnitude() < LowVoltage.GUARD_PU * each.nominalVolt()
                && (kw * each.shares().powerP() != 0 || kvar * each.shares().powerQ() != 0);
    }
}
