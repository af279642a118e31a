package org.openelecbay.grid.headroom;

/// What ends the room of an injection.
public enum LimitKind {
    /// A voltage at the upper end of the band, in per unit.
    OVER_VOLTAGE("upper voltage limit"),
    /// A voltage at the lower end of the band, in per unit.
    UNDER_VOLTAGE("lower voltage limit"),
    /// A current at its rating, as a share of the rating.
    OVERLOAD("rating"),
    /// More than the network can carry at all.
    NO_SOLUTION("largest power that can be carried"),
    /// The cap that was asked for; the network would allow more.
    CAP("cap of the connection");

    private final String words;

    LimitKind(String words) {
        this.words = words;
    }

    /// The limit in words.
    public String words() {
        return words;
    }
}
