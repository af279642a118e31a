package org.openelecbay.grid.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.headroom.LimitKind;
import org.openelecbay.grid.headroom.LimitSet;
import org.openelecbay.grid.headroom.OperatingLimits;
import org.openelecbay.grid.meshed.MeshedModel;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.read.pandapower.PandapowerReader;
import org.openelecbay.grid.sensitivity.BalancedModel;
import org.openelecbay.grid.sensitivity.FeederModel;
import org.openelecbay.grid.sensitivity.PassiveLoad;

/// Operating envelopes (spec grid 5): the golden feeder, and no point of any box that breaks a limit.
class EnvelopesTest {

    private static final double[] RATINGS = {1.6, 1, 0.8, 0.6};
    private static final int INTERIOR_POINTS = 10_000;

    private static EnvelopeRequest golden(BalancedNetwork network, double highestPu) {
        BalancedModel model = BalancedModel.of(network);
        return new EnvelopeRequest(
                model,
                model,
                new int[] {model.terminal("1"), model.terminal("2"), model.terminal("3"), model.terminal("4")},
                new double[] {600, 500, 800, 400},
                new double[] {500, 500, 500, 500},
                new double[] {1, 2, 1, 1},
                ReactiveRule.UNITY,
                new OperatingLimits(0.94, highestPu, 1),
                0);
    }

    private static EnvelopeRequest golden() {
        return golden(FourCustomers.network(1.02, RATINGS), 1.06);
    }

    @Test
    void theGoldenFeederHasTheEnvelopesOfTheSpecification() {
        EnvelopeRequest request = golden();
        assertThat(Envelopes.allExport(EnvelopeKind.EQUAL, request)[0]).isEqualTo(313.419617841, within(1e-5));
        assertThat(Envelopes.allImport(EnvelopeKind.EQUAL, request)[0]).isEqualTo(336.859165054, within(1e-5));
        assertThat(Envelopes.allExport(EnvelopeKind.PROPORTIONAL, request)[2]).isEqualTo(394.076082097, within(1e-4));
        assertThat(Arrays.stream(Envelopes.allExport(EnvelopeKind.MAXIMUM, request))
                        .sum())
                .isEqualTo(1590.45969622, within(1e-3));
        assertThat(Envelopes.allExport(EnvelopeKind.WEIGHTED, request))
                .containsExactly(new double[] {546.132059334, 438.804332624, 145.198110706, 400}, within(5e-3));
    }

    @Test
    void everyConnectionKnowsWhatBinds() {
        OperatingEnvelopes equal = Envelopes.equal(golden());
        assertThat(equal.connections()).allSatisfy(each -> {
            assertThat(each.exportBinding().kind()).isEqualTo(LimitKind.OVER_VOLTAGE);
            assertThat(each.exportBinding().element()).isEqualTo("3");
            assertThat(each.importBinding().kind()).isEqualTo(LimitKind.OVERLOAD);
            assertThat(each.importBinding().element()).isEqualTo("0-1");
        });
        OperatingEnvelopes most = Envelopes.of(EnvelopeKind.MAXIMUM, golden(FourCustomers.network(1, RATINGS), 1.2));
        assertThat(most.connections().getFirst().exportBinding().kind()).isIn(LimitKind.CAP, LimitKind.OVERLOAD);
    }

    @ParameterizedTest
    @EnumSource(EnvelopeKind.class)
    void noInteriorPointOfTheGoldenFeederBreaksALimit(EnvelopeKind kind) {
        holdEverywhere(golden(), Envelopes.of(kind, golden()), INTERIOR_POINTS, true);
    }

    @ParameterizedTest
    @EnumSource(EnvelopeKind.class)
    void noInteriorPointOfAMeshedNetworkBreaksALimit(EnvelopeKind kind) {
        BalancedNetwork radial = FourCustomers.network(1.02, RATINGS);
        List<BalancedBranch> branches = new ArrayList<>(radial.branches());
        branches.add(BalancedBranch.line("3", "4", 0.03, 0.02).rated(0.4));
        MeshedModel model =
                MeshedModel.of(new BalancedNetwork(1, radial.buses(), branches, radial.loads(), radial.sources()));
        EnvelopeRequest golden = golden();
        EnvelopeRequest request = new EnvelopeRequest(
                model,
                model,
                new int[] {1, 2, 3, 4},
                golden.exportCapKw(),
                golden.importCapKw(),
                golden.weights(),
                ReactiveRule.UNITY,
                golden.limits(),
                0);
        OperatingEnvelopes envelopes = Envelopes.of(kind, request);
        double total = Arrays.stream(envelopes.exportKw()).sum();
        assertThat(total).isGreaterThan(10);
        holdEverywhere(request, envelopes, INTERIOR_POINTS, true);
    }

