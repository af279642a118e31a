package org.openelecbay.home.study.sizing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;

/// How large a battery should be for one home and who should own it: typical days are scheduled with every
/// candidate and weighed to a year.
///
/// A user that owns the battery runs it for nothing, as its price is counted once as an investment. A
/// provider asks a fee for each kWh that passes the terminals, and the user schedules with that fee, so that
/// it never saves less than nothing: it may leave the battery alone. Source: spec scheduling 10.1.
///
/// @param investment what batteries cost
/// @param kind of battery
/// @param days of a year
public record SizingStudy(StorageInvestment investment, BatteryKind kind, List<TypicalDay> days) {

    public SizingStudy {
        days = List.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("There is no typical day. One with the weight 365 is the least.");
        }
    }

    /// Batteries that the user owns.
    ///
    /// @param years one for each candidate
    /// @param choice what they are worth
    public record UserOwned(List<SizedYear> years, StorageInvestment.UserChoice choice) {}

    /// A battery that a provider lets a user use.
    ///
    /// @param year of the user
    /// @param providerValue of the battery to the provider, money today
    /// @param breakEvenFee at which the provider would neither gain nor lose with this throughput
    public record Offer(SizedYear year, double providerValue, double breakEvenFee) {}

    /// Every size as the user's own.
    public UserOwned userOwned(double[] sizesKwh) {
        double without = yearly(0, 0).cost();
        List<SizedYear> years = new ArrayList<>();
        for (double kwh : sizesKwh) {
            years.add(year(kwh, 0, without));
        }
        double[] savings = years.stream().mapToDouble(SizedYear::yearlySaving).toArray();
        return new UserOwned(List.copyOf(years), investment.choose(sizesKwh, savings));
    }

    /// Every size at every fee as a provider's.
    public List<Offer> providerOwned(double[] sizesKwh, double[] feesPerKwh) {
        double without = yearly(0, 0).cost();
        List<Offer> offers = new ArrayList<>();
        for (double kwh : sizesKwh) {
            for (double fee : feesPerKwh) {
                SizedYear year = year(kwh, fee, without);
                offers.add(new Offer(
                        year,
                        investment.providerValue(kwh, fee, year.throughputKwh()),
                        investment.breakEvenFee(kwh, year.throughputKwh())));
            }
        }
        return List.copyOf(offers);
    }

    /// The offer that is worth most to the provider, if any is worth more than none; the first of equals.
    public static Optional<Offer> best(List<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.providerValue() > 0)
                .max(Comparator.comparingDouble(Offer::providerValue));
    }

    private record Yearly(double cost, double throughputKwh) {}

    private SizedYear year(double kwh, double fee, double without) {
        Yearly yearly = yearly(kwh, fee);
        return new SizedYear(
                kwh,
                fee,
                yearly.cost(),
                yearly.throughputKwh(),
                without - yearly.cost() - fee * yearly.throughputKwh());
    }

    private Yearly yearly(double kwh, double fee) {
        double cost = 0;
        double throughput = 0;
        for (TypicalDay day : days) {
            Household home = kwh > 0 ? with(day.home(), kind.of(kwh, fee)) : day.home();
            Schedule schedule = new Scheduler().plan(home);
            double passed = kwh > 0 ? passed(schedule, home.steps().hours()) : 0;
            cost += day.weight() * (schedule.cost().total() - fee * passed);
            throughput += day.weight() * passed;
        }
        return new Yearly(cost, throughput);
    }

    private static double passed(Schedule schedule, double hours) {
        EquipmentSchedule battery = schedule.equipment().get(BatteryKind.NAME);
        double passed = 0;
        for (int t = 0; battery != null && t < battery.drawKw().length; t++) {
            passed += hours * (battery.drawKw()[t] + battery.giveKw()[t]);
        }
        return passed;
    }

    private static Household with(Household home, Equipment battery) {
        List<Equipment> equipment = new ArrayList<>(home.equipment());
        equipment.add(battery);
        return new Household(home.steps(), home.contract(), home.loadKw(), equipment);
    }
}
