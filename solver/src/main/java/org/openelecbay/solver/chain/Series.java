package org.openelecbay.solver.chain;

/// Products of stretches of numbers, number by number.
final class Series {

    private Series() {}

    /// `into += one * other`.
    static void add(double[] one, int atOne, double[] other, int atOther, double[] into, int at, int count) {
        for (int each = 0; each < count; each++) {
            into[at + each] += one[atOne + each] * other[atOther + each];
        }
    }

    /// `into -= one * other`.
    static void subtract(double[] one, int atOne, double[] other, int atOther, double[] into, int at, int count) {
        for (int each = 0; each < count; each++) {
            into[at + each] -= one[atOne + each] * other[atOther + each];
        }
    }

    /// `into = one * other`.
    static void multiply(double[] one, int atOne, double[] other, int atOther, double[] into, int at, int count) {
        for (int each = 0; each < count; each++) {
            into[at + each] = one[atOne + each] * other[atOther + each];
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
        double sum = 0;
        for (double each : of) {
            sum += each;
        }
        return sum;
    }
}
