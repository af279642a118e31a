package org.openelecbay.home.rolling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.CurtailableLoad;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.WaterHeater;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Steps;

/// The steps `from` to `to - 1` of a day after what was done before them.
final class Window {

    private final Household day;
    private final Map<String, EquipmentSchedule> done;
    private final int from;
    private final int to;
    private final boolean hasEnd;
    private final double highestImportKw;
    private final double hours;

    /// @param highestImportKw of the steps before
    Window(Household day, Map<String, EquipmentSchedule> done, int from, int to, double highestImportKw) {
        this.day = day;
        this.done = done;
        this.from = from;
        this.to = to;
        this.highestImportKw = highestImportKw;
        hasEnd = to == day.steps().count();
        hours = day.steps().hours();
    }

    Household household() {
        Contract contract = day.contract();
        List<Equipment> equipment = new ArrayList<>();
        for (Equipment each : day.equipment()) {
            Equipment rest = rest(each);
            if (rest != null) {
                equipment.add(rest);
            }
        }
        return new Household(
                new Steps(to - from, hours),
                new Contract(
                        part(contract.importPrice()),
                        part(contract.exportPrice()),
                        part(contract.networkFee()),
                        part(contract.importLimitKw()),
                        part(contract.exportLimitKw()),
                        contract.peakPricePerKw(),
                        contract.unservedPerKwh(),
                        Math.max(contract.peakSoFarKw(), highestImportKw)),
                part(day.loadKw()),
                equipment);
    }

    private double[] part(double[] series) {
        return Arrays.copyOfRange(series, from, to);
    }

    private double before(String name, double begun) {
        EquipmentSchedule its = done.get(name);
        return from == 0 || its == null ? begun : its.state()[from - 1];
    }

    private Terminal terminal(Terminal ofDay, double begun) {
        if (!hasEnd) {
            return new Terminal.Worth(0);
        }
        return ofDay instanceof Terminal.AtLeast least && Double.isNaN(least.kwh())
                ? new Terminal.AtLeast(begun)
                : ofDay;
    }

    private @Nullable Equipment rest(Equipment equipment) {
        return switch (equipment) {
            case Storage each -> storage(each);
            case Vehicle each -> vehicle(each);
            case DivisibleLoad each -> divisible(each);
            case BlockAppliance each -> block(each);
            case CurtailableLoad each ->
                new CurtailableLoad(each.name(), part(each.baseKw()), each.mostShare(), each.discomfortPerKw2h());
            case ThermalZone each -> zone(each);
            case WaterHeater each -> heater(each);
            case Renewable each -> new Renewable(each.name(), part(each.availableKw()), each.curtailmentPerKwh());
            case Generator each -> generator(each);
            case Cogeneration each -> each;
        };
    }

    private Storage storage(Storage battery) {
        return new Storage(
                battery.name(),
                Math.clamp(before(battery.name(), battery.initialKwh()), 0, battery.highestKwh()),
                battery.lowestKwh(),
                battery.highestKwh(),
                battery.chargeKw(),
                battery.dischargeKw(),
                battery.chargeEfficiency(),
                battery.dischargeEfficiency(),
                battery.selfDischargePerHour(),
                battery.wearPerKwh(),
                battery.wearPerKw2h(),
                terminal(battery.terminal(), battery.initialKwh()));
    }

    /// A stay beyond the window needs there what the rest of it cannot charge any more.
    private Vehicle vehicle(Vehicle car) {
        List<Vehicle.Stay> stays = new ArrayList<>();
        for (Vehicle.Stay stay : car.stays()) {
            if (stay.departure() > from && stay.arrival() < to) {
                double later = car.chargeKw() * car.chargeEfficiency() * hours * Math.max(0, stay.departure() - to);
                double content = stay.arrival() < from ? before(car.name(), stay.arrivalKwh()) : stay.arrivalKwh();
                stays.add(new Vehicle.Stay(
                        Math.max(stay.arrival(), from) - from,
                        Math.min(stay.departure(), to) - from,
                        Math.clamp(content, 0, car.highestKwh()),
                        Math.max(0, stay.requiredKwh() - later)));
            }
        }
        return new Vehicle(
                car.name(),
                car.lowestKwh(),
                car.highestKwh(),
                car.chargeKw(),
                car.dischargeKw(),
                car.chargeEfficiency(),
                car.dischargeEfficiency(),
                car.wearPerKwhDischarged(),
                car.shortfallPerKwh(),
                stays);
    }

