package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.operating.CurrentPlace;
import org.openelecbay.grid.phasor.Complex;

/// Where a [NodalModel] sees currents.
final class CurrentPlaces {

    private CurrentPlaces() {}

    /// A current: the sum of those into an element at some of its ends.
    record Seen(CurrentPlace place, Primitive element, int[] ends) {

        Complex at(Complex[] volt) {
            Complex sum = Complex.ZERO;
            for (int end : ends) {
                sum = sum.plus(element.current(end, volt));
            }
            return sum;
        }
    }

    static List<Seen> of(NodalFlow flow) {
        List<Seen> seen = new ArrayList<>();
        for (int line = 0; line < flow.network.lines().size(); line++) {
            LineSection section = flow.network.lines().get(line);
            Primitive element = flow.elements.lines.get(line);
            if (element != null && !section.impedanceOhm().isZero()) {
                for (int wire = 0; wire < section.conductors().size(); wire++) {
                    Conductor conductor = section.conductors().get(wire);
                    if (conductor != Conductor.N) {
                        seen.add(seen(section.name(), conductor, section.ratingAmpere(), element, new int[] {wire}));
                    }
                }
            }
        }
        for (int k = 0; k < flow.network.transformers().size(); k++) {
            addTransformer(flow, k, seen);
        }
        return seen;
    }

    private static void addTransformer(NodalFlow flow, int transformer, List<Seen> seen) {
        TransformerBank bank = flow.network.transformers().get(transformer);
        Primitive element = flow.elements.transformers.get(transformer);
        double volt = bank.low().ratedKv() * (bank.low().coils() == 3 ? Math.sqrt(3) : bank.low().coils());
        for (Conductor conductor : bank.low().conductors()) {
            int slot = flow.elements.slots.of(bank.low().bus(), conductor);
            int[] ends = IntStream.range(0, element.slots().length)
                    .filter(end -> (end & 2) == 2 && element.slots()[end] == slot)
                    .toArray();
            seen.add(seen(bank.name(), conductor, bank.ratedKva() / volt, element, ends));
        }
    }

    private static Seen seen(
            String name, Conductor conductor, @Nullable Double rating, Primitive element, int[] ends) {
        return new Seen(new CurrentPlace(name, Phase.valueOf(conductor.name()), rating), element, ends);
    }
}
