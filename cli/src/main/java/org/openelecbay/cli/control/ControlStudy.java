package org.openelecbay.cli.control;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.openelecbay.grid.control.ControlOutcome;
import org.openelecbay.grid.control.ControlSetting;
import org.openelecbay.grid.control.ControlledNetwork;
import org.openelecbay.grid.control.ParetoTable;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.file.NetworkFiles;
import org.openelecbay.grid.read.file.ReadNetwork;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Taps, capacitors, switches, their trade-offs and harmonics of a network file, as one document.
public final class ControlStudy {

    private ControlStudy() {}

    /// Studies the network at a path.
    ///
    /// @throws UnreadableNetwork when the path is no network whose controls are studied
    public static ObjectNode of(Path path, Wanted wanted) {
        return switch (NetworkFiles.read(path)) {
            case ReadNetwork.Balanced(var network, var buses) -> new BalancedStudy(network, wanted).document();
            case ReadNetwork.LowVoltage(var data) -> new FeederStudy(data, wanted).document();
            case ReadNetwork.Multiphase multiphase ->
                throw UnreadableNetwork.line(
                        path.toString(),
                        UnreadableNetwork.WHOLE_FILE,
                        "is a network of several conductors with "
                                + multiphase.network().regulators().size() + " regulators of its own.",
                        "Controls are studied on single-phase-equivalent networks and low-voltage feeders.");
        };
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode pareto(ControlledNetwork network, Wanted wanted, List<List<Integer>> openSets, boolean voltVar) {
        List<Double> options = new ArrayList<>(DoubleStream.concat(
                        DoubleStream.of(0), wanted.bankKvar().stream().mapToDouble(Double::doubleValue))
                .distinct()
                .boxed()
                .toList());
        List<ControlSetting> settings =
                ParetoTable.settings(wanted.changer().taps(), wanted.bankBuses().size(), options, voltVar, openSets);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (ControlOutcome each : ParetoTable.of(network, settings)) {
            ObjectNode row = rows.addObject();
            row.put("tap", each.setting().tap());
            ArrayNode banks = row.putArray("banksKvar");
            each.setting().banksKvar().forEach(banks::add);
            ArrayNode open = row.putArray("open");
            each.setting().open().forEach(branch -> open.add(branch + 1));
            row.put("costPerHour", each.costPerHour());
            row.put("lossKw", each.lossKw());
            row.put("deviationPu", each.deviationPu());
            row.put("unbalancePercent", 100 * each.unbalance());
        }
        return rows;
    }
}
