/// What the command `powerflow` reads and shows.
@NullMarked
package org.openelecbay.cli.powerflow;

import org.jspecify.annotations.NullMarked;
