package org.openelecbay.cli.coalition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.openelecbay.market.coalition.storage.PooledBattery;
import org.openelecbay.market.coalition.storage.StorageCommunity;
import org.openelecbay.market.coalition.storage.StorageMember;
import org.openelecbay.simulation.household.HomeDescription;

/// Descriptions of homes as a storage coalition: loads, panels and batteries, on one tariff.
public final class PooledHomes {

    private PooledHomes() {}

    /// The coalition that these homes can form.
    ///
    /// @throws IllegalArgumentException when their steps or prices differ, a name comes twice, or a home has
    ///     something that is not pooled
    public static StorageCommunity of(List<HomeDescription> homes) {
        HomeDescription first = homes.getFirst();
        Set<String> names = new HashSet<>();
        List<StorageMember> members = new ArrayList<>();
        for (HomeDescription home : homes) {
            if (!names.add(home.name())) {
                throw new IllegalArgumentException(
                        "Two homes are called \"" + home.name() + "\". Give each file a name of its own.");
            }
            requireSameTariff(first, home);
            members.add(member(home));
        }
        Contract contract = first.household().contract();
        return new StorageCommunity(
                first.household().steps().hours(), importPrice(contract), contract.exportPrice(), members);
    }

    private static void requireSameTariff(HomeDescription first, HomeDescription home) {
        Contract one = first.household().contract();
        Contract other = home.household().contract();
        if (!first.horizon().equals(home.horizon())) {
            throw new IllegalArgumentException("The homes \"" + first.name() + "\" and \"" + home.name()
                    + "\" have different times. Give all the same start, steps and length of a step.");
        }
        if (!Arrays.equals(importPrice(one), importPrice(other))
                || !Arrays.equals(one.exportPrice(), other.exportPrice())) {
            throw new IllegalArgumentException("The homes \"" + first.name() + "\" and \"" + home.name()
                    + "\" have different prices. A coalition has one contract with the supplier.");
        }
        if (other.peakPricePerKw() > 0 || isFinite(other.importLimitKw()) || isFinite(other.exportLimitKw())) {
            throw new IllegalArgumentException("Home \"" + home.name() + "\" has a limit or a price of its peak,"
                    + " which a coalition does not plan for. Leave out limits and peakPerKw.");
        }
    }

    private static boolean isFinite(double[] limits) {
        return Arrays.stream(limits).anyMatch(Double::isFinite);
    }

    /// What one more kWh drawn costs, network fee included.
    private static double[] importPrice(Contract contract) {
        double[] price = contract.importPrice().clone();
        Arrays.setAll(price, step -> price[step] + contract.networkFee()[step]);
        return price;
    }

    private static StorageMember member(HomeDescription home) {
        double[] net = home.household().loadKw().clone();
        List<PooledBattery> batteries = new ArrayList<>();
        for (Equipment each : home.household().equipment()) {
            switch (each) {
                case Storage storage -> batteries.add(battery(home, storage));
                case Renewable panels
                when panels.curtailmentPerKwh() >= 0 ->
                    Arrays.setAll(net, step -> net[step] - panels.availableKw()[step]);
                case Renewable panels -> throw notPooled(home, panels);
                case Vehicle other -> throw notPooled(home, other);
                case WaterHeater other -> throw notPooled(home, other);
                case ThermalZone other -> throw notPooled(home, other);
                case DivisibleLoad other -> throw notPooled(home, other);
                case BlockAppliance other -> throw notPooled(home, other);
                case CurtailableLoad other -> throw notPooled(home, other);
                case Generator other -> throw notPooled(home, other);
                case Cogeneration other -> throw notPooled(home, other);
            }
        }
        return new StorageMember(home.name(), net, batteries);
    }

    private static IllegalArgumentException notPooled(HomeDescription home, Equipment equipment) {
        return new IllegalArgumentException("The " + equipment.name() + " of home \"" + home.name()
                + "\" cannot be pooled; loads, panels and batteries can. Leave it out, or put its plan into the load.");
    }

    private static PooledBattery battery(HomeDescription home, Storage storage) {
        if (storage.wearPerKw2h() > 0) {
            throw new IllegalArgumentException("The " + storage.name() + " of home \"" + home.name()
                    + "\" wears with the square of its power; a coalition plans for wear per kWh. Use wearPerKwh.");
        }
        return new PooledBattery(
                storage.initialKwh(),
                storage.lowestKwh(),
                storage.highestKwh(),
                storage.chargeKw(),
                storage.dischargeKw(),
                storage.chargeEfficiency(),
                storage.dischargeEfficiency(),
                storage.selfDischargePerHour(),
                storage.wearPerKwh(),
                end(storage));
    }

    private static PooledBattery.End end(Storage storage) {
        double least = storage.terminalKwh();
        return switch (storage.terminal()) {
            case Terminal.AtLeast ignored -> new PooledBattery.End(least, storage.highestKwh(), 0);
            case Terminal.Exactly ignored -> new PooledBattery.End(least, least, 0);
            case Terminal.Worth worth -> new PooledBattery.End(least, storage.highestKwh(), worth.perKwh());
        };
    }
}
