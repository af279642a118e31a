package org.openelecbay.cli.envelope;

import java.util.List;
import java.util.Locale;
import org.openelecbay.grid.hosting.Curtailment;
import org.openelecbay.grid.hosting.HostingCapacity;
import org.openelecbay.grid.hosting.RandomPlacements;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Hosting capacity as a table or as JSON.
///
/// @param plants how many there may be
/// @param plantKw size of one that comes in a random order
/// @param common all plants growing together
/// @param random plants coming in a random order
/// @param curve what envelopes curtail as the plants grow
public record HostingText(
        int plants, double plantKw, HostingCapacity common, RandomPlacements random, List<Curtailment> curve) {

    private static final double[] SHARES = {0.05, 0.5, 0.95};

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public HostingText {
        curve = List.copyOf(curve);
    }

    /// Lines to read.
    public String table() {
        if (common.factor() == 0) {
            return "The loads alone break a limit, so nothing can be hosted: the " + common.binding()
                    + ". Try another --at, --source-voltage or --band.";
        }
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "all growing together: %.2f kW in total, %.3f kW at each of %d connections; then binds the %s%n",
                common.totalKw(),
                common.totalKw() / plants,
                plants,
                common.binding()));
        text.append(String.format(
                Locale.ROOT,
                "coming in %d random orders, %.2f kW each: %.2f kW (5 %%), %.2f kW (median), %.2f kW (95 %%) before a limit"
                        + " breaks%s%n",
                random.totalsKw().length,
                plantKw,
                random.percentileKw(SHARES[0]),
                random.percentileKw(SHARES[1]),
                random.percentileKw(SHARES[2]),
                isFull() ? "; often all " + plants + " fit, so larger plants would tell more" : ""));
        text.append(String.format(
                Locale.ROOT,
                "%12s  %14s  %14s  %11s  %s%n",
                "PV kW",
                "available kWh",
                "curtailed kWh",
                "curtailed %",
                "hours broken without envelopes"));
        for (Curtailment each : curve) {
            text.append(String.format(
                    Locale.ROOT,
                    "%12.2f  %14.2f  %14.2f  %11.2f  %d%n",
                    each.totalKw(),
                    each.availableKwh(),
                    each.curtailedKwh(),
                    100 * each.curtailedShare(),
                    each.brokenHours()));
        }
        return text.toString().stripTrailing();
    }

    private boolean isFull() {
        return random.percentileKw(SHARES[2]) >= plants * plantKw * (1 - 1e-9);
    }

    /// One object.
    public String json() {
        ObjectNode document = MAPPER.createObjectNode();
        document.putObject("common")
                .put("totalKw", common.totalKw())
                .put("kwEach", common.totalKw() / plants)
                .set("binding", EnvelopeText.binding(common.binding()));
        document.putObject("random")
                .put("orders", random.totalsKw().length)
                .put("seed", random.seed())
                .put("percentile5Kw", random.percentileKw(SHARES[0]))
                .put("medianKw", random.percentileKw(SHARES[1]))
                .put("percentile95Kw", random.percentileKw(SHARES[2]));
        ArrayNode list = document.putArray("curtailment");
        for (Curtailment each : curve) {
            list.addObject()
                    .put("totalKw", each.totalKw())
                    .put("availableKwh", each.availableKwh())
                    .put("curtailedKwh", each.curtailedKwh())
                    .put("brokenHours", each.brokenHours())
                    .put("baselineHours", each.baselineHours());
        }
        return MAPPER.writeValueAsString(document);
    }
}
