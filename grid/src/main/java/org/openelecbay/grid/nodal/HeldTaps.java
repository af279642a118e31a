package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.multiphase.TransformerBank;

/// A network whose data holds its regulators at given taps.
final class HeldTaps {

    private HeldTaps() {}

    static MultiphaseNetwork of(MultiphaseNetwork network, TapPositions taps) {
        List<Regulator> regulators = new ArrayList<>();
        for (int k = 0; k < network.regulators().size(); k++) {
            Regulator each = network.regulators().get(k);
            TransformerBank bank = each.transformer();
            regulators.add(new Regulator(
                    new TransformerBank(
                            bank.name(),
                            bank.high(),
                            bank.low().tapped(taps.ratio(k)),
                            bank.ratedKva(),
                            bank.leakagePercent(),
                            bank.clock()),
                    each.tapStep(),
                    each.highestTap(),
                    each.setVolt(),
                    each.bandVolt(),
                    each.potentialRatio(),
                    each.currentRating(),
                    each.dropVoltR(),
                    each.dropVoltX(),
                    each.delaySeconds()));
        }
        return new MultiphaseNetwork(
                network.name(),
                network.buses(),
                network.sources(),
                network.lines(),
                network.transformers(),
                regulators,
                network.capacitors(),
                network.loads(),
                network.groundings());
    }
}
