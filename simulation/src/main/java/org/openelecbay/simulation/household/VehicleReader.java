package org.openelecbay.simulation.household;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.Vehicle.Stay;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads an electric car and its stays.
///
/// A stay that goes on after the plan ends needs at the end what lets the car still be ready in time at full
/// power, and no less than what it came with, unless it needs less.
final class VehicleReader {

    private static final List<String> KNOWN = List.of(
            "capacityKwh",
            "lowestKwh",
            "chargeKw",
            "dischargeKw",
            "chargeEfficiency",
            "dischargeEfficiency",
            "wearPerKwhDischarged",
            "shortfallPerKwh",
            "stays");

    private final Horizon horizon;
    private final MomentReader moments;
    private final List<Stay> stays = new ArrayList<>();

    VehicleReader(Horizon horizon) {
        this.horizon = horizon;
        this.moments = new MomentReader(horizon);
    }

    Vehicle read(YamlSection entry) {
        Fields fields = Fields.of(entry, KNOWN);
        double capacity = fields.positive("capacityKwh");
        double lowest = fields.number("lowestKwh", 0, capacity, 0);
        double charge = fields.zeroOrMore("chargeKw");
        double efficiency = fields.efficiency("chargeEfficiency", StorageReader.EFFICIENCY);
        for (YamlSection each : entry.sections("stays")) {
            each.allowOnly("arrival", "departure", "arrivalKwh", "requiredKwh", "everyDay");
            add(each, capacity, charge * efficiency * horizon.minutes() / 60);
        }
        return new Vehicle(
                fields.name(),
                lowest,
                capacity,
                charge,
                fields.zeroOrMore("dischargeKw", 0),
                efficiency,
                fields.efficiency("dischargeEfficiency", StorageReader.EFFICIENCY),
                fields.zeroOrMore("wearPerKwhDischarged", 0),
                fields.zeroOrMore("shortfallPerKwh", Fields.SHORTFALL),
                stays);
    }

    private void add(YamlSection stay, double capacity, double kwhPerStep) {
        YamlValue arrival = stay.value("arrival");
        YamlValue departure = stay.value("departure");
        double arrivalKwh = stay.value("arrivalKwh").number(0, capacity);
        double requiredKwh = stay.value("requiredKwh").number(0, capacity);
        boolean everyDay = stay.optional("everyDay").map(YamlValue::flag).orElse(false);
        if (everyDay && !(MomentReader.isClock(arrival) && MomentReader.isClock(departure))) {
            throw stay.value("everyDay").bad("needs times of day", "Write arrival and departure as in \"18:00\".");
        }
        int begin = moments.step(arrival, 0);
        if (begin >= horizon.count()) {
            requirePlanned(stay, begin);
            return;
        }
        do {
            int end = moments.step(departure, Math.min(begin + 1, horizon.listed()));
            if (end <= begin) {
                throw departure.bad("is not after the arrival in step " + begin, "Are the two exchanged?");
            }
            requireFree(stay, begin);
            stays.add(
                    end <= horizon.count()
                            ? new Stay(begin, end, arrivalKwh, requiredKwh)
                            : beyond(begin, end, arrivalKwh, requiredKwh, kwhPerStep));
            begin += Horizon.DAY / horizon.minutes();
        } while (everyDay && begin < horizon.count());
    }

    private Stay beyond(int begin, int end, double arrivalKwh, double requiredKwh, double kwhPerStep) {
        double reachable = kwhPerStep * (end - horizon.count());
        double needed = Math.max(Math.min(arrivalKwh, requiredKwh), requiredKwh - reachable);
        return new Stay(begin, horizon.count(), arrivalKwh, needed);
    }

    /// A stay may lie after a plan that was shortened, not after one that is written.
    private void requirePlanned(YamlSection stay, int begin) {
        if (begin >= horizon.listed()) {
            throw stay.value("arrival").bad("lies after the end of the plan", "Plan more steps, or leave it out.");
        }
    }

    private void requireFree(YamlSection stay, int begin) {
        if (!stays.isEmpty() && stays.getLast().departure() > begin) {
            throw BadInput.at(
                    stay.placeOf("arrival"),
                    "The stay from step " + begin + " begins before the one before it ends",
                    "Stays follow each other in time.");
        }
    }
}