    @ParameterizedTest
    @EnumSource(EnvelopeKind.class)
    void noInteriorPointOfTheCigreLowVoltageNetworkBreaksALimit(EnvelopeKind kind) {
        BalancedNetwork network = PandapowerReader.read(Path.of("..", "examples", "cigre", "cigre_lv"))
                .network();
        MeshedModel model = MeshedModel.of(network);
        List<String> loaded =
                network.loads().stream().map(BalancedLoad::bus).distinct().toList();
        int[] terminals = IntStream.range(0, model.terminals().size())
                .filter(k -> loaded.contains(model.terminals().get(k).bus()))
                .toArray();
        EnvelopeRequest request = EnvelopeRequest.of(model, terminals, 40, new OperatingLimits(0.85, 1.1, 1));
        OperatingEnvelopes envelopes = Envelopes.of(kind, request);
        assertThat(envelopes.verification().possible()).isTrue();
        holdEverywhere(request, envelopes, INTERIOR_POINTS, false);
    }

    @Test
    void mixedCornersShrinkTheBoxWhereTheyOverloadABranch() {
        // Export of 3 and 4 against import of 1 and 2 loads branches that neither state alone does.
        EnvelopeRequest request = golden(FourCustomers.network(1.0, new double[] {9, 0.45, 0.8, 0.6}), 1.2);
        OperatingEnvelopes envelopes = Envelopes.of(EnvelopeKind.MAXIMUM, request);
        holdEverywhere(request, envelopes, 2_000, true);
    }

    /// One climb ends at 1,147.53 kW, where the third and the fourth customer share what the third alone uses better.
    @Test
    void theLargestTotalGivesOneCustomerWhatTwoWouldShare() {
        double[] r = {0.0342, 0.0343, 0.0106, 0.0371, 0.0188};
        double[] x = {0.0222, 0.0245, 0.0288, 0.0313, 0.03};
        double[] rating = {1.57, 0.56, 0.68, 0.67, 0.64};
        double[] p = {0.0645, 0.0308, 0.0615, 0.0602, 0.0577};
        double[] q = {0.0124, 0.0254, 0.0067, 0.0215, 0.0104};
        List<BalancedBus> buses = new ArrayList<>(List.of(BalancedBus.of("0", 1)));
        List<BalancedBranch> branches = new ArrayList<>();
        List<BalancedLoad> loads = new ArrayList<>();
        for (int k = 0; k < r.length; k++) {
            buses.add(BalancedBus.of("" + (k + 1), 1));
            branches.add(BalancedBranch.line("" + k, "" + (k + 1), r[k], x[k]).rated(rating[k]));
            loads.add(BalancedLoad.constantPower("" + (k + 1), p[k], q[k]));
        }
        BalancedModel model = BalancedModel.of(
                new BalancedNetwork(1, buses, branches, loads, List.of(new BalancedSource("0", 1.002, 0))));
        EnvelopeRequest request = new EnvelopeRequest(
                model,
                model,
                IntStream.rangeClosed(1, 5).map(bus -> model.terminal("" + bus)).toArray(),
                new double[] {430, 410, 730, 460, 470},
                new double[] {300, 260, 380, 420, 350},
                new double[] {1, 1, 1, 2, 3},
                ReactiveRule.UNITY,
                new OperatingLimits(0.94, 1.044, 1),
                0);
        assertThat(Arrays.stream(Envelopes.allExport(EnvelopeKind.MAXIMUM, request))
                        .sum())
                .isEqualTo(1_148.514653698, within(1e-2));
        holdEverywhere(request, Envelopes.of(EnvelopeKind.MAXIMUM, request), 1_000, true);
    }

