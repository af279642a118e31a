package org.openelecbay.grid.sensitivity;

/// How a [LinearTree] answers: changes of the voltage of every node and of the current in its branch, `width`
/// numbers a node.
record LinearAnswer(double[] volt, double[] branch) {

    /// Change of the magnitude of a complex number that stands at `at`.
    static double ofMagnitude(double re, double im, double[] change, int at) {
        double magnitude = Math.sqrt(re * re + im * im);
        return magnitude == 0 ? 0 : (re * change[at] + im * change[at + 1]) / magnitude;
    }
}
