package org.openelecbay.grid.read.matpower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// Evaluates the arithmetic of case files: numbers, variables, matrices, ranges, indices and a few functions.
final class Expressions {

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of(
            "sin", Math::sin,
            "cos", Math::cos,
            "tan", Math::tan,
            "asin", Math::asin,
            "acos", Math::acos,
            "atan", Math::atan,
            "sqrt", Math::sqrt,
            "abs", Math::abs,
            "exp", Math::exp,
            "log", Math::log);

    private static final Map<String, Double> NUMBERS =
            Map.of("pi", Math.PI, "Inf", Double.POSITIVE_INFINITY, "inf", Double.POSITIVE_INFINITY, "NaN", Double.NaN);

    private final TokenStream tokens;
    private final Map<String, Matrix> variables;
    /// What `end` means inside the indices that are being read, innermost first.
    private final Deque<Integer> ends = new ArrayDeque<>();

    private boolean inBrackets;

    Expressions(TokenStream tokens, Map<String, Matrix> variables) {
        this.tokens = tokens;
        this.variables = variables;
    }

    /// A value, possibly a range `a:b` or `a:step:b`.
    Matrix read() {
        Matrix first = sum();
        if (!tokens.skip(":")) {
            return first;
        }
        Matrix second = sum();
        return tokens.skip(":") ? range(first, second, sum()) : range(first, Matrix.of(1), second);
    }

    private Matrix range(Matrix from, Matrix step, Matrix to) {
        if (!from.isScalar() || !step.isScalar() || !to.isScalar() || step.at(0, 0) == 0) {
            throw tokens.notUnderstood("a range needs three numbers and a step");
        }
        double count = Math.floor((to.at(0, 0) - from.at(0, 0)) / step.at(0, 0) + 1e-10) + 1;
        double[] values = IntStream.range(0, (int) Math.max(0, Math.min(count, 1e6)))
                .mapToDouble(k -> from.at(0, 0) + k * step.at(0, 0))
                .toArray();
        return Matrix.ofRows(new double[][] {values}, new int[1]);
    }

    private Matrix sum() {
        Matrix left = product();
        while ((tokens.peek().is("+") || tokens.peek().is("-")) && !startsElement()) {
            boolean plus = tokens.next().is("+");
            left = combine(left, product(), plus ? (a, b) -> a + b : (a, b) -> a - b);
        }
        return left;
    }

    /// Inside brackets `1 -2` are two elements, `1 - 2` and `1-2` one.
    private boolean startsElement() {
        return inBrackets && tokens.peek().spaced() && !tokens.peekBehind().spaced();
    }

    private Matrix product() {
        Matrix left = signed();
        while (true) {
            Token operator = tokens.peek();
            if (operator.is("*") || operator.is(".*")) {
                tokens.next();
                left = scaled(operator, left, signed(), (a, b) -> a * b);
            } else if (operator.is("/") || operator.is("./")) {
                tokens.next();
                left = scaled(operator, left, signed(), (a, b) -> a / b);
            } else {
                return left;
            }
        }
    }

    private Matrix scaled(Token operator, Matrix left, Matrix right, DoubleBinaryOperator arithmetic) {
        boolean elementwise = operator.text().length() == 2;
        boolean plain = right.isScalar() || (left.isScalar() && operator.is("*"));
        if (!elementwise && !plain) {
            throw tokens.refuse(
                    operator.line(), "matrix algebra with \"" + operator.text() + "\" is not understood here.");
        }
        return combine(left, right, arithmetic);
    }

    private Matrix combine(Matrix left, Matrix right, DoubleBinaryOperator arithmetic) {
        if (!left.isScalar() && !right.isScalar() && !left.hasShapeOf(right)) {
            throw tokens.refuse(
                    tokens.peek().line(),
                    "a " + left.rows + "x" + left.columns + " and a " + right.rows + "x" + right.columns
                            + " matrix do not match.");
        }
        return left.combine(right, arithmetic);
    }

    private Matrix signed() {
        if (tokens.skip("-")) {
            return signed().map(value -> -value);
        }
        return tokens.skip("+") ? signed() : power();
    }

    private Matrix power() {
        Matrix base = transposable();
        while (tokens.peek().is("^") || tokens.peek().is(".^")) {
            Token operator = tokens.next();
            Matrix exponent = tokens.skip("-") ? transposable().map(value -> -value) : transposable();
            if (operator.is("^") && !(base.isScalar() && exponent.isScalar())) {
                throw tokens.refuse(operator.line(), "the power of a matrix is not understood here.");
            }
            base = combine(base, exponent, Math::pow);
        }
        return base;
    }

    private Matrix transposable() {
        Matrix value = primary();
        while (tokens.skip("'") || tokens.skip(".'")) {
            value = value.transposed();
        }
        return value;
    }

