package org.openelecbay.grid.multiphase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LoadPoint;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.feeder.VectorGroup;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;
import org.openelecbay.grid.phasor.PhaseMatrix;

/// A low-voltage feeder as a multiphase network: the source gets a bus of its own, the load points become loads of
/// constant nominal power.
public final class FeederNetworks {

    private FeederNetworks() {}

    /// The same feeder. Its buses come first, in their order; the bus of the source is the last one.
    public static MultiphaseNetwork of(Feeder feeder) {
        String high = sourceBus(feeder);
        List<NetworkBus> buses = new ArrayList<>();
        for (Bus bus : feeder.buses()) {
            buses.add(new NetworkBus(bus.id(), feeder.transformer().lowKv(), bus.place()));
        }
        buses.add(new NetworkBus(high, feeder.source().lineKv(), null));
        return new MultiphaseNetwork(
                feeder.name(),
                buses,
                List.of(source(feeder.source(), high)),
                feeder.lines().stream().map(FeederNetworks::line).toList(),
                List.of(transformer(feeder.transformer(), high)),
                List.of(),
                List.of(),
                feeder.loadPoints().stream()
                        .map(load -> load(load, feeder.transformer()))
                        .toList());
    }

    private static String sourceBus(Feeder feeder) {
        Set<String> taken = feeder.buses().stream().map(Bus::id).collect(Collectors.toSet());
        String name = "source";
        while (taken.contains(name)) {
            name += "'";
        }
        return name;
    }

    private static VoltageSource source(Source source, String bus) {
        return new VoltageSource(
                bus,
                source.lineKv(),
                source.voltagePu(),
                0,
                matrix(PhaseMatrix.diagonal(source.impedanceOhm())));
    }

    private static LineSection line(Line line) {
        return new LineSection(
                line.name(),
                line.from(),
                line.to(),
                Conductor.PHASES,
                matrix(line.code().ohmPerKm().times(line.lengthMeters() / 1_000)),
                ComplexMatrix.zero(3),
                line.code().ratingAmpere(),
                true);
    }

    private static TransformerBank transformer(Transformer each, String high) {
        double half = each.resistancePercent() / 2;
        return new TransformerBank(
                each.name(),
                new Winding(high, Connection.DELTA, Conductor.PHASES, each.highKv(), half, 1),
                new Winding(each.lowBus(), Connection.WYE, Conductor.PHASES, each.lowKv(), half, 1),
                each.ratedKva(),
                each.reactancePercent(),
                each.group() == VectorGroup.DYN1 ? 1 : 11);
    }

    private static NetworkLoad load(LoadPoint load, Transformer transformer) {
        List<Conductor> conductors =
                load.phase() == Phase.ABC ? Conductor.PHASES : List.of(Conductor.valueOf(load.phase().name()));
        double kw = load.nominalKw() / conductors.size();
        double kvar = kw * load.reactiveRatio();
        return new NetworkLoad(
                load.name(),
                load.bus(),
                Connection.WYE,
                conductors,
                conductors.stream().map(each -> kw).toList(),
                conductors.stream().map(each -> kvar).toList(),
                transformer.lowKv() / Math.sqrt(3),
                ZipShares.CONSTANT_POWER);
    }

    private static ComplexMatrix matrix(PhaseMatrix phases) {
        Complex[][] rows = new Complex[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                rows[row][column] = phases.entry(row, column);
            }
        }
        return ComplexMatrix.ofRows(rows);
    }
}
