/// The two schemas of vector files: reading them, what a topic has to be, writing answers and comparing them.
///
/// Each mechanism or topic is one class in a package below, which turns inputs into the keys of an answer and never
/// sees the expected one.
@NullMarked
package org.openelecbay.cli.vector;

import org.jspecify.annotations.NullMarked;
