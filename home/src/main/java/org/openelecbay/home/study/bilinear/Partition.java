package org.openelecbay.home.study.bilinear;

/// How ranges are partitioned.
///
/// @param pieces into which a range is cut, at least 2
/// @param gap relative gap at which the search ends
/// @param mostPrograms bound of the work; when it is reached, the answer carries the gap that is left
public record Partition(int pieces, double gap, int mostPrograms) {

    /// Four pieces, until the gap is below one per cent.
    public static final Partition USUAL = new Partition(4, 0.01, 4_000);

    public Partition {
        if (pieces < 2 || !(gap > 0) || mostPrograms < 1) {
            throw new IllegalArgumentException("A partition into " + pieces + " pieces until a gap of " + gap + " with "
                    + mostPrograms + " programs is none. Two pieces and a gap above 0 are the least.");
        }
    }

    /// The same until another gap.
    public Partition until(double otherGap) {
        return new Partition(pieces, otherGap, mostPrograms);
    }
}
