/// The topics of `spec/scheduling.md`: each reads the inputs of a case and asks the product for the answer.
@NullMarked
package org.openelecbay.cli.vector.scheduling;

import org.jspecify.annotations.NullMarked;
