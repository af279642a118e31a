package org.openelecbay.cli.vector.grid;

import java.util.Locale;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.feeder.VectorGroup;

/// The transformer of a case: `kva`, `rPct`, `xPct`, `kvHv`, `kvLv`, `vectorGroup` and `lvBus`.
final class WrittenTransformer {

    private WrittenTransformer() {}

    /// @param sourceKv the high voltage where `kvHv` is missing
    static Transformer read(Given written, double sourceKv) {
        return new Transformer(
                "transformer",
                written.number("kva"),
                written.number("rPct", 0),
                written.number("xPct", 0),
                written.number("kvHv", sourceKv),
                written.number("kvLv"),
                group(written.text("vectorGroup")),
                written.text("lvBus", "1"));
    }

    /// A transformer in which whatever the case does not name is as usual.
    static Transformer read(Given written, Transformer usual) {
        return new Transformer(
                usual.name(),
                written.number("kva", usual.ratedKva()),
                written.number("rPct", usual.resistancePercent()),
                written.number("xPct", usual.reactancePercent()),
                written.number("kvHv", usual.highKv()),
                written.number("kvLv", usual.lowKv()),
                written.has("vectorGroup") ? group(written.text("vectorGroup")) : usual.group(),
                written.text("lvBus", usual.lowBus()));
    }

    private static VectorGroup group(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "dyn1", "dyn01" -> VectorGroup.DYN1;
            case "dyn11" -> VectorGroup.DYN11;
            default -> throw new UnusableCase("The vector group " + name + " is not known; known are Dyn1 and Dyn11.");
        };
    }
}
