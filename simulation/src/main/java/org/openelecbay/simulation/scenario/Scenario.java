package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Price;
import org.openelecbay.core.Tariff;
import org.openelecbay.settlement.slot.SettlementTerms;
import org.openelecbay.simulation.input.BadInput;

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
/// @param usage what the DSO charges for the way of local trades
/// @param members everybody, in ring order
/// @param load where the consumption of homes comes from
/// @param solar sun and weather
/// @param forecastDeviation relative standard deviation of the forecast error
/// @param storage the community battery, if there is one
/// @param scheduling how batteries of homes are run
/// @param bidding how homes bid while the gate is open
/// @param preferences who wishes what in which slot
/// @param sharing the keys by which a surplus is allotted
/// @param conduct what earlier promises and payments mean
/// @param distance how far apart members are, for rules that ask
/// @param indicators what some figures need beside the market
/// @param island when the feeder is cut from the grid, if it is
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
        UsageSettings usage,
        List<Member> members,
        LoadSource load,
        SolarSettings solar,
        double forecastDeviation,
        Optional<StorageSettings> storage,
        SchedulingSettings scheduling,
        BiddingSettings bidding,
        Preferences preferences,
        SharingTables sharing,
        ConductSettings conduct,
        DistanceMeasure distance,
        IndicatorSettings indicators,
        Optional<IslandSettings> island,
        NetworkSettings network,
        List<DataSource> sources) {

    public Scenario {
        ruleSettings = Map.copyOf(ruleSettings);
        members = members.stream().map(member -> member.certified(scheduling)).toList();
        sources = List.copyOf(sources);
    }

    /// What is set for a rule; empty where the usual values hold.
    public Map<String, String> settingsOf(String ruleName) {
        return ruleSettings.getOrDefault(ruleName, Map.of());
    }

    /// The complaint about something in the file of load profiles.
    public BadInput badProfiles(String what, String hint) {
        return BadInput.at(
                load instanceof LoadSource.Profiles(Path file) ? file.toString() : folder.toString(), what, hint);
    }

    /// The same scenario under another seed.
    public Scenario withSeed(long otherSeed) {
        return with(otherSeed, rule, terms, conduct, solar, network);
    }

    /// The same scenario under another rule.
    public Scenario withRule(String otherRule) {
        return with(seed, otherRule, terms, conduct, solar, network);
    }

    /// The same scenario with other fees and penalties.
    public Scenario withTerms(SettlementTerms otherTerms) {
        return with(seed, rule, otherTerms, conduct, solar, network);
    }

    /// The same scenario with other consequences of earlier promises and payments.
    public Scenario withConduct(ConductSettings otherConduct) {
        return with(seed, rule, terms, otherConduct, solar, network);
    }

    /// The same scenario with homes that bid otherwise.
    public Scenario withBidding(BiddingSettings other) {
        return with(seed, rule, terms, conduct, solar, network, other);
    }

    /// The same scenario with every panel multiplied, and the tightening switched as given.
    public Scenario withSun(double scale, boolean tightening) {
        SolarSettings otherSolar = solar.scaled(scale);
        return with(seed, rule, terms, conduct, otherSolar, network.withTightening(tightening));
    }

    /// The same scenario with another way in which the DSO keeps its limits.
    public Scenario withControl(ControlSettings control) {
        return with(seed, rule, terms, conduct, solar, network.withControl(control));
    }

    /// The same scenario on lines that are not checked against ratings, so that only voltage can tighten.
    public Scenario withoutRatings() {
        return with(seed, rule, terms, conduct, solar, network.withoutRatings());
    }

    /// The same scenario with every battery of a home run in this way, whatever its member says.
    public Scenario withScheduling(SchedulingSettings.Mode mode) {
        return new Scenario(
                folder,
                name,
                title,
                currency,
                seed,
                rule,
                ruleSettings,
                time,
                tariff,
                floor,
                cap,
                terms,
                usage,
                members.stream().map(Member::scheduledAsAll).toList(),
                load,
                solar,
                forecastDeviation,
                storage,
                scheduling.with(mode),
                bidding,
                preferences,
                sharing,
                conduct,
                distance,
                indicators,
                island,
                network,
                sources);
    }

    private Scenario with(
            long otherSeed,
            String otherRule,
            SettlementTerms otherTerms,
            ConductSettings otherConduct,
            SolarSettings otherSolar,
            NetworkSettings otherNetwork) {
        return with(otherSeed, otherRule, otherTerms, otherConduct, otherSolar, otherNetwork, bidding);
    }

    private Scenario with(
            long otherSeed,
            String otherRule,
            SettlementTerms otherTerms,
            ConductSettings otherConduct,
            SolarSettings otherSolar,
            NetworkSettings otherNetwork,
            BiddingSettings otherBidding) {
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
                otherTerms,
                usage,
                members,
                load,
                otherSolar,
                forecastDeviation,
                storage,
                scheduling,
                otherBidding,
                preferences,
                sharing,
                otherConduct,
                distance,
                indicators,
                island,
                otherNetwork,
                sources);
    }
}
