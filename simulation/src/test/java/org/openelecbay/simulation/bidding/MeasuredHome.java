package org.openelecbay.simulation.bidding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;
import org.openelecbay.home.agent.HomeAgent;
import org.openelecbay.home.agent.SupplyCurve;
import org.openelecbay.home.equipment.Storage;

/// A home whose agent has planned every slot beforehand: forecasts and prices do not depend on what is traded, so its
/// plans serve every way to bid.
///
/// @param participant who
/// @param battery behind its meter
/// @param planned an agent for each slot, its plan made
/// @param surplusKwh what each slot really held, generation less load
record MeasuredHome(Participant participant, Storage battery, List<HomeAgent> planned, double[] surplusKwh) {

    private static final double WATT_HOURS = 1_000;
    private static final double MICROS = 1e6;

    ParticipantId id() {
        return participant.id();
    }

    /// What it would do at its limits, fees considered; a bid stays below the offer.
    List<Order> orders(int index, double content, Slot slot, PriceBand band, Price buyerFees, Price sellerFees) {
        SupplyCurve curve = planned.get(index).curve(content);
        Instant at = slot.start().minusSeconds(360);
        List<Segment> sold = new ArrayList<>();
        for (SupplyCurve.Step step : curve.supply(band.exportPrice().microsPerKwh() / MICROS)) {
            add(sold, step.kwh(), micros(StrictMath.ceil(step.price() * MICROS)).plus(sellerFees));
        }
        List<Segment> bought = new ArrayList<>();
        for (SupplyCurve.Step step : curve.demand(band.importPrice().microsPerKwh() / MICROS)) {
            Price limit = micros(StrictMath.floor(step.price() * MICROS)).minus(buyerFees);
            Price below = sold.isEmpty() ? limit : sold.getFirst().limit().minus(micros(1));
            add(bought, step.kwh(), limit.min(below));
        }
        List<Order> orders = new ArrayList<>(2);
        if (!bought.isEmpty()) {
            orders.add(new Bid(new OrderId(id().value()), id(), slot, bought, at));
        }
        if (!sold.isEmpty()) {
            orders.add(new Offer(new OrderId(id().value() + "/sale"), id(), slot, sold, at));
        }
        return orders;
    }

    private static Price micros(double value) {
        return Price.ofMicrosPerKwh((long) value);
    }

    private static void add(List<Segment> segments, double kwh, Price limit) {
        long wattHours = (long) StrictMath.rint(kwh * WATT_HOURS);
        if (wattHours > 0) {
            segments.add(new Segment(Energy.ofWattHours(wattHours), limit));
        }
    }

    /// What its battery takes (negative: gives) once it has agreed to inject so much.
    double taken(int index, double content, Energy agreed) {
        return planned.get(index).taken(content, surplusKwh[index] - agreed.wattHours() / WATT_HOURS);
    }

    double contentAfter(double content, double taken) {
        double change = taken > 0 ? taken * battery.chargeEfficiency() : taken / battery.dischargeEfficiency();
        return Math.clamp(content + change, battery.lowestKwh(), battery.highestKwh());
    }
}
