/// Market rules that a person brings along as one Java source file.
@NullMarked
package org.openelecbay.cli.own;

import org.jspecify.annotations.NullMarked;
