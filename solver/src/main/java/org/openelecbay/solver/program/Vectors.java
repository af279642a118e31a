package org.openelecbay.solver.program;

/// Plain arithmetic on arrays of numbers.
final class Vectors {

    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int each = 0; each < a.length; each++) {
            sum += a[each] * b[each];
        }
        return sum;
    }

    /// The sum of the absolute products.
    static double sizes(double[] a, double[] b) {
        double sum = 0;
        for (int each = 0; each < a.length; each++) {
            sum += Math.abs(a[each] * b[each]);
        }
        return sum;
    }

    static double largest(double[] numbers) {
        double largest = 0;
        for (double each : numbers) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    static void addTo(double[] into, double factor, double[] numbers) {
        for (int each = 0; each < into.length; each++) {
            into[each] += factor * numbers[each];
        }
    }
}
