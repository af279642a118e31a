package org.openelecbay.simulation.day;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.openelecbay.core.ConnectionOutlook;
import org.openelecbay.core.Distances;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Metered;
import org.openelecbay.core.NetworkCharges;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;
import org.openelecbay.engine.Command;
import org.openelecbay.engine.Community;
import org.openelecbay.engine.Event;
import org.openelecbay.engine.SlotMarket;
import org.openelecbay.engine.SlotTerms;
import org.openelecbay.market.TieOrder;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.settlement.bill.Billing;
import org.openelecbay.settlement.certificate.Answer;
import org.openelecbay.settlement.certificate.CertificateRegister;
import org.openelecbay.settlement.certificate.GreenSlot;
import org.openelecbay.settlement.conduct.ConductBook;
import org.openelecbay.settlement.conduct.Performance;
import org.openelecbay.settlement.ledger.Ledger;
import org.openelecbay.simulation.premises.Charger;
import org.openelecbay.simulation.premises.CommunityBattery;
import org.openelecbay.simulation.premises.Home;
import org.openelecbay.simulation.premises.Premises;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;

/// Runs a scenario slot by slot on a virtual clock: plans, market, network, delivery, meters, settlement, bills.
///
/// A run changes its premises, so a day runs once. Same scenario and seed, same result to the last bit.
public final class Day {

    private final Scenario scenario;
    private final Trading trading;
    private final Street street;
    private final FeederWatch network;
    private final Outlooks outlooks;
    private final Distances distances;
    private final Community community;
    private final List<ParticipantId> ring;
    private final Optional<Shouting> shouting;
    private final Optional<ConductBook> conduct;
    private final Optional<Island> island;
    private final Ledger ledger = new Ledger();
    private final CertificateRegister certificates = new CertificateRegister();

    Day(
            Scenario scenario,
            Trading trading,
            Street street,
            FeederWatch network,
            Outlooks outlooks,
            Distances distances) {
        this.scenario = scenario;
        this.trading = trading;
        this.street = street;
        this.network = network;
        this.outlooks = outlooks;
        this.distances = distances;
        this.conduct = scenario.conduct().open();
        List<Participant> participants =
                scenario.members().stream().map(Member::participant).toList();
        this.community = new Community(participants);
        this.island = scenario.island()
                .map(settings -> new Island(
                        settings, street, participants, scenario.terms(), network.feeder(), network.rules()));
        this.shouting = trading.whileOpen() ? Shouting.of(scenario, street.homes()) : Optional.empty();
        this.ring = participants.stream().map(Participant::id).toList();
    }

    /// Runs all slots and bills the members.
    ///
    /// @param progress told the number of slots that are done
    public DayResult run(IntConsumer progress) {
        long cpuBefore = cpuNanos();
        List<MeterReading> first = readings(scenario.time().start());
        List<MeterReading> before = first;
        Energy initiallyStored = stored();
        ledger.post(scenario.conduct().lateFees(scenario.time().start()));
        List<SlotRecord> slots = new ArrayList<>(scenario.time().slots());
        for (int index = 0; index < scenario.time().slots(); index++) {
            SlotRecord record = slot(index, before);
            before = record.readings();
            slots.add(record);
            progress.accept(index + 1);
        }
        List<Bill> bills = Billing.bill(
                ledger,
                community.members(),
                scenario.time().start(),
                scenario.time().end());
        new DayAudit(ledger, bills).requireBalanced();
        long cpu = cpuNanos() - cpuBefore;
        return new DayResult(
                scenario.rule(),
                community.participants(),
                first,
                slots,
                ledger,
                certificates,
                bills,
                sum(street.homes().stream().map(Home::generated).toList()),
                sum(street.homes().stream().map(Home::curtailed).toList()),
                consumed(first, before),
                sum(street.chargers().stream().map(Charger::unserved).toList()),
                initiallyStored,
                street.homes().stream().flatMap(home -> use(home).stream()).toList(),
                street.homes().stream()
                        .flatMap(home -> home.equipment().stream())
                        .toList(),
                street.homes().stream()
                        .flatMap(home -> home.unserved().stream())
                        .toList(),
                conduct,
                network.notes().all(),
                cpu);
    }

