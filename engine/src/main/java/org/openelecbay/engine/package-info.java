/// One slot of one community as a deterministic state machine: commands in, events out.
///
/// No clock, no thread, no I/O, no randomness: time arrives in commands, and whoever drives the engine (a simulation, a
/// live platform, a stream) sees the same events for the same commands.
@NullMarked
package org.openelecbay.engine;

import org.jspecify.annotations.NullMarked;
