package org.openelecbay.grid.nodal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.phasor.Complex;

/// The slow twin of [NodalFlow] for one stiff source, lines and loads: a dense matrix in ohm and siemens, eliminated
/// anew in each of 60 iterations, a neutral where a bus has one.
final class NaiveNodal {

    private final MultiphaseNetwork network;
    private final Map<String, Integer> places = new TreeMap<>();
    private Complex[][] admittance = new Complex[0][0];
    private Complex[] volt = new Complex[0];

    private NaiveNodal(MultiphaseNetwork network) {
        this.network = network;
    }

    static NaiveNodal solve(MultiphaseNetwork network) {
        NaiveNodal naive = new NaiveNodal(network);
        naive.assemble();
        naive.iterate();
        return naive;
    }

    Complex volt(String bus, Conductor conductor) {
        return volt[places.get(bus + "." + conductor)];
    }

    private int place(String bus, Conductor conductor) {
        return places.computeIfAbsent(bus + "." + conductor, each -> places.size());
    }

    private void assemble() {
        Conductor.PHASES.forEach(phase -> place(network.sources().getFirst().bus(), phase));
        for (LineSection line : network.lines()) {
            line.conductors().forEach(each -> place(line.from(), each));
            line.conductors().forEach(each -> place(line.to(), each));
        }
        admittance = new Complex[places.size()][places.size()];
        for (Complex[] row : admittance) {
            Arrays.fill(row, Complex.ZERO);
        }
        for (LineSection line : network.lines()) {
            int wires = line.conductors().size();
            Complex[][] unit = new Complex[wires][wires];
            for (int row = 0; row < wires; row++) {
                for (int column = 0; column < wires; column++) {
                    unit[row][column] = row == column ? Complex.ONE : Complex.ZERO;
                }
            }
            for (int column = 0; column < wires; column++) {
                Complex[] inverse = eliminate(rows(line), unit[column]);
                for (int row = 0; row < wires; row++) {
                    Complex half = line.chargingSiemens().entry(row, column).times(0.5);
                    int fromRow = place(line.from(), line.conductors().get(row));
                    int toRow = place(line.to(), line.conductors().get(row));
                    int from = place(line.from(), line.conductors().get(column));
                    int to = place(line.to(), line.conductors().get(column));
                    add(fromRow, from, inverse[row].plus(half));
                    add(toRow, to, inverse[row].plus(half));
                    add(fromRow, to, inverse[row].times(-1));
                    add(toRow, from, inverse[row].times(-1));
                }
            }
        }
    }

    private static Complex[][] rows(LineSection line) {
        int wires = line.conductors().size();
        Complex[][] rows = new Complex[wires][wires];
        for (int row = 0; row < wires; row++) {
            for (int column = 0; column < wires; column++) {
                rows[row][column] = line.impedanceOhm().entry(row, column);
            }
        }
        return rows;
    }

    private void add(int row, int column, Complex value) {
        admittance[row][column] = admittance[row][column].plus(value);
    }

    private void iterate() {
        var source = network.sources().getFirst();
        volt = new Complex[places.size()];
        Complex[] held = new Complex[places.size()];
        places.forEach((name, place) -> {
            int phase = "ABC".indexOf(name.charAt(name.length() - 1));
            Complex flat = phase < 0
                    ? Complex.ZERO
                    : Complex.ofPolar(
                            source.lineKv() * 1_000 * source.voltagePu() / Math.sqrt(3),
                            source.angleDegrees() - 120.0 * phase);
            volt[place] = flat;
            held[place] = name.startsWith(source.bus() + ".") ? flat : null;
        });
        for (int iteration = 0; iteration < 60; iteration++) {
            Complex[] current = new Complex[volt.length];
            Arrays.fill(current, Complex.ZERO);
            network.loads().forEach(load -> draw(load, current));
            Complex[][] rows = new Complex[volt.length][];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = admittance[row].clone();
                if (held[row] != null) {
                    Arrays.fill(rows[row], Complex.ZERO);
                    rows[row][row] = Complex.ONE;
                    current[row] = held[row];
                }
            }
            volt = eliminate(rows, current);
        }
    }

    private void draw(NetworkLoad load, Complex[] current) {
        List<Conductor> conductors = load.conductors();
        for (int part = 0; part < load.kw().size(); part++) {
            int from = place(load.bus(), conductors.get(part));
            Integer to = load.connection() == Connection.DELTA
                    ? Integer.valueOf(place(load.bus(), conductors.get((part + 1) % conductors.size())))
                    : places.get(load.bus() + ".N");
            Complex over = volt[from].minus(to == null ? Complex.ZERO : volt[to]);
            double u = over.magnitude() / load.nominalKv() / 1_000;
            var zip = load.shares();
            Complex power = new Complex(
                    load.kw().get(part) * 1_000 * (zip.impedanceP() * u * u + zip.currentP() * u + zip.powerP()),
                    load.kvar().get(part) * 1_000 * (zip.impedanceQ() * u * u + zip.currentQ() * u + zip.powerQ()));
            Complex drawn = power.dividedBy(over).conjugate();
            current[from] = current[from].minus(drawn);
            if (to != null) {
                current[to] = current[to].plus(drawn);
            }
        }
    }

    private static Complex[] eliminate(Complex[][] rows, Complex[] right) {
        Complex[] x = right.clone();
        for (int pivot = 0; pivot < x.length; pivot++) {
            int best = pivot;
            for (int row = pivot; row < x.length; row++) {
                best = rows[row][pivot].magnitude() > rows[best][pivot].magnitude() ? row : best;
            }
            Complex[] swapped = rows[pivot];
            rows[pivot] = rows[best];
            rows[best] = swapped;
            Complex value = x[pivot];
            x[pivot] = x[best];
            x[best] = value;
            for (int row = pivot + 1; row < x.length; row++) {
                Complex factor = rows[row][pivot].dividedBy(rows[pivot][pivot]);
                if (factor.magnitude() > 0) {
                    for (int column = pivot; column < x.length; column++) {
                        rows[row][column] = rows[row][column].minus(rows[pivot][column].times(factor));
                    }
                    x[row] = x[row].minus(x[pivot].times(factor));
                }
            }
        }
        for (int row = x.length - 1; row >= 0; row--) {
            for (int column = row + 1; column < x.length; column++) {
                x[row] = x[row].minus(rows[row][column].times(x[column]));
            }
            x[row] = x[row].dividedBy(rows[row][row]);
        }
        return x;
    }
}