    private static Optional<BatteryUse> use(Home home) {
        return home.battery()
                .map(own -> new BatteryUse(
                        home.participant().id(),
                        own.capacity(),
                        own.taken(),
                        own.given(),
                        own.initiallyStored(),
                        own.stored()));
    }

    private SlotRecord slot(int index, List<MeterReading> before) {
        Slot slot = scenario.time().slot(index);
        Optional<Island> off = island.filter(each -> each.covers(slot));
        return off.isPresent() ? cutOff(off.get(), index, slot, before) : connected(index, slot, before);
    }

    /// A slot without the grid above: no supplier, no rule.
    private SlotRecord cutOff(Island off, int index, Slot slot, List<MeterReading> before) {
        Island.Done done = off.slot(index, slot, before);
        ledger.post(done.transfers());
        SlotRecord record = new SlotRecord(
                slot,
                Island.band(),
                0,
                0,
                done.clearing(),
                List.of(),
                1,
                Map.of(),
                Map.of(),
                List.of("The feeder is cut from the grid."),
                false,
                false,
                false,
                done.metered(),
                done.readings(),
                done.losses(),
                loadWatts(index),
                pvWatts(index),
                injected(done.metered(), Charger.class).negated(),
                injected(done.metered(), CommunityBattery.class),
                stored(),
                done.told().dark() ? network.dark() : network.stateOf(off.flow().solution(), off.ratedKva()),
                done.withheld(),
                GridEffect.NONE,
                Optional.of(done.told()));
        certify(record);
        return record;
    }

    private SlotRecord connected(int index, Slot slot, List<MeterReading> before) {
        List<ConnectionOutlook> outlook = outlooks.in(index);
        NetworkCharges usage = network.charges(slot, outlook);
        SlotTerms terms = terms(index, usage);
        SlotMarket market = new SlotMarket(community, terms, trading.rule());
        SlotDriver driver = new SlotDriver(market, terms, street, trading, shouting, network, index);
        driver.agree(network.envelopes(slot, outlook));
        List<Withheld> withheld = deliver(index, terms.slot(), driver);
        List<MeterReading> after = readings(terms.slot().end());
        List<Metered> metered = new ArrayList<>(after.size());
        for (int i = 0; i < after.size(); i++) {
            metered.add(Metered.between(before.get(i), after.get(i), terms.slot()));
        }
        Energy losses = network.losses(terms.slot(), metered);
        for (Event event :
                driver.tell(new Command.MetersRead(metered, losses, network.lossParts(slot, metered, losses)))) {
            if (event instanceof Event.Settled settled) {
                audit(driver, terms, metered, settled);
                ledger.post(settled.transfers());
            }
        }
        conduct.ifPresent(book -> book.note(
                terms.slot(), Performance.all(driver.log().clearing().trades(), community.participants(), metered)));
        SlotRecord record = new SlotRecord(
                terms.slot(),
                terms.band(),
                driver.log().orders(),
                driver.log().segments(),
                driver.log().clearing(),
                driver.log().plan(),
                driver.log().rounds(),
                driver.log().envelopes(),
                driver.log().published(),
                driver.log().notes(),
                driver.log().baselineViolated(),
                driver.log().suspended(),
                driver.log().auditFailed(),
                metered,
                after,
                losses,
                loadWatts(index),
                pvWatts(index),
                injected(metered, Charger.class).negated(),
                injected(metered, CommunityBattery.class),
                stored(),
                network.lastState(),
                withheld,
                network.effect(terms.slot(), street, metered, withheld),
                Optional.empty());
        certify(record);
        return record;
    }

    private void certify(SlotRecord record) {
        List<Answer.Refused> refused = GreenSlot.book(
                certificates, record.slot(), record.clearing().trades(), record.deliveries(community.participants()));
        if (!refused.isEmpty()) {
            throw new UnbalancedBooks("The certificates of " + record.slot().start() + " do not add up: "
                    + refused.getFirst().why() + " Nothing was written; this is a mistake of the program.");
        }
    }

