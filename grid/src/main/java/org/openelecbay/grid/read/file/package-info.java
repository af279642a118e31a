/// Opens a network file or folder of any format that this module reads.
@NullMarked
package org.openelecbay.grid.read.file;

import org.jspecify.annotations.NullMarked;
