package org.openelecbay.simulation.output;

import static org.openelecbay.simulation.output.WorthRows.share;

import java.util.List;
import org.openelecbay.simulation.index.PeerIndices;
import org.openelecbay.simulation.indicator.Indicators;
import org.openelecbay.simulation.output.IndicatorTable.Row;

/// The rows of the index system of peer-to-peer trading.
final class PeerRows {

    private PeerRows() {}

    static List<Row> of(Indicators indicators) {
        PeerIndices p = indicators.peers();
        return List.of(
                new Row("P2P value tapping", share(p.valueTapping()), "", "saving over the greatest possible saving"),
                new Row("P2P participation willingness", share(p.willingness()), "", "share of members that save"),
                new Row("P2P equality", share(p.equality()), "", "1 - Gini index of what members save"),
                new Row(
                        "P2P energy balance",
                        share(p.energyBalance()),
                        "",
                        "1 - net exchange over that without market"),
                new Row(
                        "P2P power flatness",
                        share(p.powerFlatness()),
                        "",
                        "1 - its deviation over that without market"),
                new Row("P2P economic index", share(p.economic()), "", "mean of the first three, each cut to 0 to 1"),
                new Row(
                        "P2P technical index",
                        share(p.technical()),
                        "",
                        "mean of energy balance, flatness and self-sufficiency"),
                new Row("P2P overall index", share(p.overall()), "", "mean of the economic and the technical index"));
    }
}