    private Matrix primary() {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.NUMBER) {
            return Matrix.of(Double.parseDouble(tokens.next().text().replaceAll("[dD]", "e")));
        }
        if (token.kind() == Token.Kind.NAME) {
            return named(tokens.next());
        }
        if (tokens.skip("(")) {
            return inParentheses();
        }
        if (tokens.skip("[")) {
            return matrix(token.line());
        }
        throw tokens.notUnderstood("a number, a name or a matrix is expected here");
    }

    private Matrix inParentheses() {
        boolean outside = inBrackets;
        inBrackets = false;
        Matrix value = read();
        tokens.expect(")");
        inBrackets = outside;
        return value;
    }

    private Matrix named(Token name) {
        Matrix variable = variables.get(name.text());
        boolean called = tokens.peek().is("(") && !(inBrackets && tokens.peek().spaced());
        if (variable != null) {
            return called ? selected(variable, name) : variable;
        }
        if (name.text().equals("end") && !ends.isEmpty()) {
            return Matrix.of(ends.getFirst());
        }
        Double number = NUMBERS.get(name.text());
        if (number != null) {
            return Matrix.of(number);
        }
        DoubleUnaryOperator function = FUNCTIONS.get(name.text());
        if (function != null && tokens.skip("(")) {
            return inParentheses().map(function);
        }
        throw tokens.refuse(name.line(), "\"" + name.text() + "\" is not known here.");
    }

    private Matrix selected(Matrix variable, Token name) {
        Indices indices = indices(variable, name);
        return variable.select(indices.rows(), indices.columns());
    }

    /// Reads `(rows, columns)` or, for a vector, `(k)`.
    Indices indices(Matrix target, Token name) {
        boolean outside = inBrackets;
        inBrackets = false;
        tokens.expect("(");
        Indices indices = tokens.hasSecondArgument() ? rowsAndColumns(target, name) : elements(target, name);
        tokens.expect(")");
        inBrackets = outside;
        return indices;
    }

    private Indices rowsAndColumns(Matrix target, Token name) {
        int[] rows = index(target.rows, name);
        tokens.expect(",");
        return new Indices(rows, index(target.columns, name));
    }

    private Indices elements(Matrix target, Token name) {
        if (target.rows != 1 && target.columns != 1) {
            throw tokens.refuse(name.line(), name.text() + " is a table and needs a row and a column index.");
        }
        int[] chosen = index(target.rows * target.columns, name);
        return target.rows == 1 ? new Indices(new int[1], chosen) : new Indices(chosen, new int[1]);
    }

    private int[] index(int size, Token name) {
        if (tokens.peek().is(":")
                && (tokens.peekBehind().is(",") || tokens.peekBehind().is(")"))) {
            tokens.next();
            return IntStream.range(0, size).toArray();
        }
        ends.push(size);
        Matrix chosen = read();
        ends.pop();
        int[] index = new int[chosen.rows * chosen.columns];
        for (int k = 0; k < index.length; k++) {
            double value = chosen.rows == 1 ? chosen.at(0, k) : chosen.at(k % chosen.rows, k / chosen.rows);
            if (value != Math.rint(value) || value < 1 || value > size) {
                throw tokens.refuse(
                        name.line(), "index " + value + " of " + name.text() + " is not between 1 and " + size + ".");
            }
            index[k] = (int) value - 1;
        }
        return index;
    }

    /// Reads a matrix whose opening bracket is behind us; elements stand side by side, rows one below the other.
    private Matrix matrix(int opened) {
        boolean outside = inBrackets;
        inBrackets = true;
        List<double[]> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<Double> row = new ArrayList<>();
        int line = opened;
        while (true) {
            Token token = tokens.peek();
            if (token.kind() == Token.Kind.FILE_END) {
                throw tokens.refuse(opened, "the matrix that starts here is never closed.");
            }
            boolean closes = token.is("]");
            if (closes || token.is(";") || token.kind() == Token.Kind.LINE_END) {
                tokens.next();
                if (!row.isEmpty()) {
                    rows.add(row.stream().mapToDouble(Double::doubleValue).toArray());
                    lines.add(line);
                    row.clear();
                }
                if (closes) {
                    inBrackets = outside;
                    return rectangular(rows, lines);
                }
            } else if (!tokens.skip(",")) {
                line = row.isEmpty() ? token.line() : line;
                append(row, read());
            }
        }
    }

    private void append(List<Double> row, Matrix element) {
        if (element.rows > 1) {
            throw tokens.refuse(tokens.peek().line(), "a matrix of matrices is not understood here.");
        }
        for (int column = 0; column < element.columns; column++) {
            row.add(element.at(0, column));
        }
    }

    private Matrix rectangular(List<double[]> rows, List<Integer> lines) {
        for (int row = 1; row < rows.size(); row++) {
            if (rows.get(row).length != rows.getFirst().length) {
                throw tokens.refuse(
                        lines.get(row),
                        "this row has " + rows.get(row).length + " numbers, the first one " + rows.getFirst().length
                                + ".");
            }
        }
        return Matrix.ofRows(
                rows.toArray(new double[0][]),
                lines.stream().mapToInt(Integer::intValue).toArray());
    }
}
