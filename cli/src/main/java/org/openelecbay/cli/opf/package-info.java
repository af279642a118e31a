/// Reads the units of an optimal power flow and writes its answer.
@NullMarked
package org.openelecbay.cli.opf;

import org.jspecify.annotations.NullMarked;
