package org.openelecbay.simulation.indicator;

import java.util.Optional;
import org.openelecbay.core.Price;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.index.PeerIndices;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.StorageSettings;

/// All figures of one day. Formulas, units and undefined cases stand in docs/reference/indicators.md.
///
/// @param energy where it came from and went
/// @param money what it was worth
/// @param welfare what the local market added, and the most it could have
/// @param gains who gains, and how evenly
/// @param market how the rule itself fared
/// @param utility what supplier and DSO got
/// @param network how the feeder fared
/// @param control what the DSO's limits did to the day
/// @param transformer what the grid above saw
/// @param carbon what the grid above emitted; empty where the scenario names no intensity
/// @param peers the index system of peer-to-peer trading
public record Indicators(
        EnergyIndicators energy,
        MoneyIndicators money,
        WelfareIndicators welfare,
        GainIndicators gains,
        MarketIndicators market,
        UtilityIndicators utility,
        NetworkIndicators network,
        GridIndicators control,
        TransformerIndicators transformer,
        Optional<CarbonIndicators> carbon,
        PeerIndices peers) {

    /// The figures of a day beside the same day with the supplier alone.
    public static Indicators of(Scenario scenario, Feeder feeder, DayResult day, DayResult supplierAlone) {
        Price chargePrice = scenario.storage().map(StorageSettings::chargePrice).orElse(Price.ZERO);
        MoneyIndicators money = MoneyIndicators.of(day, supplierAlone, chargePrice);
        WelfareIndicators welfare = WelfareIndicators.of(day, supplierAlone, money.storedChange(), scenario);
        return new Indicators(
                EnergyIndicators.of(day),
                money,
                welfare,
                GainIndicators.of(day, supplierAlone, scenario),
                MarketIndicators.of(day),
                UtilityIndicators.of(day, supplierAlone, scenario.indicators()),
                NetworkIndicators.of(day),
                GridIndicators.of(scenario, feeder, day),
                TransformerIndicators.of(day),
                scenario.indicators().carbon().map(intensity -> CarbonIndicators.of(day, supplierAlone, intensity)),
                PeerDays.indices(day, supplierAlone, welfare.optimum(), money.storedChange()));
    }
}
