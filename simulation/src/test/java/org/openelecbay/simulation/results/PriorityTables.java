package org.openelecbay.simulation.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Priority;
import org.openelecbay.simulation.day.SlotRecord;

/// Transactions under each priority, and which one the aggregator chose.
///
/// A transaction is a trade between two homes; the battery's and the cars' are not counted.
final class PriorityTables {

    private final Days days;

    PriorityTables(Days days) {
        this.days = days;
    }

    String transactions() {
        List<List<String>> rows = new ArrayList<>();
        for (String rule : Days.PRIORITIES) {
            int[] counts = transactions(rule);
            int[] trading = Arrays.stream(counts).filter(count -> count > 0).toArray();
            List<String> row = new ArrayList<>();
            row.add("`" + rule + "`");
            row.add(Integer.toString(trading.length));
            row.add(Integer.toString(Arrays.stream(trading).sum()));
            row.add(Row.rounded(Arrays.stream(trading).average().orElseThrow(), 1)
                    .toPlainString());
            row.add(Integer.toString(Arrays.stream(trading).min().orElseThrow()));
            row.add(Integer.toString(Arrays.stream(trading).max().orElseThrow()));
            for (int hour : new int[] {0, 6, 12, 18}) {
                row.add(Integer.toString(counts[days.at(hour)]));
            }
            row.add(Integer.toString(slotsWithFewest(rule)));
            rows.add(row);
        }
        return Markdown.table(
                List.of(
                        "rule",
                        "slots with any",
                        "all",
                        "mean",
                        "least",
                        "most",
                        "00:00",
                        "06:00",
                        "12:00",
                        "18:00",
                        "fewest in"),
                rows);
    }

    String choices() {
        List<List<String>> rows = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            rows.add(choices("%02d".formatted(hour), hour, hour + 1));
        }
        rows.add(choices("day", 0, 24));
        return Markdown.table(List.of("hour", "A", "B", "C", "none"), rows);
    }

    /// Trades between homes in every slot of the day under a rule.
    int[] transactions(String rule) {
        return days.under(rule).slots().stream()
                .mapToInt(slot -> Days.peerTrades(slot).size())
                .toArray();
    }

    /// Slots with trades in which no other priority needs fewer.
    int slotsWithFewest(String rule) {
        int[] own = transactions(rule);
        List<int[]> all = Days.PRIORITIES.stream().map(this::transactions).toList();
        return (int) IntStream.range(0, own.length)
                .filter(slot -> own[slot] > 0 && all.stream().allMatch(other -> own[slot] <= other[slot]))
                .count();
    }

    /// The priority by whose matching homes traded in a slot; empty when none did.
    Optional<Priority> chosen(SlotRecord slot) {
        List<Priority> priorities = Days.peerTrades(slot).stream()
                .map(PriorityTables::priorityOf)
                .distinct()
                .toList();
        if (priorities.size() > 1) {
            throw new IllegalStateException(
                    "Nobody wishes, and yet the slot of " + slot.slot().start() + " follows " + priorities + ".");
        }
        return priorities.stream().findFirst();
    }

    /// How many slots of these hours followed each priority.
    Map<Priority, Integer> counts(int fromHour, int toHour) {
        Map<Priority, Integer> counts = new EnumMap<>(Priority.class);
        for (int i = days.at(fromHour); i < until(toHour); i++) {
            chosen(days.slots().get(i)).ifPresent(priority -> counts.merge(priority, 1, Integer::sum));
        }
        return counts;
    }

    private int until(int hour) {
        return hour == 24 ? days.slots().size() : days.at(hour);
    }

    private List<String> choices(String name, int fromHour, int toHour) {
        Map<Priority, Integer> counts = counts(fromHour, toHour);
        List<String> row = new ArrayList<>(List.of(name));
        int none = until(toHour) - days.at(fromHour);
        for (Priority priority : Priority.values()) {
            int count = counts.getOrDefault(priority, 0);
            none -= count;
            row.add(count == 0 ? "" : Integer.toString(count));
        }
        row.add(none == 0 ? "" : Integer.toString(none));
        return row;
    }

    private static Priority priorityOf(Trade trade) {
        return switch (trade.origin()) {
            case PRIORITY_A -> Priority.A;
            case PRIORITY_B -> Priority.B;
            case PRIORITY_C -> Priority.C;
            case MATCHED, SHARED, STORAGE, REQUESTED, WISHED ->
                throw new IllegalStateException("Not a trade between homes by priority: " + trade + ".");
        };
    }
}
