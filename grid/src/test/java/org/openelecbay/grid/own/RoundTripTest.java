package org.openelecbay.grid.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.multiphase.Capacitor;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkBus;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.multiphase.Winding;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.read.file.NetworkFiles;
import org.openelecbay.grid.read.file.ReadNetwork;
import org.openelecbay.grid.read.matpower.MatpowerReader;
import org.openelecbay.grid.read.pandapower.PandapowerReader;

/// What is written reads back as the very same network, to the last bit of every number.
class RoundTripTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path MATPOWER = Path.of("src/test/resources/org/openelecbay/grid/matpower");

    @TempDir
    Path folder;

    @Test
    void aMatpowerCaseReadsBackExactly() {
        assertRoundTrip(ReadNetwork.Balanced.of(MatpowerReader.read(Path.of("../examples/baran-wu/case33bw.m"))));
        assertRoundTrip(ReadNetwork.Balanced.of(MatpowerReader.read(MATPOWER.resolve("case10ba.m"))));
    }

    @Test
    void mergedBusesKeepTheirNamesAndPlaces() {
        assertRoundTrip(ReadNetwork.Balanced.of(PandapowerReader.read(EXAMPLES.resolve("cigre/cigre_lv"))));
        assertRoundTrip(ReadNetwork.Balanced.of(PandapowerReader.read(EXAMPLES.resolve("cigre/cigre_mv_pv_wind"))));
    }

    @Test
    void theEuropeanFeederReadsBackWithItsProfiles() {
        EuropeanLv written = EuropeanLv.bundled();
        EuropeanLv read = ((ReadNetwork.LowVoltage) roundTrip(new ReadNetwork.LowVoltage(written))).data();

        assertThat(read.feeder()).isEqualTo(written.feeder());
        assertThat(read.injectedWatts(566)).isEqualTo(written.injectedWatts(566));
        assertThat(read.injectedWatts(1440)).isEqualTo(written.injectedWatts(1440));
        assertThat(folder.resolve("network-profiles.csv")).exists();
    }

    @RepeatedTest(50)
    void randomBalancedNetworksReadBackExactly(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int size = 2 + random.nextInt(8);
        List<BalancedBus> buses = new ArrayList<>();
        List<BalancedBranch> branches = new ArrayList<>();
        List<BalancedLoad> loads = new ArrayList<>();
        for (int bus = 0; bus < size; bus++) {
            buses.add(new BalancedBus(name(random, bus), positive(random), number(random), number(random)));
            if (bus > 0) {
                branches.add(new BalancedBranch(
                        buses.get(random.nextInt(bus)).id(),
                        buses.get(bus).id(),
                        number(random),
                        number(random),
                        number(random),
                        positive(random),
                        number(random),
                        random.nextBoolean() ? null : positive(random),
                        random.nextBoolean()));
            }
            double share = random.nextDouble();
            loads.add(new BalancedLoad(
                    buses.get(bus).id(),
                    number(random),
                    number(random),
                    random.nextBoolean()
                            ? ZipShares.CONSTANT_POWER
                            : new ZipShares(share, 0, 1 - share, 0, share, 1 - share)));
        }
        assertRoundTrip(ReadNetwork.Balanced.of(new BalancedNetwork(
                positive(random),
                buses,
                branches,
                loads,
                List.of(new BalancedSource(buses.getFirst().id(), positive(random), number(random))))));
    }

    @RepeatedTest(50)
    void randomMultiphaseNetworksReadBackExactly(RepetitionInfo repetition) {
        assertRoundTrip(new ReadNetwork.Multiphase(multiphase(new Random(repetition.getCurrentRepetition()))));
    }

    private static MultiphaseNetwork multiphase(Random random) {
        String one = name(random, 1);
        String two = name(random, 2);
        List<Conductor> phases = List.of(Conductor.A, Conductor.B, Conductor.C);
        Winding high = new Winding(one, Connection.DELTA, phases, positive(random), positive(random), 1);
        Winding low = new Winding(two, Connection.WYE, phases, positive(random), 0, positive(random));
        Winding coil = new Winding(two, Connection.WYE, List.of(Conductor.B), positive(random), 0, 1);
        Winding other = new Winding(one, Connection.WYE, List.of(Conductor.B), positive(random), 0, 1);
        return new MultiphaseNetwork(
                name(random, 0),
                List.of(
                        new NetworkBus(one, positive(random), new Coordinates(number(random), number(random))),
                        new NetworkBus(two, positive(random), null)),
                List.of(new VoltageSource(one, positive(random), positive(random), number(random), matrix(random, 3))),
                List.of(new LineSection(
                        "l " + name(random, 3),
                        one,
                        two,
                        List.of(Conductor.A, Conductor.C, Conductor.N),
                        matrix(random, 3),
                        matrix(random, 3),
                        random.nextBoolean() ? null : positive(random),
                        random.nextBoolean())),
                List.of(new TransformerBank("t", high, low, positive(random), number(random), 11)),
                List.of(new Regulator(
                        new TransformerBank("r", other, coil, positive(random), number(random), 0),
                        0.00625,
                        16,
                        positive(random),
                        positive(random),
                        positive(random),
                        positive(random),
                        number(random),
                        number(random),
                        30)),
                List.of(new Capacitor(
                        "c",
                        two,
                        Connection.WYE,
                        phases,
                        List.of(1.0, number(random), number(random)),
                        positive(random),
                        random.nextBoolean())),
                List.of(new NetworkLoad(
                        "d",
                        two,
                        Connection.DELTA,
                        List.of(Conductor.A, Conductor.B),
                        List.of(number(random)),
                        List.of(number(random)),
                        positive(random),
                        ZipShares.CONSTANT_POWER)));
    }

    private void assertRoundTrip(ReadNetwork network) {
        assertThat(roundTrip(network)).isEqualTo(network);
    }

    private ReadNetwork roundTrip(ReadNetwork network) {
        Path file = folder.resolve("network.yaml");
        NetworkFiles.write(network, file);
        assertThat(Files.exists(folder.resolve("network.yaml.part"))).isFalse();
        return NetworkFiles.read(file);
    }

    private static ComplexMatrix matrix(Random random, int order) {
        Complex[][] rows = new Complex[order][order];
        for (Complex[] row : rows) {
            Arrays.setAll(row, _ -> new Complex(number(random), number(random)));
        }
        return ComplexMatrix.ofRows(rows);
    }

    /// Any finite number: of every size, negative and signed zeros too.
    private static double number(Random random) {
        if (random.nextInt(8) == 0) {
            return random.nextBoolean() ? 0.0 : -0.0;
        }
        double any = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(any) && random.nextBoolean() ? any : random.nextGaussian();
    }

    private static double positive(Random random) {
        return 0.01 + Math.abs(random.nextGaussian());
    }

    private static String name(Random random, int at) {
        List<String> odd =
                List.of("", "a b", "x,y", "-", "#1", "null", "\"q\"", "Straße", "[b]", ": ", "1e5", "~", "\\");
        return odd.get(random.nextInt(odd.size())) + at;
    }
}