    private void audit(SlotDriver driver, SlotTerms terms, List<Metered> metered, Event.Settled settled) {
        new SlotAudit(
                        driver.log().clearing(),
                        terms.band(),
                        terms.settlement().deviations().method(),
                        community.participants(),
                        metered,
                        settled.transfers())
                .requireBalanced();
    }

    private SlotTerms terms(int index, NetworkCharges usage) {
        Slot slot = scenario.time().slot(index);
        return new SlotTerms(
                slot,
                slot.start().minus(scenario.time().gateLead()),
                scenario.tariff().band(slot),
                scenario.floor(),
                scenario.cap(),
                scenario.preferences().in(index),
                distances,
                TieOrder.rotated(ring, slot.number()),
                scenario.usage().in(scenario.terms(), usage),
                scenario.sharing().in(index),
                conduct.map(ConductBook::conduct).orElse(Map.of()));
    }

    private List<Withheld> deliver(int index, Slot slot, SlotDriver driver) {
        List<Withheld> withheld = new ArrayList<>();
        int minutes = scenario.time().minutesPerSlot();
        for (Premises premises : street.all()) {
            String point = premises.participant().point().id();
            switch (premises) {
                case Home home -> {
                    Energy before = home.curtailed();
                    Energy waited = home.waiting();
                    home.deliver(index, minutes, driver.limitsOf(point), driver.agreedInjection(home));
                    note(home, Withheld.What.GENERATION, home.curtailed().minus(before), driver, withheld);
                    note(home, Withheld.What.CHARGING, home.waiting().minus(waited), driver, withheld);
                }
                case Charger charger -> {
                    Energy wanted = charger.wanted(index, minutes);
                    Energy got = charger.deliver(index, slot, driver.limitsOf(point));
                    note(charger, Withheld.What.CHARGING, wanted.minus(got), driver, withheld);
                }
                case CommunityBattery battery -> battery.deliver(slot.length(), driver.agreedInjection(battery));
            }
        }
        return withheld;
    }

    private static void note(
            Premises premises, Withheld.What what, Energy energy, SlotDriver driver, List<Withheld> withheld) {
        if (energy.isPositive()) {
            String reason =
                    driver.log().reasonFor(premises.participant().point().id());
            withheld.add(new Withheld(premises.participant().id(), what, energy, reason));
        }
    }

    private List<MeterReading> readings(Instant at) {
        List<MeterReading> readings = new ArrayList<>(street.all().size());
        for (Premises premises : street.all()) {
            readings.add(premises.reading(at));
        }
        return readings;
    }

    private double loadWatts(int slot) {
        int minutes = scenario.time().minutesPerSlot();
        return street.homes().stream()
                .mapToDouble(home -> home.loadWatts(slot, minutes))
                .sum();
    }

    private double pvWatts(int slot) {
        int minutes = scenario.time().minutesPerSlot();
        return street.homes().stream()
                .mapToDouble(home -> home.pvWatts(slot, minutes))
                .sum();
    }

    private Energy injected(List<Metered> metered, Class<? extends Premises> kind) {
        Energy sum = Energy.ZERO;
        for (int i = 0; i < metered.size(); i++) {
            if (kind.isInstance(street.all().get(i))) {
                sum = sum.plus(metered.get(i).injection());
            }
        }
        return sum;
    }

    private Energy stored() {
        return street.battery().map(CommunityBattery::stored).orElse(Energy.ZERO);
    }

    /// Consumption of homes (import - export + generation) and cars.
    private Energy consumed(List<MeterReading> first, List<MeterReading> last) {
        Energy sum = sum(street.homes().stream().map(Home::generated).toList());
        for (int i = 0; i < first.size(); i++) {
            if (!(street.all().get(i) instanceof CommunityBattery)) {
                sum = sum.plus(last.get(i).importedTotal().minus(first.get(i).importedTotal()))
                        .minus(last.get(i).exportedTotal().minus(first.get(i).exportedTotal()));
            }
        }
        return sum;
    }

    private static Energy sum(List<Energy> energies) {
        return energies.stream().reduce(Energy.ZERO, Energy::plus);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
