package org.openelecbay.cli.vector.market;

import static org.openelecbay.cli.vector.Resolution.Kind.PRICE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Resolution;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.auction.Sentinels;
import tools.jackson.databind.node.ObjectNode;

/// A02: average, trade reduction, McAfee and VCG where everybody wants one unit (spec A.4 to A.6).
///
/// One unit is a kWh here, so that prices and money are the same numbers.
public final class UnitAuctions implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenBook written = WrittenBook.ofUnits(inputs);
        List<BigDecimal> limits = new ArrayList<>(written.prices());
        List.of("floor", "cap")
                .forEach(field -> limits.addAll(inputs.has(field) ? List.of(inputs.decimal(field)) : List.of()));
        Units units = Units.of(written.quantities(), limits, 1);
        return new UnitAuctionView(written, units).answer(sentinels(inputs, units));
    }

    @Override
    public Resolution resolution() {
        return new Resolution(
                Map.of(
                        "price", PRICE,
                        "candidatePrice", PRICE,
                        "buyerPrice", PRICE,
                        "sellerPrice", PRICE),
                (path, expected) -> Result.list());
    }

    private static Sentinels sentinels(Given inputs, Units units) {
        return new Sentinels.Fixed(
                inputs.has("floor") ? Optional.of(units.price(inputs.decimal("floor"))) : Optional.empty(),
                inputs.has("cap") ? Optional.of(units.price(inputs.decimal("cap"))) : Optional.empty());
    }
}
