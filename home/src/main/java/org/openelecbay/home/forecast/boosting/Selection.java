package org.openelecbay.home.forecast.boosting;

/// The value of a rank, without sorting all.
final class Selection {

    private Selection() {}

    /// The value that would stand at `rank` if places `low` to `high` were sorted; they are rearranged.
    ///
    /// Source: C. A. R. Hoare, "Algorithm 65: find", CACM 4 (1961) 321-322.
    static double select(double[] values, int low, int high, int rank) {
        int left = low;
        int right = high;
        while (left < right) {
            double pivot = values[(left + right) >>> 1];
            int i = left;
            int j = right;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double held = values[i];
                    values[i++] = values[j];
                    values[j--] = held;
                }
            }
            if (rank <= j) {
                right = j;
            } else if (rank >= i) {
                left = i;
            } else {
                break;
            }
        }
        return values[rank];
    }
}
