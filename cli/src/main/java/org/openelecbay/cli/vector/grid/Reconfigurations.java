package org.openelecbay.cli.vector.grid;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.control.Configuration;
import org.openelecbay.grid.control.Reconfiguration;
import org.openelecbay.grid.control.Reconfiguration.Objective;
import org.openelecbay.grid.control.VoltageBand;
import org.openelecbay.grid.flow.RadialSolution;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `reconfiguration`: branch exchange, and all radial configurations where there are at most 5,000 (spec grid 2.7).
///
/// `vMinPu`, `vMaxPu` and `branchIMaxPu` are kept where they are given; `objective` is `loss` unless it is
/// `loadBalance`.
public final class Reconfigurations implements Topic {

    private static final int MOST_LISTED = 5_000;

    @Override
    public ObjectNode answer(Given inputs) {
        Switchable switches = Switchable.read(inputs);
        VoltageBand band = new VoltageBand(
                inputs.number("vMinPu", Double.NEGATIVE_INFINITY), inputs.number("vMaxPu", Double.POSITIVE_INFINITY));
        Objective objective =
                inputs.text("objective", "loss").equals("loadBalance") ? Objective.LOAD_BALANCE : Objective.LOSS;
        Reconfiguration reconfiguration = new Reconfiguration(switches.network(), new BitSet(), objective, band);
        double baseKw = 1_000 * switches.network().baseMva();
        List<Integer> initial = switches.positions(inputs.at("initialOpen").elements());
        ObjectNode result = Result.object();
        setLoss(result, "initialLoss", reconfiguration.at(initial), baseKw);
        Configuration exchanged = reconfiguration.exchange(initial);
        result.set("branchExchangeOpen", ids(switches, exchanged));
        setLoss(result, "branchExchangeLoss", exchanged, baseKw);
        result.set("minVPuAfter", Result.number(lowest(exchanged)));
        if (inputs.has("referenceOpen")) {
            Configuration reference = reconfiguration.at(
                    switches.positions(inputs.at("referenceOpen").elements()));
            result.set("referenceOpen", ids(switches, reference));
            setLoss(result, "referenceLoss", reference, baseKw);
        }
        reconfiguration.all(MOST_LISTED).ifPresent(all -> list(result, switches, all));
        return result;
    }

    private static void list(ObjectNode result, Switchable switches, List<Configuration> all) {
        result.put("radialConfigurations", all.size());
        Optional<Configuration> best = Reconfiguration.best(all);
        best.ifPresent(each -> {
            result.set("optimalOpen", ids(switches, each));
            result.set("optimalLossPPu", Result.number(each.lossPu()));
        });
        ArrayNode list = result.putArray("allLossPPu");
        for (Configuration each : all) {
            ObjectNode written = list.addObject();
            written.set("open", ids(switches, each));
            written.set("lossPPu", Result.number(each.lossPu()));
        }
    }

    private static void setLoss(ObjectNode result, String name, Configuration configuration, double baseKw) {
        result.set(name + "PPu", Result.number(configuration.lossPu()));
        result.set(name + "Kw", Result.number(configuration.lossPu() * baseKw));
    }

    private static ArrayNode ids(Switchable switches, Configuration configuration) {
        ArrayNode list = Result.list();
        configuration.open().forEach(position -> list.add(switches.ids().get(position)));
        return list;
    }

    private static double lowest(Configuration configuration) {
        RadialSolution solution = configuration.solution();
        return solution == null
                ? Double.NaN
                : IntStream.range(0, solution.network().buses().size())
                        .mapToDouble(bus -> solution.voltage(bus).magnitude())
                        .min()
                        .orElse(Double.NaN);
    }
}
