/// OpenDSS circuit files: their commands, elements and in-line arithmetic, and the network they describe.
@NullMarked
package org.openelecbay.grid.read.dss;

import org.jspecify.annotations.NullMarked;
