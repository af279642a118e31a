package org.openelecbay.market.catalog;

import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.ancillary.AncillaryMarket;
import org.openelecbay.market.ancillary.ServiceTerms;
import org.openelecbay.market.charge.ChargedTrades;
import org.openelecbay.market.charge.WayTerms;
import org.openelecbay.market.deviation.UncertainEnergy;
import org.openelecbay.market.reserve.ChanceConstrained;
import org.openelecbay.market.reserve.ReserveTerms;
import org.openelecbay.market.reserve.SafetyRule;

/// The rules that know of errors, services and charges. Adding one is its file and an entry here.
final class ServiceRules {

    private static final long MOST_REQUEST = 1_000_000_000;
    private static final Parameter ERROR =
            Parameter.share("error", "0.2", "Standard deviation of a buyer's demand, as a share of what it buys.");

    private ServiceRules() {}

    static List<CatalogEntry> entries() {
        return List.of(chanceConstrained(), uncertainEnergy(), ancillaryService(), chargedTrades());
    }

    private static CatalogEntry chanceConstrained() {
        return new CatalogEntry(
                "chance-constrained",
                "Sellers also hold reserve for the error of the demand, and buyers pay for it as they cause it.",
                "Guo et al. 2021; spec G.1",
                List.of(
                        CurveRule.FLEXIBILITY,
                        ERROR,
                        Parameter.share("correlation", "0.5", "Between the errors of any two buyers."),
                        Parameter.choice(
                                "distribution", List.of("gaussian", "cantelli"), "What is known of the error."),
                        Parameter.share("violationRate", "0.05", "How often a limit may fail; above 0, at most 0.5."),
                        Parameter.price("reserveCost", "0.002", "What holding a kWh one way costs a seller.")),
                settings -> CurveRule.of(
                        settings,
                        flexibility -> new ChanceConstrained(new ReserveTerms(
                                flexibility,
                                value(settings.share("error")),
                                value(settings.share("correlation")),
                                settings.choice("distribution", SafetyRule.class),
                                value(settings.share("violationRate")),
                                settings.price("reserveCost")))));
    }

    private static CatalogEntry uncertainEnergy() {
        return new CatalogEntry(
                "energy-with-uncertainty",
                "The call auction; sellers pay the buyers whose bids leave room for what forecasts may miss.",
                "Zhang, Li and Li 2020; spec G.2",
                List.of(
                        Parameter.share("error", "0.2", "By what share a forecast may miss."),
                        Parameter.share("chance", "0.25", "Of missing it on one side, 0 to 0.5."),
                        Parameter.share("buyersPart", "0.5", "What buyers get of what their flexibility is worth.")),
                settings -> new UncertainEnergy(
                        settings.share("error"), settings.share("chance"), settings.share("buyersPart")));
    }

    private static CatalogEntry ancillaryService() {
        return new CatalogEntry(
                "ancillary-service",
                "The call auction; then the DSO pays for more energy to stay in the community, cheapest first.",
                "Zhou et al. 2020; spec G.3",
                List.of(
                        Parameter.whole("request", 0, MOST_REQUEST, 1_000, "Watt-hours asked for in one slot."),
                        Parameter.price("price", "0.05", "What the DSO pays per kWh."),
                        Parameter.price("penalty", "0", "What it takes off per kWh that is missing."),
                        Parameter.share("minDelivery", "0", "The least share of the request that it takes."),
                        Parameter.choice(
                                "profit", List.of("shared", "uniform"), "By energy, or up to the dearest's cost.")),
                settings -> new AncillaryMarket(
                        new ServiceTerms(
                                Energy.ofWattHours(settings.whole("request")),
                                settings.price("price"),
                                settings.price("penalty"),
                                settings.share("minDelivery")),
                        settings.choice("profit", AncillaryMarket.Profit.class)));
    }

    private static CatalogEntry chargedTrades() {
        return new CatalogEntry(
                "charged-trades",
                "Each bid takes the offer that leaves most after the charge and losses of the way; both pay for it.",
                "spec G.4",
                List.of(
                        Parameter.price("rate", "0.001", "Charge per kWh and unit of distance."),
                        Parameter.share("losses", "0.001", "Share of the energy lost per unit of distance."),
                        Parameter.share("buyerShare", "0.5", "What part of charge and losses the buyer bears.")),
                settings -> new ChargedTrades(
                        new WayTerms(settings.price("rate"), settings.share("losses"), settings.share("buyerShare"))));
    }

    private static double value(Ratio ratio) {
        return (double) ratio.numerator() / ratio.denominator();
    }
}
