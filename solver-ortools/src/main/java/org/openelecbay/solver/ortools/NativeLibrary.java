package org.openelecbay.solver.ortools;

import com.google.ortools.Loader;

/// The native part of OR-Tools, which is unpacked and loaded when it is first asked for; that takes about a second.
final class NativeLibrary {

    private NativeLibrary() {}

    /// Whether it is there and fits this machine.
    static boolean isThere() {
        return Once.LOADED;
    }

    private static final class Once {
        static final boolean LOADED = load();

        private static boolean load() {
            try {
                Loader.loadNativeLibraries();
                return true;
            } catch (RuntimeException | LinkageError e) {
                // No library for this machine: others solve the program.
                return false;
            }
        }
    }
}
