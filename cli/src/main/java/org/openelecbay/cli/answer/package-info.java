/// Which topics of vector files are answered, and by whom.
@NullMarked
package org.openelecbay.cli.answer;

import org.jspecify.annotations.NullMarked;
