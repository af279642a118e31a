package org.openelecbay.grid.read.dss;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.LineSection;

/// Reads lines and the line codes they name.
final class LineReading {

    private static final double SWITCH_LENGTH = 0.001;

    private final Elements elements;
    private final Buses buses;
    private final double hertz;

    LineReading(Elements elements, Buses buses, double hertz) {
        this.elements = elements;
        this.buses = buses;
        this.hertz = hertz;
    }

    LineSection read(Element line) {
        Draft draft = new Draft(line);
        line.properties.forEach(draft::take);
        return draft.line();
    }

    /// A line while its properties are taken in their order.
    private final class Draft {

        private final Element line;
        private PerLength perLength = new PerLength(hertz);
        private double length = 1;
        private double meters = Double.NaN;
        private double codeMeters = Double.NaN;
        private boolean ofCode;
        private @Nullable Double rating;

        Draft(Element line) {
            this.line = line;
        }

        void take(Property given) {
            switch (given.name()) {
                case "bus1", "bus2" -> {}
                case "phases" -> perLength.phases = phases(given);
                case "linecode" -> code(given);
                case "length" -> length = given.positive();
                case "units" -> meters = Length.meters(given);
                case "normamps" -> rating = given.positive();
                case "switch" -> {
                    if (given.yes()) {
                        perLength = PerLength.ofSwitch(perLength.phases, hertz);
                        length = SWITCH_LENGTH;
                        ofCode = false;
                    }
                }
                default -> {
                    if (perLength.take(given)) {
                        ofCode = false;
                    } else if (!ElementClass.LINE.ignores(given.name())) {
                        throw given.wrong(
                                "lines from their geometry are not computed here.",
                                "Give the impedance as a LineCode or as rmatrix and xmatrix.");
                    }
                }
            }
        }

        private void code(Property given) {
            Element code = elements.find(ElementClass.LINECODE, given.text());
            if (code == null) {
                throw given.wrong(
                        "there is no line code " + given.text() + ".",
                        "Is its file redirected to, or its name mistyped?");
            }
            perLength = new PerLength(hertz);
            codeMeters = Double.NaN;
            for (Property each : code.properties) {
                switch (each.name()) {
                    case "nphases" -> perLength.phases = phases(each);
                    case "units" -> codeMeters = Length.meters(each);
                    case "normamps" -> rating = each.positive();
                    case "kron" -> {
                        if (each.yes()) {
                            throw each.wrong("neutrals are not eliminated here.", "Give the matrices of the phases.");
                        }
                    }
                    case "neutral" -> {}
                    default -> perLength.take(each);
                }
            }
            ofCode = true;
        }

        LineSection line() {
            BusNodes from = buses.at(line.required("bus1"));
            BusNodes to = buses.at(line.required("bus2"));
            List<Conductor> conductors = from.phases(perLength.phases);
            if (!conductors.equals(to.phases(perLength.phases))) {
                throw line.wrong(
                        "joins the nodes of " + from.text() + " to other ones at " + to.text() + ".",
                        "Give both ends the same nodes in the same order.");
            }
            double units = length * (ofCode ? Length.ratio(meters, codeMeters) : 1);
            return new LineSection(
                    line.name,
                    from.bus(),
                    to.bus(),
                    conductors,
                    perLength.impedance(line).times(units),
                    perLength.charging(line).times(units),
                    rating,
                    true);
        }

        private int phases(Property given) {
            int phases = given.whole();
            if (phases < 1 || phases > 3) {
                throw given.wrong(
                        phases + " phases are not read here.", "Lines have one to three, their neutral eliminated.");
            }
            return phases;
        }
    }
}
