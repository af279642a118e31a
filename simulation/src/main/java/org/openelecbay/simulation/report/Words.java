package org.openelecbay.simulation.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sentences that come back in many slots, written once and referred to by position.
final class Words {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    int positionOf(String text) {
        return positions.computeIfAbsent(text, _ -> {
            texts.add(text);
            return texts.size() - 1;
        });
    }

    List<String> texts() {
        return texts;
    }
}
