package org.openelecbay.simulation.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Participant;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.security.GridRules;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.Delivery;
import org.openelecbay.settlement.slot.DeviationMethod;
import org.openelecbay.settlement.slot.DeviationTerms;
import org.openelecbay.settlement.slot.SettlementTerms;
import org.openelecbay.settlement.slot.SlotSettlement;
import org.openelecbay.simulation.premises.Charger;
import org.openelecbay.simulation.premises.CommunityBattery;
import org.openelecbay.simulation.premises.Home;
import org.openelecbay.simulation.premises.Limits;
import org.openelecbay.simulation.premises.Premises;
import org.openelecbay.simulation.scenario.IslandSettings;

/// Runs the slots in which the feeder is cut from the grid: no supplier, no market rule, a battery that forms the grid.
final class Island {

    private static final PriceBand NO_SUPPLIER = new PriceBand(Price.ZERO, Price.ZERO);
    private static final String FULL = "The street is cut from the grid and its battery takes no more.";
    private static final String SHED = "The street is cut from the grid and your load was shed by its declared value.";

    private final IslandSettings settings;
    private final Street street;
    private final CommunityBattery battery;
    private final List<Participant> participants;
    private final SettlementTerms terms;
    private final IslandFlow flow;

    Island(
            IslandSettings settings,
            Street street,
            List<Participant> participants,
            SettlementTerms terms,
            Feeder feeder,
            GridRules rules) {
        this.settings = settings;
        this.street = street;
        this.battery = street.battery().orElseThrow();
        this.participants = participants;
        this.terms = terms.with(DeviationTerms.by(DeviationMethod.SUPPLIER));
        List<ConnectionPoint> points =
                participants.stream().map(Participant::point).toList();
        double watts = battery.powerWatts();
        this.flow = new IslandFlow(
                IslandFeeder.of(feeder, battery.participant().point().bus(), watts), points, rules);
    }

    boolean covers(Slot slot) {
        return settings.covers(slot);
    }

    /// One slot, delivered, metered and settled; its transfers are still to be posted.
    record Done(
            List<MeterReading> readings,
            List<Metered> metered,
            Energy losses,
            Clearing clearing,
            List<Transfer> transfers,
            List<Withheld> withheld,
            IslandSlot told) {}

    Done slot(int index, Slot slot, List<MeterReading> before) {
        IslandDispatch dispatch = new IslandDispatch(street, settings, flow, slot, index);
        List<Withheld> withheld = new ArrayList<>();
        Energy shed = Energy.ZERO;
        Energy curtailed = Energy.ZERO;
        int minutes = (int) slot.length().toMinutes();
        for (Premises each : street.all()) {
            boolean served = dispatch.serves(each);
            switch (each) {
                case Home home -> {
                    Energy was = home.curtailed();
                    if (served) {
                        home.deliver(index, minutes, new Limits(Limits.NONE.importWatts(), dispatch.exportLimit()));
                    } else {
                        shed = shed.plus(home.rest(index, minutes));
                    }
                    Energy lost = home.curtailed().minus(was);
                    curtailed = curtailed.plus(lost);
                    note(home, Withheld.What.GENERATION, lost, served ? FULL : SHED, withheld);
                }
                case Charger charger -> {
                    Energy wanted = charger.wanted(index, minutes);
                    Energy got = charger.deliver(index, slot, served ? Limits.NONE : Limits.NONE.closed());
                    shed = shed.plus(wanted.minus(got));
                    note(charger, Withheld.What.CHARGING, wanted.minus(got), SHED, withheld);
                }
                case CommunityBattery _ -> {
                    // balances once everybody else has delivered
                }
            }
        }
        return settled(slot, before, dispatch.told(shed, curtailed), withheld);
    }

    private Done settled(Slot slot, List<MeterReading> before, IslandSlot told, List<Withheld> withheld) {
        List<Metered> others = metered(slot, before, readings(slot.end()));
        Energy losses = told.dark() ? Energy.ZERO : flow.losses(slot, others);
        Energy balance = losses;
        for (Metered each : others) {
            balance = balance.minus(each.injection());
        }
        battery.deliver(slot.length(), balance);
        List<MeterReading> after = readings(slot.end());
        List<Metered> metered = metered(slot, before, after);
        Energy left = losses;
        for (Metered each : metered) {
            left = left.minus(each.injection());
        }
        if (!left.isZero()) {
            throw new UnbalancedBooks("The island of " + slot.start() + " leaves " + left
                    + " between what was fed in and what was drawn and lost. This is a mistake of the program.");
        }
        Price price = balance.isNegative() ? battery.chargePrice() : battery.dischargePrice();
        Clearing clearing = IslandClearing.of(slot, participants, metered, price);
        List<Transfer> transfers = new SlotSettlement(
                        clearing, NO_SUPPLIER, terms.withoutExcess(), deliveries(metered), losses)
                .transfers(1);
        new SlotAudit(clearing, NO_SUPPLIER, DeviationMethod.SUPPLIER, participants, metered, transfers)
                .requireBalanced();
        return new Done(after, metered, losses, clearing, transfers, withheld, told);
    }

    /// The band of a slot without supplier.
    static PriceBand band() {
        return NO_SUPPLIER;
    }

    /// What the battery's inverter can carry.
    double ratedKva() {
        return battery.powerWatts() / 1_000.0;
    }

    IslandFlow flow() {
        return flow;
    }

    private List<Delivery> deliveries(List<Metered> metered) {
        List<Delivery> deliveries = new ArrayList<>(metered.size());
        for (int i = 0; i < metered.size(); i++) {
            deliveries.add(new Delivery(participants.get(i), Optional.empty(), metered.get(i)));
        }
        return deliveries;
    }

    private List<MeterReading> readings(Instant at) {
        return street.all().stream().map(each -> each.reading(at)).toList();
    }

    private static List<Metered> metered(Slot slot, List<MeterReading> before, List<MeterReading> after) {
        List<Metered> metered = new ArrayList<>(after.size());
        for (int i = 0; i < after.size(); i++) {
            metered.add(Metered.between(before.get(i), after.get(i), slot));
        }
        return metered;
    }

    private static void note(
            Premises premises, Withheld.What what, Energy energy, String reason, List<Withheld> withheld) {
        if (energy.isPositive()) {
            withheld.add(new Withheld(premises.participant().id(), what, energy, reason));
        }
    }
}
