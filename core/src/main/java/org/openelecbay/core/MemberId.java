package org.openelecbay.core;

/// A member of the community: whoever gets a bill.
///
/// @param value not blank
public record MemberId(String value) implements Comparable<MemberId> {

    public MemberId {
        Names.requireName("MemberId", value);
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
