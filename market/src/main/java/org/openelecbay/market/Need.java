package org.openelecbay.market;

/// What a rule needs beside orders and meters.
public enum Need {
    /// A table of sharing keys.
    SHARING_KEYS("a table of sharing keys"),
    /// Coefficients of each producer for each consumer.
    PAIRWISE_KEYS("a table of pairwise coefficients"),
    /// Sharing keys that differ from slot to slot.
    TIMED_KEYS("a time series of sharing keys"),
    /// Members of several communities with their participation factors.
    SEVERAL_COMMUNITIES("a table of participation in several communities"),
    /// Somebody who covers a deficit.
    FINANCING("somebody who covers the deficit");

    private final String words;

    Need(String words) {
        this.words = words;
    }

    /// The need in words, to follow "it needs".
    public String words() {
        return words;
    }
}
