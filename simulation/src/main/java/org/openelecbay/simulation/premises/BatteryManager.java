package org.openelecbay.simulation.premises;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;
import org.openelecbay.home.agent.HomeAgent;
import org.openelecbay.home.agent.SupplyCurve;

/// The agent of a home whose battery is all it runs, by an exact dynamic program: plans become whole watt-
/// hours, steps of a curve become
/// segments of orders, and set-points become what battery and limits let.
///
/// This is the one place where what the agent computes is rounded: energies to the nearest watt-hour, limits of bids
/// down and of offers up to a millionth.
public final class BatteryManager implements EnergyManager {

    private static final double WATTS = 1_000;
    private static final double MICROS = 1e6;
    private static final int MOST_SEGMENTS = 100;

    private final ParticipantId owner;
    private final HomeAgent agent;
    private final HomeBattery battery;
    private final double slotHours;
    private final Optional<Price> bidLimit;
    private final Optional<Price> offerLimit;

    /// @param slotHours length of a slot
    /// @param bidLimit the most that the member pays, if it says so
    /// @param offerLimit the least that it takes, if it says so
    public BatteryManager(
            ParticipantId owner,
            HomeAgent agent,
            HomeBattery battery,
            double slotHours,
            Optional<Price> bidLimit,
            Optional<Price> offerLimit) {
        this.owner = owner;
        this.agent = agent;
        this.battery = battery;
        this.slotHours = slotHours;
        this.bidLimit = bidLimit;
        this.offerLimit = offerLimit;
    }

    @Override
    public Optional<HomeBattery> battery() {
        return Optional.of(battery);
    }

    @Override
    public Energy planned(int slot) {
        agent.plan(slot);
        return energy(agent.plannedInjection(battery.contentKwh()));
    }

    @Override
    public Energy unmoved() {
        return energy(agent.expectedSurplus());
    }

    /// A bid, an offer, or both where a low price fills and a high one empties the battery; the bid then stays below
    /// the offer.
    @Override
    public List<Order> orders(Slot slot, PriceBand band, Price buyerFees, Price sellerFees, Instant at) {
        SupplyCurve curve = agent.curve(battery.contentKwh());
        List<Segment> sold = new ArrayList<>();
        for (SupplyCurve.Step step : curve.supply(perKwh(band.exportPrice()))) {
            Price limit = Price.ofMicrosPerKwh((long) StrictMath.ceil(step.price() * MICROS))
                    .plus(sellerFees);
            add(sold, step.kwh(), offerLimit.map(limit::max).orElse(limit));
        }
        Optional<Price> below = sold.stream().map(Segment::limit).findFirst().map(BatteryManager::nextBelow);
        List<Segment> bought = new ArrayList<>();
        for (SupplyCurve.Step step : curve.demand(perKwh(band.importPrice()))) {
            Price worth = Price.ofMicrosPerKwh((long) StrictMath.floor(step.price() * MICROS))
                    .minus(buyerFees);
            Price limit = bidLimit.map(worth::min).orElse(worth);
            add(bought, step.kwh(), below.map(limit::min).orElse(limit));
        }
        List<Order> orders = new ArrayList<>(2);
        if (!bought.isEmpty()) {
            orders.add(new Bid(new OrderId(owner.value()), owner, slot, bought, at));
        }
        if (!sold.isEmpty()) {
            OrderId id = new OrderId(bought.isEmpty() ? owner.value() : owner.value() + "/sale");
            orders.add(new Offer(id, owner, slot, sold, at));
        }
        return orders;
    }

    private static Price nextBelow(Price price) {
        return price.minus(Price.ofMicrosPerKwh(1));
    }

    private static void add(List<Segment> segments, double kwh, Price limit) {
        Energy energy = energy(kwh);
        if (energy.isPositive() && segments.size() < MOST_SEGMENTS) {
            segments.add(new Segment(energy, limit));
        }
    }

    @Override
    public long take(long surplusWatts, Energy agreed, int minutes, Limits limits) {
        double surplusKwh = surplusWatts * slotHours / WATTS - agreed.wattHours() / WATTS;
        long wanted = (long) StrictMath.rint(agent.taken(battery.contentKwh(), surplusKwh) * WATTS / slotHours);
        long least = surplusWatts - limits.exportWatts();
        long most = surplusWatts + limits.importWatts();
        return battery.take(Math.min(most, Math.max(least, wanted)), minutes);
    }

    @Override
    public void observe(long loadWattMinutes, long pvWattMinutes) {
        agent.observe(loadWattMinutes / (60 * WATTS), pvWattMinutes / (60 * WATTS));
    }

    private static Energy energy(double kwh) {
        return Energy.ofWattHours((long) StrictMath.rint(kwh * WATTS));
    }

    private static double perKwh(Price price) {
        return price.microsPerKwh() / MICROS;
    }
}
