package org.openelecbay.simulation.day;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Distances;
import org.openelecbay.core.Price;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.security.SafeEnvelopes;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.StorageSettings;

/// A scenario made ready to run: feeder read, load and sun computed once; every run starts with fresh premises.
public final class Simulation {

    private final Scenario scenario;
    private final Feeder feeder;
    private final StreetBuilder street;
    private final Distances distances;
    private final Outlooks outlooks;
    private final Optional<EnvelopeCalendar> envelopes;

    private Simulation(Scenario scenario, Feeder feeder, StreetBuilder street) {
        this.scenario = scenario;
        this.feeder = feeder;
        this.street = street;
        this.distances = MemberDistances.of(scenario, feeder);
        this.outlooks = street.outlooks();
        this.envelopes = scenario.network()
                .control()
                .envelopes()
                .map(share -> new EnvelopeCalendar(
                        new SafeEnvelopes(feeder, connections(), FeederWatch.rules(scenario.network()), share)));
    }

    /// Reads the feeder and the profiles of a scenario and computes load and generation.
    public static Simulation prepare(Scenario scenario) {
        Feeder feeder = FeederSetup.read(scenario);
        return new Simulation(scenario, feeder, new StreetBuilder(scenario));
    }

    /// Runs the day under a rule of the catalog, with the settings that the scenario has for it.
    ///
    /// @param progress told the number of slots that are done
    public DayResult run(CatalogEntry rule, IntConsumer progress) {
        Price vehiclePrice =
                scenario.storage().map(StorageSettings::vehiclePrice).orElse(Price.ZERO);
        Trading trading = new Trading(rule.create(scenario.settingsOf(rule.name())), vehiclePrice);
        return new Day(scenario.withRule(rule.name()), trading, street.build(), network(), outlooks, distances)
                .run(progress);
    }

    /// The feeder as the scenario runs it, with ratings.
    public Feeder feeder() {
        return feeder;
    }

    public Scenario scenario() {
        return scenario;
    }

    private FeederWatch network() {
        return new FeederWatch(feeder, connections(), scenario.network(), scenario.usage(), envelopes);
    }

    private List<ConnectionPoint> connections() {
        return scenario.members().stream()
                .map(member -> member.participant().point())
                .toList();
    }
}
