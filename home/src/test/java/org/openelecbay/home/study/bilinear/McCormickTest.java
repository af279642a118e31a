package org.openelecbay.home.study.bilinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class McCormickTest {

    @Test
    void theProductOfTwoAndThreeLiesBetweenFiveAndEight() {
        McCormick envelope = new McCormick(1, 4, 2, 6);

        assertThat(envelope.lower(2, 3)).isEqualTo(5);
        assertThat(envelope.upper(2, 3)).isEqualTo(8);
        assertThat(envelope.gapBound()).isEqualTo(3);
    }

    @Test
    void everyProductLiesInItsEnvelopeAndTheGapIsNeverAboveItsBound() {
        RandomGenerator random = Property.random("mccormick");
        for (int k = 0; k < 500; k++) {
            double x = random.nextDouble(-5, 5);
            double y = random.nextDouble(-5, 5);
            McCormick box = new McCormick(x, x + random.nextDouble(4), y, y + random.nextDouble(4));
            double inX = x + random.nextDouble() * (box.xHighest() - x);
            double inY = y + random.nextDouble() * (box.yHighest() - y);
            double product = inX * inY;

            assertThat(box.lower(inX, inY)).isBetween(product - box.gapBound() - 1e-12, product + 1e-12);
            assertThat(box.upper(inX, inY)).isBetween(product - 1e-12, product + box.gapBound() + 1e-12);
        }
    }

    @Test
    void theGapBoundIsReachedInTheMiddleOfTheBox() {
        McCormick box = new McCormick(-1, 3, 2, 10);

        assertThat(1 * 6 - box.lower(1, 6)).isCloseTo(box.gapBound(), within(1e-12));
        assertThat(box.upper(1, 6) - 1 * 6).isCloseTo(box.gapBound(), within(1e-12));
    }

    @Test
    void aFactorWithoutABoundHasNoEnvelope() {
        assertThatThrownBy(() -> new McCormick(0, Double.POSITIVE_INFINITY, 0, 1))
                .hasMessageContaining("no envelope");
    }
}
