package org.openelecbay.grid.read.ieee;

/// What joins two nodes of the feeder: a line, a switch or a transformer.
///
/// @param row where it stands
/// @param from first node as it is written
/// @param to second node as it is written
/// @param feet length; zero for switches and transformers
/// @param configuration of a line, `SWITCH`, or the name of a transformer
record Segment(Row row, String from, String to, double feet, String configuration) {

    static final String SWITCH = "SWITCH";

    String other(String node) {
        return node.equals(from) ? to : from;
    }

    boolean joins(String one, String two) {
        return (from.equals(one) && to.equals(two)) || (from.equals(two) && to.equals(one));
    }

    boolean isSwitch() {
        return configuration.equals(SWITCH);
    }

    Segment as(String other) {
        return new Segment(row, from, to, feet, other);
    }
}
