package org.openelecbay.simulation.day;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.openelecbay.core.ConnectionOutlook;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Power;
import org.openelecbay.simulation.premises.HomeDay;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;

/// What the DSO expects of every connection, hour by hour: the forecast load of the hour's slots, two standard
/// deviations of its error to either side, and the devices of the connection agreement.
final class Outlooks {

    private static final int SECONDS_PER_HOUR = 3_600;
    private static final double SIDES = 2;

    private final int slotsPerHour;
    private final List<List<ConnectionOutlook>> byHour = new ArrayList<>();

    Outlooks(Scenario scenario, List<HomeDay> homeDays) {
        this.slotsPerHour = 60 / scenario.time().minutesPerSlot();
        int slots = scenario.time().slots();
        for (int first = 0; first < slots; first += slotsPerHour) {
            byHour.add(hour(scenario, homeDays, first, Math.min(first + slotsPerHour, slots)));
        }
    }

    List<ConnectionOutlook> in(int slot) {
        return byHour.get(slot / slotsPerHour);
    }

    private static List<ConnectionOutlook> hour(Scenario scenario, List<HomeDay> homeDays, int from, int to) {
        List<ConnectionOutlook> outlook = new ArrayList<>(scenario.members().size());
        Iterator<HomeDay> days = homeDays.iterator();
        for (Member member : scenario.members()) {
            ConnectionPoint point = member.participant().point();
            Power device = Power.ofWatts(member.chargeWatts());
            outlook.add(
                    switch (member.kind()) {
                        case HOME -> home(member, days.next(), scenario, from, to);
                        case CHARGER -> new ConnectionOutlook(point, Power.ZERO, Power.ZERO, Power.ZERO, device);
                        case STORAGE -> new ConnectionOutlook(point, Power.ZERO, Power.ZERO, device, device);
                    });
        }
        return List.copyOf(outlook);
    }

    private static ConnectionOutlook home(Member member, HomeDay day, Scenario scenario, int from, int to) {
        double wattsPerWattHour = SECONDS_PER_HOUR / (60.0 * scenario.time().minutesPerSlot());
        double side = SIDES * scenario.forecastDeviation();
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int slot = from; slot < to; slot++) {
            least = Math.min(least, day.forecastLoad()[slot]);
            most = Math.max(most, day.forecastLoad()[slot]);
        }
        boolean mayServeItself = member.battery().isPresent();
        double low = mayServeItself ? 0 : Math.max(0, 1 - side) * least * wattsPerWattHour;
        double peak = member.pv().map(Member.Roof::peakWatts).orElse(0.0)
                * scenario.solar().scale();
        return new ConnectionOutlook(
                member.participant().point(),
                Power.ofWatts((long) StrictMath.floor(low)),
                Power.ofWatts((long) StrictMath.ceil((1 + side) * most * wattsPerWattHour)),
                Power.ofWatts((long) StrictMath.ceil(peak)),
                Power.ZERO);
    }
}
