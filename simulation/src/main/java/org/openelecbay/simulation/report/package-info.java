/// The report of a simulated day: one HTML page that opens without a network.
@NullMarked
package org.openelecbay.simulation.report;

import org.jspecify.annotations.NullMarked;
