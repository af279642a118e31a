package org.openelecbay.cli.vector.market;

import static org.openelecbay.cli.vector.Resolution.Kind.PRICE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Resolution;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.pool.MuPrice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// B02: the mu rule printed, clamped and inverse, and the range of mu inside the band (spec B.6).
///
/// A tariff that an entry does not name is that of the inputs; the range belongs to the first tariff.
public final class MuPrices implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        ObjectNode result = Result.object();
        ArrayNode prices = result.putArray("prices");
        List<Given> entries = inputs.list("cases");
        for (Given entry : entries) {
            prices.add(pricesOf(entry, inputs));
        }
        Given first = entries.isEmpty() ? inputs : entries.getFirst();
        if (first.has("bp") || inputs.has("bp")) {
            result.set("muRangeInsideBand", rangeInside(first, inputs));
        }
        return result;
    }

    @Override
    public Resolution resolution() {
        return new Resolution(
                Map.of("printed", PRICE, "clamped", PRICE, "inverse", PRICE), (path, expected) -> Result.list());
    }

    private static ObjectNode pricesOf(Given entry, Given inputs) {
        BigDecimal surplus = entry.decimal("surplus");
        BigDecimal demand = entry.decimal("demand");
        Units units = Units.of(List.of(surplus, demand), tariff(entry, inputs), 1);
        Optional<MuPrice> prices = MuPrice.of(units.energy(surplus), units.energy(demand), band(entry, inputs, units));
        ObjectNode result = Result.object();
        if (prices.isEmpty()) {
            return result.putNull("mu").putNull("printed").putNull("clamped").putNull("inverse");
        }
        MuPrice price = prices.get();
        result.set("mu", Result.number(Units.quotient(price.mu())));
        result.set("printed", Result.number(units.perKwh(price.printed())));
        result.set("clamped", Result.number(units.perKwh(price.clamped())));
        result.set("inverse", Result.number(units.perKwh(price.inverse())));
        return result;
    }

    private static ArrayNode rangeInside(Given entry, Given inputs) {
        Units units = Units.of(List.of(), tariff(entry, inputs), 2);
        PriceBand band = band(entry, inputs, units);
        return Result.list()
                .add(Result.number(Units.quotient(MuPrice.leastInsideBand(band))))
                .add(Result.number(Units.quotient(MuPrice.mostInsideBand(band))));
    }

    private static PriceBand band(Given entry, Given inputs, Units units) {
        List<BigDecimal> tariff = tariff(entry, inputs);
        return new PriceBand(units.price(tariff.get(1)), units.price(tariff.get(0)));
    }

    private static List<BigDecimal> tariff(Given entry, Given inputs) {
        return List.of(
                (entry.has("bp") ? entry : inputs).decimal("bp"), (entry.has("sp") ? entry : inputs).decimal("sp"));
    }
}
