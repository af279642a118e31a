/// The `elecbay` command: one class a subcommand, exit 0 for success, 1 for a found difference, 2 for bad input.
@NullMarked
package org.openelecbay.cli;

import org.jspecify.annotations.NullMarked;
