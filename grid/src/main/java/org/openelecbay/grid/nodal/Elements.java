package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.multiphase.Capacitor;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.Grounding;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.multiphase.Winding;
import org.openelecbay.grid.phasor.Complex;

/// The elements of a network as primitives, in the order of its lists.
///
/// Building them gives every slot its place: sources hold theirs, lines without impedance join theirs.
final class Elements {

    final MultiphaseNetwork network;
    final Slots slots;
    /// Null for an open line.
    final List<@Nullable Primitive> lines = new ArrayList<>();

    final List<Primitive> transformers = new ArrayList<>();
    final List<Primitive> regulators = new ArrayList<>();
    /// Null for a capacitor that is switched off.
    final List<@Nullable Primitive> capacitors = new ArrayList<>();
    /// Null for a stiff source.
    final List<@Nullable Primitive> sources = new ArrayList<>();

    final List<Primitive> groundings = new ArrayList<>();
    /// Pairs of slots that lines without impedance join, in the order of the lines; see [ZeroLines].
    final List<ZeroLines.Wire> wires = new ArrayList<>();
    /// What was added so that every voltage is defined, one sentence each.
    final List<String> notes = new ArrayList<>();

    private final List<int[]> regulatorStars = new ArrayList<>();

    Elements(MultiphaseNetwork network) {
        this.network = network;
        slots = new Slots(network);
        claimConductors();
        network.sources().forEach(this::addSource);
        network.groundings().forEach(this::addGrounding);
        for (int line = 0; line < network.lines().size(); line++) {
            addLine(line);
        }
        for (TransformerBank bank : network.transformers()) {
            transformers.add(TransformerPrimitive.of("Transformer", bank, slots, stars("Transformer", bank)));
        }
        for (Regulator regulator : network.regulators()) {
            int[] stars = stars("Regulator", regulator.transformer());
            regulatorStars.add(stars);
            regulators.add(TransformerPrimitive.of("Regulator", regulator.transformer(), slots, stars));
        }
        network.capacitors().forEach(this::addCapacitor);
    }

    private void claimConductors() {
        for (VoltageSource source : network.sources()) {
            for (Conductor phase : Conductor.PHASES) {
                slots.claim(source.bus(), phase);
            }
        }
        for (LineSection line : network.lines()) {
            if (line.closed()) {
                line.conductors().forEach(conductor -> slots.claim(line.from(), conductor));
                line.conductors().forEach(conductor -> slots.claim(line.to(), conductor));
            }
        }
        network.transformers().forEach(this::claimEnds);
        network.regulators().forEach(each -> claimEnds(each.transformer()));
        network.groundings().forEach(each -> slots.claim(each.bus(), Conductor.N));
    }

    private void claimEnds(TransformerBank bank) {
        for (Winding winding : List.of(bank.high(), bank.low())) {
            winding.conductors().forEach(conductor -> slots.claim(winding.bus(), conductor));
        }
    }

    private void addSource(VoltageSource source) {
        boolean stiff = source.impedanceOhm().isZero();
        int[] held = new int[3];
        for (int phase = 0; phase < 3; phase++) {
            held[phase] = stiff ? slots.of(source.bus(), Conductor.PHASES.get(phase)) : slots.inner(source.bus());
            slots.hold(held[phase], electromotive(source, phase));
        }
        int neutral = slots.star(source.bus());
        if (neutral != Slots.GROUND) {
            slots.hold(neutral, Complex.ZERO);
        }
        sources.add(stiff ? null : ShuntPrimitive.of(source, slots, held));
    }

    /// Voltage behind the impedance of a source in volt.
    static Complex electromotive(VoltageSource source, int phase) {
        double volt = 1_000 * source.lineKv() * source.voltagePu() / Math.sqrt(3);
        return Complex.ofPolar(volt, source.angleDegrees() - 120.0 * phase);
    }

    private void addGrounding(Grounding grounding) {
        int neutral = slots.of(grounding.bus(), Conductor.N);
        if (grounding.ohm().magnitude() == 0) {
            slots.hold(neutral, Complex.ZERO);
        } else {
            groundings.add(ShuntPrimitive.ofGrounding(
                    "The grounding of bus " + grounding.bus(), neutral, grounding.ohm()));
        }
    }

    private void addLine(int position) {
        LineSection line = network.lines().get(position);
        if (!line.closed()) {
            lines.add(null);
            return;
        }
        Primitive primitive = LinePrimitive.of(line, slots);
        if (line.impedanceOhm().isZero()) {
            int conductors = line.conductors().size();
            for (int wire = 0; wire < conductors; wire++) {
                int from = primitive.slots()[wire];
                int to = primitive.slots()[conductors + wire];
                if (slots.join(from, to)) {
                    wires.add(new ZeroLines.Wire(position, wire, from, to));
                }
            }
        }
        lines.add(primitive);
    }

    private int[] stars(String kind, TransformerBank bank) {
        return new int[] {
            star(kind, bank, bank.high(), bank.low()), star(kind, bank, bank.low(), bank.high()),
        };
    }

    /// Where the star point of a winding is. One that nothing holds, opposite a wye, gets a weak reference: with the
    /// magnetising neglected its voltage would be anything.
    private int star(String kind, TransformerBank bank, Winding winding, Winding opposite) {
        if (winding.connection() != Connection.ISOLATED_WYE) {
            return slots.star(winding.bus());
        }
        int star = slots.inner(winding.bus());
        if (!opposite.isDelta()) {
            double coilVolt = winding.coilVolt();
            double siemens = References.SHARE * 1_000 * bank.ratedKva() / (coilVolt * coilVolt);
            groundings.add(ShuntPrimitive.ofCommonPart("A weak reference", new int[] {star}, siemens));
            notes.add(kind + " " + bank.name() + " has an isolated star point opposite a wye, so a weak shunt of "
                    + siemens + " S to ground was added there.");
        }
        return star;
    }

    private void addCapacitor(Capacitor capacitor) {
        if (!capacitor.closed()) {
            capacitors.add(null);
            return;
        }
        int star = capacitor.connection() == Connection.ISOLATED_WYE
                ? slots.inner(capacitor.bus())
                : slots.star(capacitor.bus());
        capacitors.add(ShuntPrimitive.of(capacitor, slots, star));
    }

    /// A regulator with its second winding at another tap ratio.
    Primitive tapped(int regulator, double ratio) {
        TransformerBank bank = network.regulators().get(regulator).transformer();
        TransformerBank moved = new TransformerBank(
                bank.name(),
                bank.high(),
                bank.low().tapped(ratio),
                bank.ratedKva(),
                bank.leakagePercent(),
                bank.clock());
        return TransformerPrimitive.of("Regulator", moved, slots, regulatorStars.get(regulator));
    }

    /// All of them but the regulators, whose taps move.
    List<Primitive> fixed() {
        List<Primitive> all = new ArrayList<>();
        for (List<? extends @Nullable Primitive> each :
                List.of(lines, transformers, capacitors, sources, groundings)) {
            for (Primitive primitive : each) {
                if (primitive != null) {
                    all.add(primitive);
                }
            }
        }
        return all;
    }
}
