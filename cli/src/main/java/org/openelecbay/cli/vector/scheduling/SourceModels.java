package org.openelecbay.cli.vector.scheduling;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.sun.Plane;
import org.openelecbay.home.sun.PvPanel;
import tools.jackson.databind.node.ObjectNode;

/// `pv-model`: cell temperature and power of panels (spec scheduling 6.2).
///
/// `inverterKw` may be given; without it nothing limits the power but the panels. `tempCoeffPerK`,
/// `noctC` and `systemEfficiency` are -0.004, 45 and 1 unless given.
public final class SourceModels implements Topic {

    private static final Plane FLAT = new Plane(0, 180);

    @Override
    public ObjectNode answer(Given inputs) {
        PvPanel panel = new PvPanel(
                1_000 * inputs.number("pStcKw"),
                FLAT,
                inputs.number("tempCoeffPerK", -0.004),
                inputs.number("noctC", 45),
                inputs.number("systemEfficiency", 1),
                1_000 * inputs.number("inverterKw", Double.POSITIVE_INFINITY));
        double irradiance = inputs.number("ghiWm2");
        double ambient = inputs.number("ambientC");
        ObjectNode result = Result.object();
        result.set("cellC", Result.number(panel.cellTemperatureC(irradiance, ambient)));
        result.set("pKw", Result.number(panel.watts(irradiance, ambient) / 1_000));
        return result;
    }
}
