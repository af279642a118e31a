package org.openelecbay.grid.read.pandapower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.table.TableNetwork;

/// The CIGRE benchmark networks, computed by pandapower 3.5.4.
class CigreTest {

    private static final Path FOLDER = Path.of("..", "examples", "cigre");

    @Test
    void theLowVoltageFeedersAgreeWithPandapower() {
        Pandapower.assertSolved(FOLDER, "cigre_lv", 1e-9);
    }

    @Test
    void theMediumVoltageRingsAgreeWithPandapower() {
        Pandapower.assertSolved(FOLDER, "cigre_mv", 1e-9);
        Pandapower.assertSolved(FOLDER, "cigre_mv_pv_wind", 1e-9);
    }

    @Test
    void aSetIsNamedByItsPrefixOrItsTableOfBuses() {
        TableNetwork read = PandapowerReader.read(FOLDER.resolve("cigre_lv"));
        assertThat(PandapowerReader.read(FOLDER.resolve("cigre_lv_bus.csv"))).isEqualTo(read);
        assertThat(read.buses()).hasSize(44);
        assertThat(read.network().buses()).hasSize(41);
    }

    @Test
    void aFolderWithSeveralSetsIsRefusedWithTheirNames() {
        assertThatThrownBy(() -> PandapowerReader.read(FOLDER))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining("cigre_lv_, cigre_mv_, cigre_mv_pv_wind_");
        assertThatThrownBy(() -> PandapowerReader.read(FOLDER.resolve("cigre")))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageContaining("begin alike");
    }
}
