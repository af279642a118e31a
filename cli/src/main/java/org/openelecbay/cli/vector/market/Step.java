package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;

/// One segment of an order of a vector file.
///
/// @param name of its fills: the order's id, with `#` and the number of the segment where the order has several
/// @param quantity in kWh, more than zero
/// @param price the limit per kWh
record Step(String name, BigDecimal quantity, BigDecimal price) {}
