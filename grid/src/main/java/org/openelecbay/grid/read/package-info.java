/// Reads feeders, networks and load profiles from files, and says where and why a file cannot be read.
@NullMarked
package org.openelecbay.grid.read;

import org.jspecify.annotations.NullMarked;
