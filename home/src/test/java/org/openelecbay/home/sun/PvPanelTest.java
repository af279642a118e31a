package org.openelecbay.home.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PvPanelTest {

    private static final Plane SOUTH = new Plane(30, 180);

    @Test
    void theGoldenPanelGivesItsGoldenPower() {
        PvPanel panel = new PvPanel(5_000, SOUTH, -0.004, 45, 0.96, 5_000);

        assertThat(panel.cellTemperatureC(800, 30)).isCloseTo(55, within(1e-9));
        assertThat(panel.watts(800, 30)).isCloseTo(3_379.2, within(1e-6));
    }

    @Test
    void theInverterClipsAColdBrightNoon() {
        assertThat(new PvPanel(5_000, SOUTH, -0.004, 45, 0.96, 4_000).watts(1_100, -10))
                .isEqualTo(4_000);
    }

    @Test
    void darknessGivesNothing() {
        assertThat(PvPanel.of(5_000, SOUTH).watts(0, 10)).isZero();
        assertThat(PvPanel.of(0, SOUTH).watts(1_000, 10)).isZero();
    }

    @Test
    void theUsualPanelLosesWhatPvWattsLoses() {
        assertThat(PvPanel.of(1_000, SOUTH).systemEfficiency()).isCloseTo(0.77, within(1e-12));
    }

    @Test
    void aDatasheetInTheWrongUnitIsRefusedWithAHint() {
        assertThatThrownBy(() -> new PvPanel(5_000, SOUTH, -0.4, 45, 0.96, 5_000))
                .hasMessageContaining("percent");
        assertThatThrownBy(() -> new PvPanel(5_000, SOUTH, -0.004, 45, 96, 5_000))
                .hasMessageContaining("percent");
        assertThatThrownBy(() -> PvPanel.of(-1, SOUTH)).hasMessageContaining("0 W");
        assertThatThrownBy(() -> new PvPanel(5_000, SOUTH, -0.004, 4, 0.96, 5_000))
                .hasMessageContaining("NOCT");
        assertThatThrownBy(() -> new PvPanel(5_000, SOUTH, -0.004, 45, 0.96, -1))
                .hasMessageContaining("inverter");
    }
}
