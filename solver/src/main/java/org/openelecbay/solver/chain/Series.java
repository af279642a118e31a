package org.openelecbay.solver.chain;

/// Sums, products and largest values of numbers along the time. All arrays are read at the same place, as compilers
/// want it who do several places at once.
final class Series {

    private Series() {}

    /// `into += one * other`.
    static void add(double[] one, double[] other, double[] into) {
        for (int at = 0; at < one.length; at++) {
            into[at] += one[at] * other[at];
        }
    }

    /// `into += one * other`, one place later; the last product is left out.
    static void addLater(double[] one, double[] other, double[] into) {
        for (int at = 0; at < one.length - 1; at++) {
            into[at + 1] += one[at] * other[at];
        }
    }

    /// `into -= one * other`.
    static void subtract(double[] one, double[] other, double[] into) {
        for (int at = 0; at < one.length; at++) {
            into[at] -= one[at] * other[at];
        }
    }

    /// `into = one * other`.
    static void multiply(double[] one, double[] other, double[] into) {
        for (int at = 0; at < one.length; at++) {
            into[at] = one[at] * other[at];
        }
    }

    /// The largest, at least zero.
    static double most(double[] of) {
        double most = 0;
        for (double each : of) {
            most = each > most ? each : most;
        }
        return most;
    }

    static double sum(double[] of) {
        double even = 0;
        double odd = 0;
        int at = 0;
        for (; at + 1 < of.length; at += 2) {
            even += of[at];
            odd += of[at + 1];
        }
        return at < of.length ? even + odd + of[at] : even + odd;
    }
}