    @Test
    void aHigherVoltageLimitNeverShrinksTheLargestTotal() {
        double last = 0;
        for (double highest = 1.03; highest < 1.12; highest += 0.01) {
            EnvelopeRequest request = golden(FourCustomers.network(1.02, RATINGS), highest);
            double total = Arrays.stream(Envelopes.allExport(EnvelopeKind.MAXIMUM, request))
                    .sum();
            assertThat(total).isGreaterThanOrEqualTo(last - 1e-4);
            last = total;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = EnvelopeKind.class,
            names = {"EQUAL", "PROPORTIONAL", "WEIGHTED"})
    void renumberingTheBusesChangesNoLimit(EnvelopeKind kind) {
        double[] limits = Envelopes.of(kind, golden()).exportKw();
        for (long seed = 1; seed <= 3; seed++) {
            EnvelopeRequest other = golden(FourCustomers.shuffled(1.02, RATINGS, seed), 1.06);
            assertThat(Envelopes.of(kind, other).exportKw()).containsExactly(limits, within(1e-2));
        }
    }

    @Test
    void aPassiveLoadThatBreaksALimitAloneLeavesNothingAndSaysWhy() {
        EnvelopeRequest request = golden(FourCustomers.network(1.07, RATINGS), 1.06);
        OperatingEnvelopes envelopes = Envelopes.equal(request);
        assertThat(envelopes.verification().possible()).isFalse();
        assertThat(envelopes.exportKw()).containsOnly(0);
        assertThat(envelopes.connections().getFirst().exportBinding().kind()).isEqualTo(LimitKind.OVER_VOLTAGE);
    }

    @Test
    void reactivePowerDrawnByExportMakesRoom() {
        EnvelopeRequest unity = golden();
        EnvelopeRequest drawing = new EnvelopeRequest(
                unity.lowLoad(),
                unity.highLoad(),
                unity.terminals(),
                unity.exportCapKw(),
                unity.importCapKw(),
                unity.weights(),
                ReactiveRule.absorbingExport(0.9),
                unity.limits(),
                0);
        assertThat(Envelopes.allExport(EnvelopeKind.EQUAL, drawing)[0])
                .isGreaterThan(Envelopes.allExport(EnvelopeKind.EQUAL, unity)[0] + 10);
        holdEverywhere(drawing, Envelopes.of(EnvelopeKind.WEIGHTED, drawing), 2_000, true);
    }

    /// The European LV feeder at its peak minute with the source at 1.00 pu and the first connections of it, or
    /// all.
    private static EnvelopeRequest european(int connections) {
        EuropeanLv data = EuropeanLv.bundled();
        Feeder given = data.feeder();
        Feeder feeder = new Feeder(
                given.name(),
                new Source(given.source().lineKv(), 1.0, given.source().impedanceOhm()),
                given.transformer(),
                given.buses(),
                given.lines(),
                given.loadPoints());
        List<Terminal> terminals = feeder.loadTerminals();
        double[] watts = data.injectedWatts(566);
        List<PassiveLoad> loads = new ArrayList<>();
        for (int k = 0; k < watts.length; k++) {
            loads.add(new PassiveLoad(terminals.get(k), -watts[k] / 1_000, 0));
        }
        FeederModel model = FeederModel.of(feeder, terminals, loads).withNominalVolt(230);
        return EnvelopeRequest.of(model, IntStream.range(0, connections).toArray(), 14, OperatingLimits.LOW_VOLTAGE);
    }

    @ParameterizedTest
    @EnumSource(EnvelopeKind.class)
    void noInteriorPointOfTheEuropeanFeederBreaksALimit(EnvelopeKind kind) {
        EnvelopeRequest request = european(55);
        holdEverywhere(request, Envelopes.of(kind, request), INTERIOR_POINTS, false);
    }

    @Test
    void allCornersOfTwelveConnectionsHoldOnTheEuropeanFeeder() {
        EnvelopeRequest request = european(12);
        OperatingEnvelopes envelopes = Envelopes.equal(request);
        assertThat(envelopes.verification().cornersSolved()).isEqualTo(4_096);
        holdEverywhere(request, envelopes, 100, true);
    }

    /// Random points of the box, random corners, and all corners where asked, against the limits.
    private static void holdEverywhere(
            EnvelopeRequest request, OperatingEnvelopes envelopes, int points, boolean allCorners) {
        long seed = 20_260_101;
        Random random = new Random(seed);
        Box box = new Box(request, envelopes.exportKw(), envelopes.importKw());
        OperatingModel model = request.lowLoad();
        LimitSet limits = LimitSet.of(model, request.limits());
        int size = request.terminals().length;
        for (int point = 0; point < points; point++) {
            boolean corner = point % 4 == 0;
            double[] kw = new double[size];
            for (int k = 0; k < size; k++) {
                double share = corner ? random.nextInt(2) : random.nextDouble();
                kw[k] = -box.importKw[k] + share * (box.exportKw[k] + box.importKw[k]);
            }
            requireHeld(limits, box.solve(model, kw), "seed " + seed + " point " + point);
        }
        for (int corner = 0; allCorners && corner < 1 << size; corner++) {
            boolean[] exports = new boolean[size];
            for (int k = 0; k < size; k++) {
                exports[k] = (corner >> k & 1) == 1;
            }
            requireHeld(limits, box.solve(model, box.corner(exports)), "corner " + corner);
        }
    }

    private static void requireHeld(LimitSet limits, OperatingPoint point, String named) {
        assertThat(limits.worst(point)).as(named).isLessThanOrEqualTo(1e-9);
    }
}
