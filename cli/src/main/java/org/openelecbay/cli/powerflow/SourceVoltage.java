package org.openelecbay.cli.powerflow;

import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.read.file.ReadNetwork;

/// A network whose sources hold another voltage than the data says.
final class SourceVoltage {

    private SourceVoltage() {}

    /// @param pu voltage behind the impedance of every source, in per unit of its nominal voltage
    static ReadNetwork of(ReadNetwork network, double pu) {
        return switch (network) {
            case ReadNetwork.LowVoltage(EuropeanLv data) ->
                new ReadNetwork.LowVoltage(new EuropeanLv(of(data.feeder(), pu), data.profiles()));
            case ReadNetwork.Balanced balanced ->
                new ReadNetwork.Balanced(of(balanced.network(), pu), balanced.buses());
            case ReadNetwork.Multiphase multiphase -> new ReadNetwork.Multiphase(of(multiphase.network(), pu));
        };
    }

    private static Feeder of(Feeder feeder, double pu) {
        Source source = feeder.source();
        return new Feeder(
                feeder.name(),
                new Source(source.lineKv(), pu, source.impedanceOhm()),
                feeder.transformer(),
                feeder.buses(),
                feeder.lines(),
                feeder.loadPoints());
    }

    private static BalancedNetwork of(BalancedNetwork network, double pu) {
        return new BalancedNetwork(
                network.baseMva(),
                network.buses(),
                network.branches(),
                network.loads(),
                network.sources().stream()
                        .map(source -> new BalancedSource(source.bus(), pu, source.angleDegrees()))
                        .toList());
    }

    private static MultiphaseNetwork of(MultiphaseNetwork network, double pu) {
        return new MultiphaseNetwork(
                network.name(),
                network.buses(),
                network.sources().stream()
                        .map(source -> new VoltageSource(
                                source.bus(), source.lineKv(), pu, source.angleDegrees(), source.impedanceOhm()))
                        .toList(),
                network.lines(),
                network.transformers(),
                network.regulators(),
                network.capacitors(),
                network.loads(),
                network.groundings());
    }
}
