package org.openelecbay.cli.vector.market;

import java.util.Arrays;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.bargain.Bargain;
import tools.jackson.databind.node.ObjectNode;

/// D06: payments of the Nash, the weighted Nash and the Kalai-Smorodinsky bargain (spec D.7, D.8). Without `weights` or
/// `idealGain` they are equal.
public final class TransferableBargains implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        NamedNumbers players = NamedNumbers.of(inputs, "cost0");
        Bargain bargain = new Bargain(players.read(inputs, "cost0"), players.read(inputs, "costCoop"));
        double[] nash = bargain.nash();
        double[] weighted = bargain.weighted(orEqual(inputs, "weights", players));
        double[] ideal = bargain.kalaiSmorodinsky(orEqual(inputs, "idealGain", players));
        ObjectNode result = Result.object();
        result.set("surplus", Result.number(bargain.surplus()));
        result.set("nash", players.write(nash));
        result.set("asymmetricNash", players.write(weighted));
        result.set("kalaiSmorodinsky", players.write(ideal));
        result.set("kalaiSmorodinskyTransferableIdeal", players.write(bargain.kalaiSmorodinskyWithFreeTransfers()));
        result.set("nashFinalCost", players.write(bargain.finalCosts(nash)));
        result.set("asymmetricNashFinalCost", players.write(bargain.finalCosts(weighted)));
        result.set("kalaiSmorodinskyFinalCost", players.write(bargain.finalCosts(ideal)));
        return result;
    }

    private static double[] orEqual(Given inputs, String field, NamedNumbers players) {
        if (inputs.has(field)) {
            return players.read(inputs, field);
        }
        double[] equal = new double[players.names().size()];
        Arrays.fill(equal, 1);
        return equal;
    }
}
