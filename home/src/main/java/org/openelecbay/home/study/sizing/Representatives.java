package org.openelecbay.home.study.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The days that represent groups of days, such as months: of each group the real day that is nearest to its
/// mean, so that peaks stay as they were.
public final class Representatives {

    private Representatives() {}

    /// A day and how many it stands for.
    ///
    /// @param day number in the series
    /// @param weight size of its group
    public record Representative(int day, double weight) {}

    /// One day for each group, by rising number of the group; the first of equals.
    ///
    /// @param series by day, its numbers, such as load and sun one after the other; all of one length
    /// @param group of each day
    public static List<Representative> of(double[][] series, int[] group) {
        if (series.length != group.length) {
            throw new IllegalArgumentException("There are " + series.length + " days and " + group.length
                    + " groups. Give the group of every day.");
        }
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int day = 0; day < group.length; day++) {
            members.computeIfAbsent(group[day], none -> new ArrayList<>()).add(day);
        }
        List<Representative> chosen = new ArrayList<>();
        members.values().forEach(days -> chosen.add(new Representative(nearest(series, days), days.size())));
        return List.copyOf(chosen);
    }

    private static int nearest(double[][] series, List<Integer> days) {
        double[] mean = new double[series[days.getFirst()].length];
        for (int day : days) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += series[day][k] / days.size();
            }
        }
        int nearest = days.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (int day : days) {
            double distance = 0;
            for (int k = 0; k < mean.length; k++) {
                double away = series[day][k] - mean[k];
                distance += away * away;
            }
            if (distance < least) {
                least = distance;
                nearest = day;
            }
        }
        return nearest;
    }
}
