/// What a run leaves behind: CSV files in kWh, kW and currency with every digit, and a table for the terminal.
@NullMarked
package org.openelecbay.simulation.output;

import org.jspecify.annotations.NullMarked;
