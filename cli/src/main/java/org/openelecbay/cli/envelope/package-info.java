/// What the commands `envelopes` and `hosting` read and show.
@NullMarked
package org.openelecbay.cli.envelope;

import org.jspecify.annotations.NullMarked;
