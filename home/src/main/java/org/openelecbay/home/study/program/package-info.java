/// Programs written down variable by variable and row by row.
@NullMarked
package org.openelecbay.home.study.program;

import org.jspecify.annotations.NullMarked;
