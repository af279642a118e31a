package org.openelecbay.market;

/// The three priorities by which Malik et al. match peers (IJEPES 137, 107865; spec C.3).
public enum Priority {
    /// By energy: the largest need and the largest surplus first.
    A,
    /// By distance: the nearest peer first.
    B,
    /// By price: the highest bid and the lowest offer first.
    C
}
