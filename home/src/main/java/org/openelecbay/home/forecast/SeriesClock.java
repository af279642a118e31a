package org.openelecbay.home.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openelecbay.home.sun.ClearSky;
import org.openelecbay.home.sun.Place;
import org.openelecbay.home.sun.SunPosition;

/// What is known of every step of a series, past or to come: when it is, and where the sun then stands. What was looked
/// up once is kept; one clock may serve many forecasters and threads.
public final class SeriesClock {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int SUN_SAMPLES = 4;
    private static final int PAGE = 256;

    private final Instant start;
    private final Duration step;
    private final ZoneId zone;
    private final Optional<Place> place;
    private final Map<Integer, Page> pages = new ConcurrentHashMap<>();

    /// Some steps that follow each other.
    private record Page(int[] slot, int[] weekday, double[] clearSkyWm2) {}

    /// @param start of step 0
    /// @param step length of a step; divides a day
    /// @param zone whose wall clock people live by
    /// @param place where the sun is looked up; empty where it does not matter
    public SeriesClock(Instant start, Duration step, ZoneId zone, Optional<Place> place) {
        if (step.compareTo(Duration.ofMinutes(1)) < 0
                || step.compareTo(DAY) > 0
                || !DAY.equals(step.multipliedBy(DAY.dividedBy(step)))) {
            throw new IllegalArgumentException("A step of " + step
                    + " does not divide a day into at most 1440 parts. Use hours, half hours or quarters.");
        }
        this.start = start;
        this.step = step;
        this.zone = zone;
        this.place = place;
    }

    /// The length of a step.
    public Duration step() {
        return step;
    }

    /// Where the sun is looked up.
    public Optional<Place> place() {
        return place;
    }

    /// How many steps a day has; days with a change of the clock have an hour more or less.
    public int stepsPerDay() {
        return (int) DAY.dividedBy(step);
    }

    /// The start of a step.
    public Instant startOf(int index) {
        return start.plus(step.multipliedBy(index));
    }

    /// The start of a step on the wall clock.
    public ZonedDateTime local(int index) {
        return startOf(index).atZone(zone);
    }

    /// Which step of its day a step is on the wall clock, from 0.
    public int slotOfDay(int index) {
        return page(index).slot()[Math.floorMod(index, PAGE)];
    }

    /// 0 on Monday to 6 on Sunday.
    public int dayOfWeek(int index) {
        return page(index).weekday()[Math.floorMod(index, PAGE)];
    }

    public boolean weekend(int index) {
        return dayOfWeek(index) >= 5;
    }

    /// Mean clear-sky irradiance of a step on the horizontal, W/m2 (spec scheduling 7.1).
    ///
    /// @throws IllegalStateException when no place is known
    public double clearSkyWm2(int index) {
        if (place.isEmpty()) {
            throw new IllegalStateException("The clock knows no place, so it has no sun. Give latitude and longitude.");
        }
        return page(index).clearSkyWm2()[Math.floorMod(index, PAGE)];
    }

    private Page page(int index) {
        int number = Math.floorDiv(index, PAGE);
        Page known = pages.get(number);
        return known != null ? known : pages.computeIfAbsent(number, this::lookedUp);
    }

    private Page lookedUp(int number) {
        Page page = new Page(new int[PAGE], new int[PAGE], new double[PAGE]);
        for (int k = 0; k < PAGE; k++) {
            int index = number * PAGE + k;
            ZonedDateTime local = local(index);
            page.slot()[k] = (int) (local.toLocalTime().toSecondOfDay() / step.toSeconds());
            page.weekday()[k] = local.getDayOfWeek().getValue() - 1;
            page.clearSkyWm2()[k] = place.map(here -> clearSky(here, index)).orElse(0.0);
        }
        return page;
    }

    private double clearSky(Place here, int index) {
        double sum = 0;
        for (int k = 0; k < SUN_SAMPLES; k++) {
            Instant at = startOf(index).plus(step.multipliedBy(2 * k + 1).dividedBy(2 * SUN_SAMPLES));
            sum += ClearSky.globalHorizontalWm2(SunPosition.at(here, at).cosZenith());
        }
        return sum / SUN_SAMPLES;
    }
}
