package org.openelecbay.market.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.openelecbay.market.dispatch.book.BilateralDispatch;
import org.openelecbay.market.dispatch.book.ConsensusAdmm;
import org.openelecbay.market.dispatch.book.PairingTerms;
import org.openelecbay.market.dispatch.book.RelaxedConsensus;

/// The rules that find the clearing by messages. Adding one is its file and an entry here.
final class DispatchRules {

    private static final Parameter FLEXIBILITY = Parameter.price(
            "flexibility", "0.05", "How far worth and cost move from the limit over an order, per kWh; above 0.");
    private static final Parameter LOCAL_PREFERENCE = Parameter.price(
            "localPreference", "0.001", "What a pair minds for each unit of distance, per kWh; nobody pays it.");
    private static final Parameter PARTNERS = Parameter.whole(
            "partners", 1, PairingTerms.MOST_PARTNERS, 20, "How many of the nearest an order may trade with.");

    private DispatchRules() {}

    static List<CatalogEntry> entries() {
        return Stream.of(bilateral()).flatMap(List::stream).toList();
    }

    private static List<CatalogEntry> bilateral() {
        return List.of(
                new CatalogEntry(
                        "bilateral-dispatch",
                        "The best trades in pairs that prefer near partners, found centrally from everybody's curves.",
                        "spec F.1; Sorin, Bobo and Pinson 2019",
                        List.of(FLEXIBILITY, LOCAL_PREFERENCE, PARTNERS),
                        settings -> new BilateralDispatch(terms(settings))),
                new CatalogEntry(
                        "consensus-admm",
                        "Pairs agree on energy and price round by round; partners tell each other quantities only.",
                        "spec F.2; Moret and Pinson 2018",
                        List.of(
                                FLEXIBILITY,
                                LOCAL_PREFERENCE,
                                PARTNERS,
                                Parameter.whole(
                                        "rounds",
                                        1,
                                        ConsensusAdmm.MOST_ROUNDS,
                                        1_000,
                                        "How many rounds there may be.")),
                        settings -> new ConsensusAdmm(terms(settings), Math.toIntExact(settings.whole("rounds")))),
                new CatalogEntry(
                        "relaxed-consensus",
                        "Each end of a pair keeps its own price estimate and moves it towards the other's.",
                        "spec F.3; Sorin, Bobo and Pinson 2019",
                        List.of(
                                FLEXIBILITY,
                                LOCAL_PREFERENCE,
                                PARTNERS,
                                Parameter.whole(
                                        "rounds",
                                        1,
                                        RelaxedConsensus.MOST_ROUNDS,
                                        1_500,
                                        "How many rounds there may be.")),
                        settings -> new RelaxedConsensus(terms(settings), Math.toIntExact(settings.whole("rounds")))));
    }

    private static PairingTerms terms(RuleSettings settings) {
        return new PairingTerms(
                settings.price("flexibility"),
                settings.price("localPreference"),
                Math.toIntExact(settings.whole("partners")));
    }
}
