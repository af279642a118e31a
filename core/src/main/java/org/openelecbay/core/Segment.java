package org.openelecbay.core;

/// One step of an order: so much energy at no worse than this price.
///
/// @param quantity more than zero
/// @param limit the most a bid pays, the least an offer takes; may be zero or negative
public record Segment(Energy quantity, Price limit) {

    public Segment {
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException(
                    "A segment asks for " + quantity + ". Was the meter or the battery already empty?");
        }
    }
}
