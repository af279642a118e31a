package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.dispatch.colony.AntColony;
import org.openelecbay.market.dispatch.colony.ProposedClearing;
import org.openelecbay.market.dispatch.exchange.ExchangeClearing;

/// The rules that find the clearing by messages. Adding one is its file and an entry here.
final class DispatchRules {

    private DispatchRules() {}

    static List<CatalogEntry> entries() {
        return List.of(exchange(), colony());
    }

    private static CatalogEntry exchange() {
        return new CatalogEntry(
                "exchange-admm",
                "A manager sends a mean and a price; everybody answers with what it would put into the pool.",
                "spec F.4 to F.7; Boyd et al. 2011",
                List.of(
                        Parameter.price(
                                "flexibility",
                                "0.05",
                                "How far worth and cost move from the limit over an order, per kWh; above 0."),
                        Parameter.choice(
                                "penalty", List.of("adaptive", "fixed", "fast"), "How the penalty moves; fast is with momentum."),
                        Parameter.share("tolerance", "0.0001", "Residual at which the rounds end; above 0 and below 1."),
                        Parameter.whole(
                                "rounds", 1, ExchangeClearing.MOST_ITERATIONS, 1_000, "How many rounds there may be.")),
                settings -> new ExchangeClearing(
                        settings.price("flexibility"),
                        settings.choice("penalty", ExchangeClearing.Penalty.class),
                        real(settings.share("tolerance")),
                        Math.toIntExact(settings.whole("rounds"))));
    }

    private static CatalogEntry colony() {
        return new CatalogEntry(
                "ant-colony",
                "Ants propose who trades with whom; what they propose is checked before it is booked.",
                "docs/reference/ant-colony.md; Stützle and Hoos 2000",
                List.of(
                        Parameter.whole("ants", 1, AntColony.MOST, 20, "How many ants go out in a round."),
                        Parameter.whole("rounds", 1, AntColony.MOST, 30, "How many rounds there are."),
                        Parameter.whole("seed", 0, Long.MAX_VALUE, 1, "Of all that is drawn.")),
                settings -> new ProposedClearing(new AntColony(
                        Math.toIntExact(settings.whole("ants")),
                        Math.toIntExact(settings.whole("rounds")),
                        settings.whole("seed"))));
    }

    private static double real(Ratio ratio) {
        return (double) ratio.numerator() / ratio.denominator();
    }
}
