package org.openelecbay.solver.sparse;

/// A matrix without an inverse: no pivot is left for one of its columns.
public final class SingularMatrix extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    private final int position;

    SingularMatrix(int position) {
        super("The matrix is singular at column " + position + " (counted from 0): what stands there follows from the"
                + " other columns. Is a part of the network without a source?");
        this.position = position;
    }

    /// Row and column of the original matrix, counted from 0, at which no pivot is left.
    public int position() {
        return position;
    }
}
