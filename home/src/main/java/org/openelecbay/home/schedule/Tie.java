package org.openelecbay.home.schedule;

/// Which of several equally cheap plans is taken: content is worth a small share of the highest price more, so that no
/// plan costs more than that times the capacity above the cheapest.
enum Tie {
    /// Whichever the program finds, in the middle of all.
    ANY,
    /// With the most content after the first step: charge early, discharge late (spec scheduling 4.3).
    FULLEST_NEXT,
    /// With the most content in the mean of all steps: a plan that people can follow, full power first, then rest.
    FULLEST;

    private static final double NEXT = 1e-5;
    private static final double ALL = 1e-4;

    /// What a kWh held at the end of a step is worth besides, as a share of the highest price.
    double share(int step, int steps) {
        return switch (this) {
            case ANY -> 0;
            case FULLEST_NEXT -> step == 0 ? NEXT : 0;
            case FULLEST -> ALL / steps;
        };
    }
}
