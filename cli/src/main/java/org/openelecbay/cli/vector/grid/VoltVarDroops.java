package org.openelecbay.cli.vector.grid;

import java.util.List;
import java.util.stream.Stream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.control.Inverter;
import org.openelecbay.grid.control.VoltVar;
import org.openelecbay.grid.control.VoltVar.Ending;
import org.openelecbay.grid.control.VoltVarCurve;
import org.openelecbay.grid.control.VoltVarCurve.Point;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.sensitivity.BalancedModel;
import tools.jackson.databind.node.ObjectNode;

/// `volt-var`: an inverter with a droop at the end of one branch (spec grid 2.8), on a base of 1 MVA.
///
/// `firstFiveQInjPu` are the iterates of the given damping, whether it settles or not. `insideCircle` keeps the
/// apparent power within the rating.
public final class VoltVarDroops implements Topic {

    private static final double KW = 1_000;
    private static final int SHOWN = 5;

    @Override
    public ObjectNode answer(Given inputs) {
        BalancedModel model = BalancedModel.of(new BalancedNetwork(
                1,
                List.of(BalancedBus.of("0", 1), BalancedBus.of("1", 1)),
                List.of(BalancedBranch.line("0", "1", inputs.number("rPu"), inputs.number("xPu"))),
                List.of(),
                List.of(new BalancedSource("0", inputs.number("slackVPu", 1), 0))));
        double active = inputs.number("pInjPu") * KW;
        Inverter inverter = new Inverter(
                new Terminal("1", Phase.ABC),
                active,
                inputs.number("sRatedPu", 1) * KW,
                curve(inputs),
                inputs.flag("insideCircle", false));
        Ending ending = new VoltVar(model, List.of(inverter), new double[2], new double[2])
                .settle(new double[] {inputs.number("q0", 0) * KW}, inputs.number("damping", 0.5));
        if (!ending.settled()) {
            throw new UnusableCase(ending.failure());
        }
        OperatingPoint withoutVar = model.solve(new double[] {0, active}, new double[2]);
        ObjectNode result = Result.object();
        result.set("vNoVarPu", Result.number(withoutVar.converged() ? withoutVar.voltage(0) : Double.NaN));
        result.set(
                "firstFiveQInjPu",
                Result.numbers(Stream.concat(ending.rounds().stream(), Stream.generate(ending::kvar))
                        .limit(SHOWN)
                        .mapToDouble(each -> each[0] / KW)));
        result.set("qInjPu", Result.number(ending.kvar()[0] / KW));
        result.set("vPu", Result.number(ending.voltagePu()[0]));
        return result;
    }

    private static VoltVarCurve curve(Given inputs) {
        return inputs.has("curve")
                ? new VoltVarCurve(inputs.list("curve").stream()
                        .map(point -> new Point(point.number("vPu"), point.number("qShareOfRating")))
                        .toList())
                : VoltVarCurve.CATEGORY_B;
    }
}
