package org.openelecbay.grid.read.dss;

import java.util.List;
import java.util.Set;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.multiphase.TransformerBank;

/// Reads the control of a tap changer together with the transformer it moves.
final class RegulatorReading {

    private RegulatorReading() {}

    static Regulator read(Element control, Elements elements, Buses buses, Set<String> notes) {
        Property named = control.required("transformer");
        Element element = elements.find(ElementClass.TRANSFORMER, named.text());
        if (element == null) {
            throw named.wrong("there is no transformer " + named.text() + ".", "Is its name mistyped?");
        }
        for (String each : List.of("winding", "tapwinding")) {
            if (control.number(each, each.equals("winding") ? 1 : 2) != 2) {
                throw control.wrong(
                        "moves or watches winding 1.", "Write winding=2; only the second one is regulated.");
            }
        }
        for (String each : List.of("bus", "ldc_z", "vlimit", "remoteptratio")) {
            Property given = control.last(each);
            if (given != null && !given.text().equals("0") && !given.text().isBlank()) {
                throw given.wrong("is not read here.", "The control watches the second winding of its transformer.");
            }
        }
        TransformerReading transformer = TransformerReading.of(element, buses, notes);
        TransformerBank bank = transformer.bank(watched(control, transformer.phases()));
        Property tap = control.last("tapnum");
        if (tap != null) {
            bank = new TransformerBank(
                    bank.name(),
                    bank.high(),
                    bank.low().tapped(1 + tap.whole() * transformer.tapStep()),
                    bank.ratedKva(),
                    bank.leakagePercent(),
                    bank.clock());
        }
        return new Regulator(
                bank,
                transformer.tapStep(),
                transformer.highestTap(),
                control.number("vreg", 120),
                control.number("band", 3),
                control.number("ptratio", 60),
                control.number("ctprim", 300),
                control.number("r", 0),
                control.number("x", 0),
                control.number("delay", 15));
    }

    /// The coil, counted from 0, whose voltage the control sees.
    private static int watched(Element control, int phases) {
        Property given = control.last("ptphase");
        if (given == null) {
            return 0;
        }
        String written = given.lower();
        if (List.of("max", "min", "avg").contains(written) || given.whole() < 1 || given.whole() > phases) {
            throw given.wrong("\"" + written + "\" is no phase of the transformer.", "Write 1, 2 or 3.");
        }
        return given.whole() - 1;
    }
}
