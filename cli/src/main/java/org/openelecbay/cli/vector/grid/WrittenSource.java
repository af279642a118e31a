package org.openelecbay.cli.vector.grid;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.grid.feeder.Source;

/// The medium-voltage source of a case: `source` with `kvLl`, `vPu`, `isc3A` and `x1OverR1`, or `slackKvLl` and
/// `slackVPu`. Without `isc3A` it is stiff, without `x1OverR1` that is 4.
final class WrittenSource {

    private static final double USUAL_X1_R1 = 4;

    private WrittenSource() {}

    static Source read(Given inputs) {
        return inputs.has("source")
                ? build(inputs.at("source"), inputs.at("source").number("kvLl"), 1)
                : Source.stiff(inputs.number("slackKvLl"), inputs.number("slackVPu", 1));
    }

    /// A source in which whatever the case does not name is as usual.
    static Source read(Given inputs, Source usual) {
        if (inputs.has("source")) {
            Given source = inputs.at("source");
            double kv = source.number("kvLl", usual.lineKv());
            return source.has("isc3A")
                    ? build(source, kv, usual.voltagePu())
                    : new Source(kv, source.number("vPu", usual.voltagePu()), usual.impedanceOhm());
        }
        return new Source(
                inputs.number("slackKvLl", usual.lineKv()),
                inputs.number("slackVPu", usual.voltagePu()),
                usual.impedanceOhm());
    }

    private static Source build(Given source, double kv, double usualPu) {
        double pu = source.number("vPu", usualPu);
        return source.has("isc3A")
                ? Source.ofShortCircuit(kv, pu, source.number("isc3A"), source.number("x1OverR1", USUAL_X1_R1))
                : Source.stiff(kv, pu);
    }
}
