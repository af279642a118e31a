package org.openelecbay.market.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.openelecbay.core.Price;
import org.openelecbay.market.dispatch.book.BilateralDispatch;
import org.openelecbay.market.dispatch.book.ConsensusAdmm;
import org.openelecbay.market.dispatch.book.PairingTerms;
import org.openelecbay.market.dispatch.book.RelaxedConsensus;
import org.openelecbay.market.dispatch.colony.AntColony;
import org.openelecbay.market.dispatch.colony.ProposedClearing;
import org.openelecbay.market.dispatch.exchange.ExchangeClearing;
import org.openelecbay.market.dispatch.wire.RoughWire;

/// The rules that find the clearing by messages. Adding one is its file and an entry here.
final class DispatchRules {

    private static final int MOST_AT_FAULT = 1_000;

    private static final Parameter LOCAL_PREFERENCE = Parameter.price(
            "localPreference", "0.001", "What a pair minds for each unit of distance, per kWh; nobody pays it.");
    private static final Parameter PARTNERS = Parameter.whole(
            "partners", 1, PairingTerms.MOST_PARTNERS, 20, "How many of the nearest an order may trade with.");

    private static final List<Parameter> WIRE = List.of(
            Parameter.share("lost", "0", "Share of messages that never arrive; at most 0.5."),
            Parameter.share("late", "0", "Share of messages that others overtake."),
            Parameter.share("doubled", "0", "Share of messages that arrive twice."),
            Parameter.whole("silent", 0, MOST_AT_FAULT, 0, "How many participants of a slot fall silent."),
            Parameter.whole("lying", 0, MOST_AT_FAULT, 0, "How many participants of a slot lie."),
            Parameter.whole("seed", 0, Long.MAX_VALUE, 1, "Of all that is drawn on the wire."));

    private DispatchRules() {}

    static List<CatalogEntry> entries() {
        return Stream.of(bilateral(), exchange()).flatMap(List::stream).toList();
    }

    private static List<CatalogEntry> bilateral() {
        return List.of(
                new CatalogEntry(
                        "bilateral-dispatch",
                        "The best trades in pairs that prefer near partners, found centrally from everybody's curves.",
                        "spec F.1; Sorin, Bobo and Pinson 2019",
                        List.of(CurveRule.FLEXIBILITY_OF_PAIRS, LOCAL_PREFERENCE, PARTNERS),
                        settings -> CurveRule.of(
                                settings, flexibility -> new BilateralDispatch(terms(settings, flexibility)))),
                new CatalogEntry(
                        "consensus-admm",
                        "Pairs agree on energy and price round by round; partners tell each other quantities only.",
                        "spec F.2; Moret and Pinson 2018",
                        onWire(
                                CurveRule.FLEXIBILITY_OF_PAIRS,
                                LOCAL_PREFERENCE,
                                PARTNERS,
                                Parameter.whole(
                                        "rounds",
                                        1,
                                        ConsensusAdmm.MOST_ROUNDS,
                                        1_000,
                                        "How many rounds there may be.")),
                        settings -> CurveRule.of(
                                settings,
                                flexibility -> new ConsensusAdmm(
                                        terms(settings, flexibility),
                                        Math.toIntExact(settings.whole("rounds")),
                                        wire(settings)))),
                new CatalogEntry(
                        "relaxed-consensus",
                        "Each end of a pair keeps its own price estimate and moves it towards the other's.",
                        "spec F.3; Sorin, Bobo and Pinson 2019",
                        onWire(
                                CurveRule.FLEXIBILITY_OF_PAIRS,
                                LOCAL_PREFERENCE,
                                PARTNERS,
                                Parameter.whole(
                                        "rounds",
                                        1,
                                        RelaxedConsensus.MOST_ROUNDS,
                                        1_500,
                                        "How many rounds there may be.")),
                        settings -> CurveRule.of(
                                settings,
                                flexibility -> new RelaxedConsensus(
                                        terms(settings, flexibility),
                                        Math.toIntExact(settings.whole("rounds")),
                                        wire(settings)))));
    }

    /// The settings of a rule and those of the wire over which its participants talk.
    private static List<Parameter> onWire(Parameter... own) {
        return Stream.concat(Stream.of(own), WIRE.stream()).toList();
    }

    private static RoughWire wire(RuleSettings settings) {
        return new RoughWire(
                settings.share("lost").value(),
                settings.share("late").value(),
                settings.share("doubled").value(),
                Math.toIntExact(settings.whole("silent")),
                Math.toIntExact(settings.whole("lying")),
                settings.whole("seed"));
    }

    private static PairingTerms terms(RuleSettings settings, Price flexibility) {
        return new PairingTerms(
                flexibility, settings.price("localPreference"), Math.toIntExact(settings.whole("partners")));
    }

    private static List<CatalogEntry> exchange() {
        return List.of(pool(), colony());
    }

    private static CatalogEntry pool() {
        return new CatalogEntry(
                "exchange-admm",
                "A manager sends a mean and a price; everybody answers with what it would put into the pool.",
                "spec F.4 to F.7; Boyd et al. 2011",
                onWire(
                        CurveRule.FLEXIBILITY,
                        Parameter.choice(
                                "penalty",
                                List.of("adaptive", "fixed", "fast"),
                                "How the penalty moves; fast is with momentum."),
                        Parameter.share(
                                "tolerance", "0.0001", "Residual at which the rounds end; above 0 and below 1."),
                        Parameter.whole(
                                "rounds", 1, ExchangeClearing.MOST_ITERATIONS, 1_000, "How many rounds there may be.")),
                settings -> CurveRule.of(
                        settings,
                        flexibility -> new ExchangeClearing(
                                flexibility,
                                settings.choice("penalty", ExchangeClearing.Penalty.class),
                                settings.share("tolerance").value(),
                                Math.toIntExact(settings.whole("rounds")),
                                wire(settings))));
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
}
