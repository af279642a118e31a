package org.openelecbay.grid.draw;

/// What the signs of a drawing mean.
///
/// @param title first line
/// @param quantity what the colours show, with its unit, such as `voltage in pu`
/// @param width what the widest line is, such as `412 A`
public record Legend(String title, String quantity, String width) {}
