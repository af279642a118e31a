/// The DSO's controls of a network as one JSON document and as text.
@NullMarked
package org.openelecbay.cli.control;

import org.jspecify.annotations.NullMarked;
