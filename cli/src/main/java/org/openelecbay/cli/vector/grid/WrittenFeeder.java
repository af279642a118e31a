package org.openelecbay.cli.vector.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Transformer;

/// A three-phase feeder as vector files write it: all of it, or a known feeder with another source or transformer.
final class WrittenFeeder {

    private WrittenFeeder() {}

    /// A feeder of a source, `transformer`, `lineCodesOhmPerKm` and `lines` with `km` or `lengthM`; buses ascending.
    static Feeder read(Given inputs) {
        Source source = WrittenSource.read(inputs);
        Transformer transformer = WrittenTransformer.read(inputs.at("transformer"), source.lineKv());
        Map<String, LineCode> codes = inputs.map("lineCodesOhmPerKm", code -> LineCodes.read("code", code));
        TreeSet<String> buses = new TreeSet<>(BusNames.ASCENDING);
        buses.add(transformer.lowBus());
        List<Line> lines = new ArrayList<>();
        for (Given written : inputs.list("lines")) {
            Line line = line("line " + (lines.size() + 1), written, codes);
            lines.add(line);
            buses.addAll(List.of(line.from(), line.to()));
        }
        return new Feeder(
                "feeder", source, transformer, buses.stream().map(Bus::of).toList(), lines, List.of());
    }

    /// A known feeder with the source and the transformer of the case, as far as it names them.
    static Feeder read(Given inputs, Feeder usual) {
        return new Feeder(
                usual.name(),
                WrittenSource.read(inputs, usual.source()),
                inputs.has("transformer")
                        ? WrittenTransformer.read(inputs.at("transformer"), usual.transformer())
                        : usual.transformer(),
                usual.buses(),
                usual.lines(),
                usual.loadPoints());
    }

    private static Line line(String name, Given line, Map<String, LineCode> codes) {
        LineCode code = codes.get(line.text("code"));
        if (code == null) {
            throw new UnusableCase("The line code " + line.text("code") + " is not in lineCodesOhmPerKm.");
        }
        double meters = line.has("lengthM") ? line.number("lengthM") : line.number("km") * 1_000;
        return new Line(name, line.text("from"), line.text("to"), code, meters);
    }
}
