package org.openelecbay.grid.read.ieee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.Winding;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// The regulators of one place between a node and the bus behind it.
///
/// The tables give them no impedance, so they get a reactance that is felt nowhere. Phases without a unit go straight
/// through. Step regulators have 32 steps over +-10 %.
///
/// @param table what is known of it
/// @param near node before it
/// @param behind bus behind it
/// @param conductors phases of the line it stands in
/// @param lineKv nominal line-to-line voltage in kV
record RegulatorBank(RegulatorTable table, String near, String behind, List<Conductor> conductors, double lineKv) {

    private static final double KVA = 5_000;
    private static final double REACTANCE_PERCENT = 0.001;
    private static final double STEP = 0.00625;
    private static final int HIGHEST = 16;
    private static final double DELAY_SECONDS = 30;

    void addTo(List<Regulator> regulators, List<LineSection> lines) {
        Set<Conductor> through = new HashSet<>(conductors);
        if (table.ganged()) {
            List<Conductor> order = new ArrayList<>();
            for (int k = 0; k < table.coils().size(); k++) {
                order.addAll(table.coils()
                        .get((k + table.monitored()) % table.coils().size()));
            }
            regulators.add(unit(order, Connection.WYE, order.size() == 3 ? lineKv : lineKv / Math.sqrt(3), 0, ""));
            order.forEach(through::remove);
        } else {
            for (int k = 0; k < table.coils().size(); k++) {
                List<Conductor> coil = table.coils().get(k);
                boolean toGround = coil.size() == 1;
                Connection connection = toGround ? Connection.WYE : Connection.DELTA;
                String letters =
                        String.join("", coil.stream().map(Phases::letter).toList());
                regulators.add(unit(coil, connection, toGround ? lineKv / Math.sqrt(3) : lineKv, k, " " + letters));
                through.remove(coil.getFirst());
            }
        }
        List<Conductor> straight = conductors.stream().filter(through::contains).toList();
        if (!straight.isEmpty()) {
            ComplexMatrix none = ComplexMatrix.zero(straight.size());
            lines.add(new LineSection(near + "-" + behind, near, behind, straight, none, none, null, true));
        }
    }

    private Regulator unit(List<Conductor> coil, Connection connection, double kv, int at, String letters) {
        RegulatorTable.Setting setting = table.settings().get(at);
        return table.row()
                .build(() -> new Regulator(
                        new TransformerBank(
                                "regulator " + near + letters,
                                new Winding(near, connection, coil, kv, 0, 1),
                                new Winding(behind, connection, coil, kv, 0, 1),
                                KVA,
                                REACTANCE_PERCENT,
                                0),
                        STEP,
                        HIGHEST,
                        setting.level(),
                        setting.band(),
                        setting.potentialRatio(),
                        setting.currentRating(),
                        setting.dropR(),
                        setting.dropX(),
                        DELAY_SECONDS));
    }
}
