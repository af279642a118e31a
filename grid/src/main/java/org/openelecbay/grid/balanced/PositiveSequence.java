package org.openelecbay.grid.balanced;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LoadPoint;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.SymmetricalComponents;

/// What a three-phase feeder is to balanced power: its positive sequence, one bus for three phases.
///
/// Source and transformer are one branch from a bus of their own to the transformer's low side, referred to the low
/// voltage. Per unit of the transformer's rated power and low voltage. Loads are the nominal ones of the load points,
/// phases of a bus added up.
public final class PositiveSequence {

    private static final int POSITIVE = 1;

    private PositiveSequence() {}

    /// The equivalent of a feeder.
    public static BalancedNetwork of(Feeder feeder) {
        Transformer transformer = feeder.transformer();
        double baseOhm = transformer.lowKv() * transformer.lowKv() * 1_000 / transformer.ratedKva();
        String source = freeName(feeder);
        List<BalancedBus> buses = new ArrayList<>(List.of(BalancedBus.of(source, transformer.lowKv())));
        feeder.buses().forEach(bus -> buses.add(BalancedBus.of(bus.id(), transformer.lowKv())));
        List<BalancedBranch> branches = new ArrayList<>();
        branches.add(branch(source, transformer.lowBus(), supplyOhm(feeder), baseOhm, null));
        double baseAmpere = transformer.ratedKva() / (Math.sqrt(3) * transformer.lowKv());
        for (Line line : feeder.lines()) {
            Complex ohm = SymmetricalComponents.of(line.code().ohmPerKm())[POSITIVE][POSITIVE].times(
                    line.lengthMeters() / 1_000);
            Double rating = line.code().ratingAmpere();
            branches.add(branch(line.from(), line.to(), ohm, baseOhm, rating == null ? null : rating / baseAmpere));
        }
        double voltage = feeder.source().voltagePu() * feeder.source().lineKv() / transformer.highKv();
        return new BalancedNetwork(
                transformer.ratedKva() / 1_000,
                buses,
                branches,
                loads(feeder, transformer.ratedKva()),
                List.of(new BalancedSource(source, voltage, 0)));
    }

    /// The source's impedance, referred to the low side, and the transformer's. Both delta windings of a phase see the
    /// source: `3 z_s / n^2`.
    private static Complex supplyOhm(Feeder feeder) {
        double ratio = feeder.transformer().turnsRatio();
        return feeder.source()
                .impedanceOhm()
                .times(3 / (ratio * ratio))
                .plus(feeder.transformer().leakageOhm());
    }

    private static BalancedBranch branch(String from, String to, Complex ohm, double baseOhm, @Nullable Double rating) {
        BalancedBranch line = BalancedBranch.line(from, to, ohm.re() / baseOhm, ohm.im() / baseOhm);
        return rating == null ? line : line.rated(rating);
    }

    private static List<BalancedLoad> loads(Feeder feeder, double baseKva) {
        Map<String, Complex> atBus = new LinkedHashMap<>();
        for (LoadPoint load : feeder.loadPoints()) {
            Complex power = new Complex(load.nominalKw(), load.nominalKw() * load.reactiveRatio());
            atBus.merge(load.bus(), power, Complex::plus);
        }
        List<BalancedLoad> loads = new ArrayList<>();
        atBus.forEach(
                (bus, power) -> loads.add(BalancedLoad.constantPower(bus, power.re() / baseKva, power.im() / baseKva)));
        return loads;
    }

    private static String freeName(Feeder feeder) {
        Set<String> taken = feeder.buses().stream().map(Bus::id).collect(Collectors.toSet());
        String name = "source";
        while (taken.contains(name)) {
            name += "'";
        }
        return name;
    }
}
