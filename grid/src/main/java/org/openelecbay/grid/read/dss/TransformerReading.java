package org.openelecbay.grid.read.dss;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.Winding;

/// Reads a transformer of two windings. Its properties act on the winding that `wdg` named last.
final class TransformerReading {

    private static final double USUAL_TAP_RANGE = 0.1;
    private static final int USUAL_TAPS = 32;

    private final Element transformer;
    private final Buses buses;
    private final Side[] sides = {new Side(), new Side()};
    private int active;
    private int phases = 3;
    private double leakage = 7;
    private double highest = 1 + USUAL_TAP_RANGE;
    private double lowest = 1 - USUAL_TAP_RANGE;
    private int taps = USUAL_TAPS;
    private boolean leads;

    private static final class Side {
        @Nullable
        BusNodes bus;

        boolean delta;
        double kv = 12.47;
        double kva = 1_000;
        double tap = 1;
        double resistance = 0.2;
    }

    private TransformerReading(Element transformer, Buses buses) {
        this.transformer = transformer;
        this.buses = buses;
    }

    static TransformerReading of(Element transformer, Buses buses, Set<String> notes) {
        TransformerReading reading = new TransformerReading(transformer, buses);
        transformer.properties.forEach(each -> reading.take(each, notes));
        return reading;
    }

    /// Change of the ratio per step.
    double tapStep() {
        return (highest - lowest) / taps;
    }

    /// Steps above neutral.
    int highestTap() {
        return (int) Math.max(1, Math.round((highest - 1) / tapStep()));
    }

    private void take(Property given, Set<String> notes) {
        Side side = sides[active];
        switch (given.name()) {
            case "phases" -> phases = phases(given);
            case "windings" -> {
                if (given.whole() != 2) {
                    throw given.wrong(given.text() + " windings are not read here.", "Two are.");
                }
            }
            case "wdg" -> active = winding(given) - 1;
            case "bus" -> side.bus = buses.at(given);
            case "conn" -> side.delta = Delta.is(given, given.text());
            case "kv" -> side.kv = given.positive();
            case "kva" -> {
                side.kva = given.positive();
                sides[1].kva = sides[active].kva;
            }
            case "tap" -> side.tap = given.positive();
            case "%r" -> side.resistance = given.number();
            case "buses" -> each(given, (at, text) -> at.bus = buses.at(given, text));
            case "conns" -> each(given, (at, text) -> at.delta = Delta.is(given, text));
            case "kvs" -> eachNumber(given, (at, number) -> at.kv = number);
            case "kvas" -> eachNumber(given, (at, number) -> at.kva = number);
            case "taps" -> eachNumber(given, (at, number) -> at.tap = number);
            case "%rs" -> eachNumber(given, (at, number) -> at.resistance = number);
            case "%loadloss" -> sides[0].resistance = sides[1].resistance = given.number() / 2;
            case "xhl", "x12" -> leakage = given.number();
            case "maxtap" -> highest = given.positive();
            case "mintap" -> lowest = given.positive();
            case "numtaps" -> taps = given.whole();
            case "leadlag" -> leads = List.of("lead", "euro").contains(given.lower());
            case "%noloadloss", "%imag" -> {
                if (given.number() != 0) {
                    notes.add("No-load losses and magnetising currents of transformers are left out.");
                }
            }
            case "rneut", "xneut" ->
                notes.add("Star points of transformers are solidly grounded; rneut and xneut are left out.");
            case "xht", "xlt", "x13", "x23" -> {}
            default -> {
                if (!ElementClass.TRANSFORMER.ignores(given.name())) {
                    throw given.wrong("is not read here.", "Give XHL, %R, kVs and kVAs of the transformer itself.");
                }
            }
        }
    }

    private void each(Property given, BiConsumer<Side, String> set) {
        List<String> parts = given.parts();
        if (parts.size() != sides.length) {
            throw given.wrong(
                    "\"" + given.text() + "\" has " + parts.size() + " values.", "Write one for each winding.");
        }
        for (int k = 0; k < sides.length; k++) {
            set.accept(sides[k], parts.get(k));
        }
    }

    private void eachNumber(Property given, BiConsumer<Side, Double> set) {
        double[] numbers = given.numbers();
        if (numbers.length != sides.length) {
            throw given.wrong(
                    "\"" + given.text() + "\" has " + numbers.length + " values.", "Write one for each winding.");
        }
        for (int k = 0; k < sides.length; k++) {
            set.accept(sides[k], numbers[k]);
        }
    }

    /// The transformer, its coils turned so that coil `first` stands first.
    TransformerBank bank(int first) {
        Winding high = winding(sides[0], first, 1);
        Winding low = winding(sides[1], first, 2);
        boolean mixed = phases == 3 && sides[0].delta != sides[1].delta;
        boolean stepUp = sides[1].kv > sides[0].kv;
        int clock = !mixed ? 0 : leads == stepUp ? 1 : 11;
        return new TransformerBank(transformer.name, high, low, sides[0].kva, leakage, clock);
    }

    int phases() {
        return phases;
    }

    private Winding winding(Side side, int first, int number) {
        BusNodes bus = side.bus;
        if (bus == null) {
            throw transformer.wrong("has no bus at winding " + number + ".", "Write buses=[bus1 bus2].");
        }
        if (phases == 1) {
            return oneCoil(side, bus);
        }
        if (side.delta && phases == 2) {
            throw transformer.wrong("is a delta of two phases.", "Write it as two transformers of one phase.");
        }
        if (!side.delta) {
            bus.requireGrounded(phases, phases);
        }
        List<Conductor> all = bus.phases(phases);
        if (side.delta && !all.equals(List.of(Conductor.A, Conductor.B, Conductor.C))) {
            throw bus.given()
                    .wrong(
                            "a delta winding at the nodes of \"" + bus.text() + "\" is not read here.",
                            "Connect it to the nodes 1.2.3.");
        }
        List<Conductor> turned = new ArrayList<>(all.subList(first, all.size()));
        turned.addAll(all.subList(0, first));
        double kv = phases == 2 ? side.kv / Math.sqrt(3) : side.kv;
        return new Winding(
                bus.bus(), side.delta ? Connection.DELTA : Connection.WYE, turned, kv, side.resistance, side.tap);
    }

    private static Winding oneCoil(Side side, BusNodes bus) {
        Conductor from = bus.phase(bus.node(0, 1));
        int other = bus.node(1, 1);
        return new Winding(
                bus.bus(),
                other == 0 ? Connection.WYE : Connection.DELTA,
                other == 0 ? List.of(from) : List.of(from, bus.phase(other)),
                side.kv,
                side.resistance,
                side.tap);
    }

    private static int winding(Property given) {
        int number = given.whole();
        if (number != 1 && number != 2) {
            throw given.wrong("winding " + number + " is not read here.", "Transformers have two.");
        }
        return number;
    }

    private static int phases(Property given) {
        int number = given.whole();
        if (number < 1 || number > 3) {
            throw given.wrong(number + " phases are not read here.", "Transformers have one to three.");
        }
        return number;
    }
}
