/// What the command `forecast` reads, prints and draws.
@NullMarked
package org.openelecbay.cli.forecast;

import org.jspecify.annotations.NullMarked;
