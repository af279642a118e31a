package org.openelecbay.cli.vector.market;

import static org.openelecbay.cli.vector.market.FairnessIndices.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.simulation.index.PeerDay;
import org.openelecbay.simulation.index.PeerIndices;
import tools.jackson.databind.node.ObjectNode;

/// H02: the index system of peer-to-peer trading (spec H.2). Without `margin` it is 0, without `wEconomic` one half.
public final class PeerIndexSystem implements Topic {

    private static final double HALF = 0.5;

    @Override
    public ObjectNode answer(Given inputs) {
        PeerIndices indices = PeerIndices.of(day(inputs));
        ObjectNode result = Result.object();
        result.set("valueTapping", number(indices.valueTapping()));
        result.set("participationWillingness", number(indices.willingness()));
        result.set("equality", number(indices.equality()));
        result.set("energyBalance", number(indices.energyBalance()));
        result.set("powerFlatness", number(indices.powerFlatness()));
        result.set("selfSufficiency", number(indices.selfSufficiency()));
        result.set("selfConsumption", number(indices.selfConsumption()));
        result.set("economic", number(indices.economic()));
        result.set("technical", number(indices.technical()));
        result.set("overall", number(indices.overall()));
        return result;
    }

    private static PeerDay day(Given inputs) {
        Map<String, BigDecimal> base = inputs.map("costBase", Given::decimal);
        Map<String, BigDecimal> peers = inputs.map("costP2p", Given::decimal);
        if (!base.keySet().equals(peers.keySet())) {
            throw new UnusableCase("The fields costBase and costP2p name different members: " + base.keySet() + " and "
                    + peers.keySet() + ".");
        }
        List<BigDecimal> costPeers = new ArrayList<>();
        base.keySet().forEach(member -> costPeers.add(peers.getOrDefault(member, BigDecimal.ZERO)));
        return new PeerDay(
                List.copyOf(base.values()),
                costPeers,
                inputs.has("idealCost") ? Optional.of(inputs.decimal("idealCost")) : Optional.empty(),
                inputs.decimal("margin", BigDecimal.ZERO),
                inputs.list("netBase").stream().map(Given::number).toList(),
                inputs.list("netP2p").stream().map(Given::number).toList(),
                inputs.number("consumption", 0),
                inputs.number("generation", 0),
                inputs.number("wEconomic", HALF));
    }
}