    /// The window takes what the wishes beyond it leave, as far as the powers beyond it allow.
    private DivisibleLoad divisible(DivisibleLoad load) {
        double left = load.energyKwh() - before(load.name(), 0);
        double wishedLater = 0;
        double leastLater = 0;
        double mostLater = 0;
        double least = 0;
        for (int step = from; step < day.steps().count(); step++) {
            least += step < to ? load.lowestKw()[step] * hours : 0;
            leastLater += step < to ? 0 : load.lowestKw()[step] * hours;
            mostLater += step < to ? 0 : load.highestKw()[step] * hours;
            wishedLater += step < to ? 0 : load.wishedKw()[step] * hours;
        }
        double energy = left - Math.clamp(wishedLater, leastLater, mostLater);
        return new DivisibleLoad(
                load.name(),
                part(load.wishedKw()),
                part(load.lowestKw()),
                part(load.highestKw()),
                Math.max(energy, least),
                load.discomfortPerKw2h(),
                load.shortfallPerKwh());
    }

    /// An appliance joins the window when it must begin or all its starts that are left lie within.
    private @Nullable BlockAppliance block(BlockAppliance appliance) {
        int length = to - from;
        int began = from;
        EquipmentSchedule its = done.get(appliance.name());
        while (its != null && began > 0 && its.drawKw()[began - 1] > 0) {
            began--;
        }
        int latest = Math.min(appliance.latestStart(), day.steps().count() - appliance.steps()) - from;
        if (began < from || latest == 0) {
            int left = Math.min(length, appliance.steps() - (from - began));
            return left > 0 ? new BlockAppliance(appliance.name(), appliance.kw(), left, 0, 0, 0, 0) : null;
        }
        if (latest < 0 || latest + appliance.steps() > length) {
            return null;
        }
        return new BlockAppliance(
                appliance.name(),
                appliance.kw(),
                appliance.steps(),
                Math.max(0, appliance.earliestStart() - from),
                latest,
                appliance.preferredStart() - from,
                appliance.discomfortPerKwhStep());
    }

    private ThermalZone zone(ThermalZone zone) {
        return new ThermalZone(
                zone.name(),
                zone.kelvinPerKw(),
                zone.kwhPerKelvin(),
                before(zone.name(), zone.initialC()),
                part(zone.outdoorC()),
                part(zone.gainsKw()),
                part(zone.lowestC()),
                part(zone.highestC()),
                zone.mode(),
                zone.mostKw(),
                part(zone.cop()),
                zone.discomfortPerKelvinHour());
    }

    private WaterHeater heater(WaterHeater heater) {
        return new WaterHeater(
                heater.name(),
                Math.clamp(before(heater.name(), heater.initialKwh()), 0, heater.highestKwh()),
                heater.lowestKwh(),
                heater.highestKwh(),
                heater.mostKw(),
                heater.cop(),
                heater.lossPerHour(),
                part(heater.demandKw()),
                heater.shortfallPerKwh(),
                terminal(heater.terminal(), heater.initialKwh()));
    }

    private Generator generator(Generator unit) {
        EquipmentSchedule its = done.get(unit.name());
        double power = from == 0 || its == null ? unit.initialKw() : its.giveKw()[from - 1];
        boolean runs = power > 0 && power >= unit.leastKw() - 1e-9;
        return new Generator(
                unit.name(),
                unit.leastKw(),
                unit.mostKw(),
                unit.costPerKw2h(),
                unit.costPerKwh(),
                unit.startCost(),
                unit.rampKw(),
                runs ? Math.clamp(power, unit.leastKw(), unit.mostKw()) : 0);
    }
}
