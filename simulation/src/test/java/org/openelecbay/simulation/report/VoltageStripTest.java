package org.openelecbay.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VoltageStripTest {

    @Test
    void aStepIsAMillivoltForEverySpanThatALowVoltageFeederCanHave() {
        VoltageStrip.Scale scale = VoltageStrip.Scale.covering(207.0f, 264.5f, 1);
        assertThat(scale.stepMillivolt()).isEqualTo(1);
        assertThat(scale.step(207.0f)).isZero();
        assertThat(scale.step(264.5f)).isEqualTo(57_500);
    }

    @Test
    void aWiderSpanTakesCoarserStepsThatStillFitTwoBytes() {
        VoltageStrip.Scale scale = VoltageStrip.Scale.covering(20.0f, 400.0f, 1);
        assertThat(scale.stepMillivolt()).isEqualTo(6);
        assertThat(scale.step(400.0f)).isLessThan(VoltageStrip.NONE);
    }

    @Test
    void aDayWithoutAnySolutionHasAScaleToo() {
        assertThat(VoltageStrip.Scale.covering(Float.POSITIVE_INFINITY, 0, 1).stepMillivolt())
                .isEqualTo(1);
    }
}
