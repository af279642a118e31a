package org.openelecbay.simulation.day;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.openelecbay.core.ConnectionOutlook;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Phase;
import org.openelecbay.core.Power;
import org.openelecbay.home.device.ArrivalHabits;
import org.openelecbay.home.device.ChargingSession;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.simulation.premises.HomeDay;
import org.openelecbay.simulation.premises.Rating;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.SchedulingSettings;

/// What the DSO expects of every connection, quarter hour by quarter hour.
///
/// Load is forecast for the slots in which the homes of a phase together draw least and most, two standard deviations
/// of the error to either side: that every home has its own peak at once is no forecast. Panels count with the high
/// side of theirs, at most their peak; chargers with their power at times at which a car may be there; batteries that
/// stand alone or that an agent runs, and equipment, with their power.
final class Outlooks {

    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int PERIOD_MINUTES = 15;
    private static final double SIDES = 2;

    private final Scenario scenario;
    private final List<HomeDay> homeDays;
    private final int slotsPerPeriod;
    private final List<List<ConnectionOutlook>> byPeriod = new ArrayList<>();

    Outlooks(Scenario scenario, List<HomeDay> homeDays) {
        this.scenario = scenario;
        this.homeDays = homeDays;
        this.slotsPerPeriod = Math.max(1, PERIOD_MINUTES / scenario.time().minutesPerSlot());
        int slots = scenario.time().slots();
        for (int first = 0; first < slots; first += slotsPerPeriod) {
            byPeriod.add(period(first, Math.min(first + slotsPerPeriod, slots)));
        }
    }

    List<ConnectionOutlook> in(int slot) {
        return byPeriod.get(slot / slotsPerPeriod);
    }

    private List<ConnectionOutlook> period(int from, int to) {
        boolean carMayBeThere = mayCharge(from, to);
        List<ConnectionOutlook> outlook = new ArrayList<>(scenario.members().size());
        Iterator<HomeDay> days = homeDays.iterator();
        for (Member member : scenario.members()) {
            ConnectionPoint point = member.participant().point();
            Power device = Power.ofWatts(member.chargeWatts());
            Power car = carMayBeThere ? device : Power.ZERO;
            outlook.add(
                    switch (member.kind()) {
                        case HOME, DEVICE -> home(member, days.next(), extremes(point.phase(), from, to), to);
                        case CHARGER -> new ConnectionOutlook(point, Power.ZERO, Power.ZERO, Power.ZERO, car);
                        case STORAGE -> new ConnectionOutlook(point, Power.ZERO, Power.ZERO, device, device);
                    });
        }
        return List.copyOf(outlook);
    }

    /// The slots of a period in which the homes of one phase draw least and most together.
    private record Extremes(int first, int least, int most) {}

    private Extremes extremes(Phase phase, int from, int to) {
        long[] sum = new long[to - from];
        Iterator<HomeDay> days = homeDays.iterator();
        for (Member member : scenario.members()) {
            if (member.kind() == Member.Kind.HOME || member.kind() == Member.Kind.DEVICE) {
                HomeDay day = days.next();
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += member.participant().point().phase() == phase ? day.forecastLoad()[from + k] : 0;
                }
            }
        }
        int least = 0;
        int most = 0;
        for (int k = 1; k < sum.length; k++) {
            least = sum[k] < sum[least] ? k : least;
            most = sum[k] > sum[most] ? k : most;
        }
        return new Extremes(from, from + least, from + most);
    }

    private ConnectionOutlook home(Member member, HomeDay day, Extremes slots, int to) {
        double wattsPerWattHour = SECONDS_PER_HOUR / (60.0 * scenario.time().minutesPerSlot());
        double side = SIDES * scenario.forecastDeviation();
        long one = day.forecastLoad()[slots.least];
        long other = day.forecastLoad()[slots.most];
        boolean mayServeItself =
                member.battery().isPresent() || !member.equipment().isEmpty();
        boolean planned = member.scheduling(scenario.scheduling()) == SchedulingSettings.Mode.SMART;
        long battery = planned ? member.battery().map(Member.HomeStorage::watts).orElse(0L) : 0;
        Power draws = Power.ofWatts(battery + watts(member, each -> Rating.drawKw(each, slots.first, to)));
        Power gives = Power.ofWatts(battery + watts(member, each -> Rating.giveKw(each, slots.first, to)));
        double low = mayServeItself ? 0 : Math.max(0, 1 - side) * Math.min(one, other) * wattsPerWattHour;
        double high = (1 + side) * Math.max(one, other) * wattsPerWattHour;
        long sun = IntStream.range(slots.first, to)
                .mapToLong(slot -> day.forecastPv()[slot])
                .max()
                .orElse(0);
        double peak = member.pv().map(Member.Roof::peakWatts).orElse(0.0)
                * scenario.solar().scale();
        return new ConnectionOutlook(
                member.participant().point(),
                Power.ofWatts((long) StrictMath.floor(low)),
                Power.ofWatts((long) StrictMath.ceil(high)),
                Power.ofWatts(
                        (long) StrictMath.ceil(Math.min(peak, (1 + side) * sun * wattsPerWattHour)) + gives.watts()),
                draws);
    }

    private static long watts(Member member, ToDoubleFunction<Equipment> kilowatts) {
        double kw = member.equipment().stream().mapToDouble(kilowatts).sum();
        return (long) StrictMath.ceil(kw * 1_000);
    }

    private boolean mayCharge(int from, int to) {
        int perSlot = scenario.time().minutesPerSlot();
        int first = scenario.time().local(0).toLocalTime().toSecondOfDay() / 60;
        return IntStream.range(from * perSlot, to * perSlot)
                .anyMatch(minute ->
                        ArrivalHabits.commuters().mayBePluggedIn((first + minute) % ChargingSession.DAY_MINUTES));
    }
}
