/// What readers of tables of single-phase-equivalent networks share: buses that switches merge, and transformers.
@NullMarked
package org.openelecbay.grid.read.table;

import org.jspecify.annotations.NullMarked;
