/// Files that people write (YAML, tables, series), read so that every mistake has its place.
@NullMarked
package org.openelecbay.simulation.input;

import org.jspecify.annotations.NullMarked;
