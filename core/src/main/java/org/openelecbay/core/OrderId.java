package org.openelecbay.core;

/// An order, unique within its slot.
///
/// @param value not blank
public record OrderId(String value) implements Comparable<OrderId> {

    public OrderId {
        Names.requireName("OrderId", value);
    }

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
