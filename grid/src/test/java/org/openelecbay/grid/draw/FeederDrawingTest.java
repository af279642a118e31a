package org.openelecbay.grid.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.feeder.Coordinates;

class FeederDrawingTest {

    private static final Legend LEGEND = new Legend("Oak & Elm", "voltage in pu", "12 kVA");
    private static final ColourScale COLOURS = new ColourScale(0.9, 1.1);

    @Test
    void coloursGrowLighterAndEndAtTheEnds() {
        assertThat(COLOURS.colour(0.5)).isEqualTo("#440154").isEqualTo(COLOURS.colour(0.9));
        assertThat(COLOURS.colour(2)).isEqualTo("#fde725").isEqualTo(COLOURS.colour(1.1));
        assertThat(COLOURS.colour(Double.NaN)).isEqualTo("#999999");
        double before = -1;
        for (double value = 0.9; value <= 1.1; value += 0.005) {
            int rgb = Integer.parseInt(COLOURS.colour(value).substring(1), 16);
            double light = 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
            assertThat(light).isGreaterThan(before);
            before = light;
        }
    }

    @Test
    void aScaleIsNeverNarrowerThanAsked() {
        assertThat(ColourScale.over(new double[] {1, Double.NaN, 1}, 0.01)).isEqualTo(new ColourScale(0.995, 1.005));
        assertThat(ColourScale.over(new double[] {0.9, 1.2}, 0.01)).isEqualTo(new ColourScale(0.9, 1.2));
        assertThat(ColourScale.over(new double[0], 0.01)).isEqualTo(new ColourScale(0, 1));
    }

    @Test
    void withoutPlacesTheFeederGrowsToTheRight() {
        Layout layout = Layout.of(street(4, false), lines("0-1", "1-2", "1-3"));

        assertThat(layout.x).containsExactly(0, 0.5, 1, 1);
        assertThat(layout.y[2]).isNotEqualTo(layout.y[3]);
        assertThat(layout.y[1]).isEqualTo((layout.y[2] + layout.y[3]) / 2);
    }

    @Test
    void aBusWithoutPlaceLiesBesideItsNeighbours() {
        List<DrawnBus> buses = street(4, true);
        buses.set(1, DrawnBus.of("1", null, 1));
        Layout layout = Layout.of(buses, lines("0-1", "1-2", "2-3"));

        assertThat(layout.x[1]).isEqualTo((layout.x[0] + layout.x[2]) / 2, within(1e-12));
        assertThat(layout.x[3]).isEqualTo(1);
    }

    @Test
    void theDrawingIsWellFormedAndSaysWhatItShows() {
        List<DrawnBus> buses = street(3, true);
        buses.set(2, buses.get(2).labelled("lowest < 0.95"));
        String svg = FeederDrawing.svg(
                buses,
                List.of(
                        new DrawnBranch("0", "1", 1, true, false, "line 1"),
                        new DrawnBranch("1", "2", 0, false, true, "tie")),
                COLOURS,
                LEGEND);

        assertThat(svg).contains("Oak &amp; Elm", "voltage in pu", "12 kVA", "lowest &lt; 0.95", "above its rating");
        assertThat(svg).startsWith("<svg").endsWith("</svg>\n").doesNotContain("NaN", "Infinity");
    }

    @Test
    void aBranchToNowhereIsRefused() {
        assertThatThrownBy(() -> FeederDrawing.svg(street(2, false), lines("0-9"), COLOURS, LEGEND))
                .hasMessageContaining("0 and 9");
    }

    /// Deep feeders need no deep stack.
    @Test
    void aStreetOfAHundredThousandBusesIsLaidOut() {
        int size = 100_000;
        List<DrawnBranch> branches = new ArrayList<>();
        for (int bus = 1; bus < size; bus++) {
            branches.add(new DrawnBranch(String.valueOf(bus - 1), String.valueOf(bus), 0, false, false, ""));
        }
        assertThat(Layout.of(street(size, false), branches).x[size - 1]).isEqualTo(1);
    }

    private static List<DrawnBus> street(int size, boolean placed) {
        List<DrawnBus> buses = new ArrayList<>();
        for (int bus = 0; bus < size; bus++) {
            buses.add(DrawnBus.of(String.valueOf(bus), placed ? new Coordinates(10 * bus, bus % 2) : null, 1));
        }
        return buses;
    }

    private static List<DrawnBranch> lines(String... ends) {
        return List.of(ends).stream()
                .map(each -> each.split("-"))
                .map(each -> new DrawnBranch(each[0], each[1], 0.5, false, false, ""))
                .toList();
    }
}
