package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.dispatch.splitting.Residuals;
import tools.jackson.databind.node.ObjectNode;

/// F07: residuals of an iterate, what is allowed of them, and whether both hold (spec F.7).
public final class StoppingTests implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        Residuals residuals = Residuals.of(
                new Residuals.Constraint(matrix(inputs.at("A")), matrix(inputs.at("B")), inputs.numbers("C")),
                new Residuals.Point(
                        inputs.numbers("x"), inputs.numbers("y"), inputs.numbers("yPrev"), inputs.numbers("z")),
                inputs.number("rho"),
                inputs.number("epsAbs"),
                inputs.number("epsRel"));
        ObjectNode result = Result.object();
        result.set("primalResidual", Result.number(residuals.primal()));
        result.set("dualResidual", Result.number(residuals.dual()));
        result.set("epsPrimal", Result.number(residuals.primalAllowed()));
        result.set("epsDual", Result.number(residuals.dualAllowed()));
        result.put("stop", residuals.stops());
        return result;
    }

    private static double[][] matrix(Given rows) {
        return rows.elements().stream().map(Given::numbers).toArray(double[][]::new);
    }
}
