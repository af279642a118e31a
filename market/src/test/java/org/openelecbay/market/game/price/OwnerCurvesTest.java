package org.openelecbay.market.game.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.auction.curve.Curve;

class OwnerCurvesTest {

    private record Side(boolean buys, List<Curve> steps, List<Integer> owners) {

        OwnerCurves curves() {
            return OwnerCurves.of(buys, steps, owners::get);
        }
    }

    @Test
    void thePiecesOfAnOwnerTakeWhatItsStepsTake() {
        Seeds.every(300, OwnerCurvesTest::side, side -> {
            OwnerCurves curves = side.curves();
            for (double price = 0; price < 0.4; price += 0.013) {
                double[] byPiece = at(side, curves.shown(0), price);
                double[] bySteps = at(side, side.steps(), price);

                assertThat(curves.byStep(byPiece)).containsExactly(bySteps, within(1e-9));
            }
        });
    }

    @Test
    void whoMovesThePriceTakesLessAndAllOfItsStepsAtOneMargin() {
        Seeds.every(300, OwnerCurvesTest::side, side -> {
            OwnerCurves curves = side.curves();
            double[] byPiece = at(side, curves.shown(0.02), 0.2);
            double[] bySteps = curves.byStep(byPiece);
            double[] given = at(side, side.steps(), 0.2);

            assertThat(Arrays.stream(bySteps).sum())
                    .isCloseTo(Arrays.stream(byPiece).sum(), within(1e-9));
            for (int rank = 0; rank < given.length; rank++) {
                assertThat(bySteps[rank]).isLessThanOrEqualTo(given[rank] + 1e-9);
            }
            // The margin of an owner is the price and what its own energy moves it by.
            double[] owned = curves.byOwner(byPiece);
            for (int rank = 0; rank < given.length; rank++) {
                Curve step = side.steps().get(rank);
                double energy = owned[
                        List.copyOf(new java.util.LinkedHashSet<>(side.owners()))
                                .indexOf(side.owners().get(rank))];
                boolean inside = bySteps[rank] > 1e-9 && bySteps[rank] < step.most() - 1e-9;
                if (inside) {
                    double margin = side.buys()
                            ? step.limit() - step.slope() * bySteps[rank] - 0.02 * energy
                            : step.limit() + step.slope() * bySteps[rank] + 0.02 * energy;
                    assertThat(margin).isCloseTo(0.2, within(1e-9));
                }
            }
        });
    }

    @Test
    void pricesThatBalanceAreFoundToTheirEnds() {
        Takers open = Takers.of(List.of(new Curve(0.3, 0.01, 2)), List.of(new Curve(0.1, 0.01, 2)));
        assertThat(open.balancing(0).low()).isCloseTo(0.12, within(1e-12));
        assertThat(open.balancing(0).high()).isCloseTo(0.28, within(1e-12));
        assertThat(open.balancing(0).middle()).isCloseTo(0.2, within(1e-12));
        assertThat(open.balancing(5).high()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(open.balancing(-5).low()).isEqualTo(Double.POSITIVE_INFINITY);
        Takers seller = Takers.of(List.of(), List.of(new Curve(0.1, 0.01, 2)));
        assertThat(seller.balancing(0).low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(seller.balancing(0).high()).isCloseTo(0.1, within(1e-12));
        assertThat(seller.balancing(0).within(0.05, 0.2)).isCloseTo(0.075, within(1e-12));
    }

    private static double[] at(Side side, List<Curve> curves, double price) {
        return curves.stream()
                .mapToDouble(curve -> side.buys() ? curve.demandAt(price) : curve.supplyAt(price))
                .toArray();
    }

    private static Side side(SplittableRandom random) {
        int size = random.nextInt(1, 9);
        List<Curve> steps = Stream.generate(() -> new Curve(
                        random.nextInt(5, 30) / 100.0, random.nextInt(1, 5) / 50.0, random.nextInt(1, 5) / 4.0))
                .limit(size)
                .toList();
        List<Integer> owners =
                IntStream.range(0, size).map(_ -> random.nextInt(3)).boxed().toList();
        return new Side(random.nextBoolean(), steps, owners);
    }
}
