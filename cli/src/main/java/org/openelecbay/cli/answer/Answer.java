package org.openelecbay.cli.answer;

import tools.jackson.databind.node.ObjectNode;

/// What became of one case.
public sealed interface Answer {

    /// It was answered.
    ///
    /// @param result the keys that follow from the inputs
    record Solved(ObjectNode result) implements Answer {}

    /// Its topic is known, but the inputs allow no answer.
    ///
    /// @param sentence why
    record Failed(String sentence) implements Answer {}

    /// Nothing here answers its topic.
    ///
    /// @param sentence names the topic and the known ones
    record Unsupported(String sentence) implements Answer {}
}
