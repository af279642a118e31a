package org.openelecbay.market.game.leader;

/// Which side announces the price.
public enum Leader {
    /// The sellers as one: they hold energy back to raise the price.
    SELLERS("sellers", "buyers"),
    /// The buyers as one: they forgo energy to lower the price.
    BUYERS("buyers", "sellers");

    private final String words;
    private final String followers;

    Leader(String words, String followers) {
        this.words = words;
        this.followers = followers;
    }

    String words() {
        return words;
    }

    String followers() {
        return followers;
    }
}
