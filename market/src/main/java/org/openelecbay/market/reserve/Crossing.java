package org.openelecbay.market.reserve;

import java.util.function.DoubleUnaryOperator;

/// Where a rising function meets zero; it may be flat there.
final class Crossing {

    private static final int MOST_STEPS = 300;

    private Crossing() {}

    /// A place where it is zero, or as near to one as numbers go: regula falsi that halves the weight of an end that
    /// stays, and the interval where that is slow.
    ///
    /// @param low where it is not positive
    /// @param high where it is not negative
    /// @param exact values so near to zero count as zero
    static double of(DoubleUnaryOperator rising, double low, double high, double exact) {
        double left = low;
        double right = high;
        double atLeft = rising.applyAsDouble(left);
        double atRight = rising.applyAsDouble(right);
        if (atLeft >= -exact) {
            return left;
        }
        if (atRight <= exact) {
            return right;
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double width = right - left;
            double at = step % 4 == 3 ? left + width / 2 : left - atLeft * width / (atRight - atLeft);
            if (!(at > left && at < right)) {
                at = left + width / 2;
            }
            double value = rising.applyAsDouble(at);
            if (Math.abs(value) <= exact || at == left || at == right) {
                return at;
            }
            if (value < 0) {
                left = at;
                atLeft = value;
                atRight /= 2;
            } else {
                right = at;
                atRight = value;
                atLeft /= 2;
            }
        }
        return left + (right - left) / 2;
    }

    /// The middle of all places where it is zero, seen from one of them; the one end of those that have no other.
    static double middle(DoubleUnaryOperator rising, double low, double high, double zero, double exact) {
        double first = edge(at -> rising.applyAsDouble(at) >= -exact, low, zero);
        double last = edge(at -> rising.applyAsDouble(at) <= exact, high, zero);
        if (first == low && last < high) {
            return last;
        }
        return last == high && first > low ? first : first + (last - first) / 2;
    }

    private interface Test {
        boolean at(double place);
    }

    /// The farthest place from `inside` towards `outside` that still passes.
    private static double edge(Test passes, double outside, double inside) {
        if (passes.at(outside)) {
            return outside;
        }
        double in = inside;
        double out = outside;
        for (int step = 0; step < MOST_STEPS; step++) {
            double at = in + (out - in) / 2;
            if (at == in || at == out) {
                return in;
            }
            if (passes.at(at)) {
                in = at;
            } else {
                out = at;
            }
        }
        return in;
    }
}
