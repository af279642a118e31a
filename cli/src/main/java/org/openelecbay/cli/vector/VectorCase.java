package org.openelecbay.cli.vector;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One case of a vector file: what is asked, and apart from it what is expected.
///
/// @param id unique over all files
/// @param schema of its file
/// @param topic the mechanism or topic
/// @param inputs absent when the case has none
/// @param expected absent when the case has none; only the comparison reads it
/// @param tolerance as the file writes it; absent when it names none
/// @param folder of the file
public record VectorCase(
        String id,
        Schema schema,
        String topic,
        @Nullable JsonNode inputs,
        @Nullable JsonNode expected,
        @Nullable JsonNode tolerance,
        Path folder) {

    /// The two schemas of vector files.
    public enum Schema {
        /// `lem-golden/1`: many cases of one mechanism in a file.
        MARKET,
        /// Grid and scheduling: one case of one topic in a file.
        GRID
    }
}
