package org.openelecbay.cli.vector.grid;

import org.openelecbay.cli.vector.Given;
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

    /// One of the two groups of a [org.openelecbay.grid.feeder.Feeder]; a case of another one is solved by
    /// [WrittenMultiphase], which reads the group itself.
    private static VectorGroup group(String name) {
        return WrittenGroup.read(name).clock() == 1 ? VectorGroup.DYN1 : VectorGroup.DYN11;
    }
}
