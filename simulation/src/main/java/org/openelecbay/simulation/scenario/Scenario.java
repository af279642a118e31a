package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Price;
import org.openelecbay.core.Tariff;
import org.openelecbay.settlement.slot.SettlementTerms;

/// Everything a simulated day needs, valid as a whole.
///
/// @param folder where it was read from
/// @param name of the scenario and of its output folder
/// @param title one line for people
/// @param currency for people only; one a scenario
/// @param seed of everything that is drawn
/// @param rule name of the market rule
/// @param ruleSettings settings by name of the rule that has them, as they were written
/// @param time the slots
/// @param tariff the supplier's prices
/// @param floor lowest limit of an order
/// @param cap highest limit of an order
/// @param terms fees and penalties
/// @param members everybody, in ring order
/// @param profiles the file of load profiles
/// @param solar sun and weather
/// @param forecastDeviation relative standard deviation of the forecast error
/// @param storage the community battery, if there is one
/// @param preferences who wishes what in which slot
/// @param indicators what some figures need beside the market
/// @param network feeder and the DSO's rules
/// @param sources where its data comes from and under which licence
public record Scenario(
        Path folder,
        String name,
        String title,
        String currency,
        long seed,
        String rule,
        Map<String, Map<String, String>> ruleSettings,
        TimeGrid time,
        Tariff tariff,
        Price floor,
        Price cap,
        SettlementTerms terms,
        List<Member> members,
        Path profiles,
        SolarSettings solar,
        double forecastDeviation,
        Optional<StorageSettings> storage,
        Preferences preferences,
        IndicatorSettings indicators,
        NetworkSettings network,
        List<DataSource> sources) {

    public Scenario {
        ruleSettings = Map.copyOf(ruleSettings);
        members = List.copyOf(members);
        sources = List.copyOf(sources);
    }

    /// What is set for a rule; empty where the usual values hold.
    public Map<String, String> settingsOf(String ruleName) {
        return ruleSettings.getOrDefault(ruleName, Map.of());
    }

    /// The complaint about something in the file of load profiles.
    public BadScenario badProfiles(String what, String hint) {
        return BadScenario.at(profiles.toString(), what, hint);
    }

    /// The same scenario under another seed.
    public Scenario withSeed(long otherSeed) {
        return with(otherSeed, rule, solar, network);
    }

    /// The same scenario under another rule.
    public Scenario withRule(String otherRule) {
        return with(seed, otherRule, solar, network);
    }

    /// The same scenario with every panel multiplied, and the tightening switched as given.
    public Scenario withSun(double scale, boolean tightening) {
        SolarSettings otherSolar = new SolarSettings(solar.place(), solar.weather(), scale);
        return with(seed, rule, otherSolar, network.withTightening(tightening));
    }

    /// The same scenario on lines that are not checked against ratings, so that only voltage can tighten.
    public Scenario withoutRatings() {
        return with(seed, rule, solar, network.withoutRatings());
    }

    private Scenario with(long otherSeed, String otherRule, SolarSettings otherSolar, NetworkSettings otherNetwork) {
        return new Scenario(
                folder,
                name,
                title,
                currency,
                otherSeed,
                otherRule,
                ruleSettings,
                time,
                tariff,
                floor,
                cap,
                terms,
                members,
                profiles,
                otherSolar,
                forecastDeviation,
                storage,
                preferences,
                indicators,
                otherNetwork,
                sources);
    }
}
