package org.openelecbay.home.study.bilinear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openelecbay.solver.draft.ProgramDraft;

/// A linear or mixed-integer program with products of variables, solved by McCormick envelopes over ever
/// smaller pieces of the first factors: the piece with the least bound is cut again where its products are
/// most wrong.
///
/// Every relaxed point is made a true one by fixing the first factors and solving again, so that there is
/// always an upper bound beside the lower one. Deterministic. Source: spec scheduling 10.2; Castro, Comput.
/// Chem. Eng. 72 (2015) 300 for the piecewise form.
public final class BilinearProgram {

    private static final double NARROW = 1e-10;
    private static final double HELD = 1e-7;

    private final Supplier<ProgramDraft> base;
    private final List<BilinearTerm> terms;
    private final Function<ProgramDraft, Optional<double[]>> solver;
    private final double[] lower;
    private final double[] upper;
    private final double[] linear;
    private int programs;
    private double best = Double.POSITIVE_INFINITY;
    private double[] bestX = new double[0];

    private record Piece(double[] low, double[] high, double[] x, double bound) {}

    /// @param base writes the program without its products, always the same; linear in its cost, with finite
    ///     bounds for all factors
    /// @param terms its products
    /// @param solver answers one program, empty when no point keeps its constraints
    public BilinearProgram(
            Supplier<ProgramDraft> base, List<BilinearTerm> terms, Function<ProgramDraft, Optional<double[]>> solver) {
        this.base = base;
        this.terms = List.copyOf(terms);
        this.solver = solver;
        var program = base.get().program();
        this.lower = program.lower();
        this.upper = program.upper();
        this.linear = program.linear();
    }

    /// The least value to within the gap of the partition.
    public BilinearSolution minimise(Partition partition) {
        programs = 0;
        best = Double.POSITIVE_INFINITY;
        bestX = new double[0];
        PriorityQueue<Piece> open = new PriorityQueue<>(Comparator.comparingDouble(Piece::bound));
        Optional<Piece> root = relaxed(lower, upper);
        if (root.isEmpty()) {
            return new BilinearSolution(false, bestX, best, best, best, programs);
        }
        open.add(root.get());
        double closed = Double.POSITIVE_INFINITY;
        while (!open.isEmpty() && programs < partition.mostPrograms() && !within(partition, open, closed)) {
            Piece piece = open.remove();
            int cut = worst(piece);
            if (cut < 0) {
                closed = Math.min(closed, piece.bound());
            } else {
                pieces(piece, cut, partition.pieces()).forEach(open::add);
            }
        }
        double bound = Math.min(
                best, Math.min(closed, open.isEmpty() ? best : open.peek().bound()));
        return new BilinearSolution(
                bestX.length > 0, bestX, best, bound, root.get().bound(), programs);
    }

    private boolean within(Partition partition, PriorityQueue<Piece> open, double closed) {
        double bound = Math.min(closed, open.peek().bound());
        return bestX.length > 0 && best - bound <= Math.max(partition.gap() * Math.abs(best), 1e-8);
    }

    private List<Piece> pieces(Piece piece, int variable, int count) {
        List<Piece> parts = new ArrayList<>();
        double from = piece.low()[variable];
        double width = (piece.high()[variable] - from) / count;
        for (int k = 0; k < count; k++) {
            double[] low = piece.low().clone();
            double[] high = piece.high().clone();
            low[variable] = from + k * width;
            high[variable] = k == count - 1 ? piece.high()[variable] : from + (k + 1) * width;
            relaxed(low, high).filter(part -> part.bound() < best).ifPresent(parts::add);
        }
        return parts;
    }

    /// The factor whose products are most wrong, or -1 when they all hold or no range is left.
    private int worst(Piece piece) {
        double[] wrong = new double[lower.length];
        int worst = -1;
        for (BilinearTerm term : terms) {
            wrong[term.x()] += Math.abs(piece.x()[term.product()] - piece.x()[term.x()] * piece.x()[term.y()]);
            boolean wide = piece.high()[term.x()] - piece.low()[term.x()] > NARROW;
            boolean held = wrong[term.x()] <= HELD;
            if (wide && !held && (worst < 0 || wrong[term.x()] > wrong[worst])) {
                worst = term.x();
            }
        }
        return worst;
    }

    private Optional<Piece> relaxed(double[] low, double[] high) {
        ProgramDraft draft = base.get();
        for (BilinearTerm term : terms) {
            draft.atMost(high[term.x()]).plus(1, term.x());
            draft.atMost(-low[term.x()]).plus(-1, term.x());
            new McCormick(low[term.x()], high[term.x()], lower[term.y()], upper[term.y()])
                    .hold(draft, term.x(), term.y(), term.product());
        }
        programs++;
        Optional<double[]> x = solver.apply(draft);
        x.ifPresent(this::improve);
        return x.map(point -> new Piece(low, high, point, objective(point)));
    }

    /// Fixes the first factors where they stand and solves for the rest.
    private void improve(double[] relaxed) {
        ProgramDraft draft = base.get();
        double[] fixed = new double[lower.length];
        for (BilinearTerm term : terms) {
            fixed[term.x()] = Math.clamp(relaxed[term.x()], lower[term.x()], upper[term.x()]);
            draft.equal(0).plus(fixed[term.x()], term.y()).plus(-1, term.product());
        }
        for (int variable : terms.stream().mapToInt(BilinearTerm::x).distinct().toArray()) {
            draft.equal(fixed[variable]).plus(1, variable);
        }
        programs++;
        solver.apply(draft).ifPresent(point -> {
            double objective = objective(point);
            if (objective < best) {
                best = objective;
                bestX = Arrays.copyOf(point, point.length);
            }
        });
    }

    private double objective(double[] x) {
        double sum = 0;
        for (int k = 0; k < linear.length; k++) {
            sum += linear[k] * x[k];
        }
        return sum;
    }
}
