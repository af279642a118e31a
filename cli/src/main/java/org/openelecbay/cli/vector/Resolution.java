package org.openelecbay.cli.vector;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What whole watt-hours and micro prices may differ from exact arithmetic: 0.001 kWh for energy, 1e-6 for a price,
/// and for money the sum over its trades of `quantity x 1e-6 + price x 0.001`. Ratios, flags and counts get nothing.
///
/// @param kinds what a key measures; it holds for everything below it that has no kind of its own
/// @param trades finds the trades, with `qty` and `price`, behind a sum of money
public record Resolution(Map<String, Kind> kinds, TradesBehind trades) {

    private static final double ENERGY_KWH = 1e-3;
    private static final double PRICE_PER_KWH = 1e-6;

    /// Nothing is allowed above the tolerance of the file.
    public static final Resolution EXACT = new Resolution(Map.of(), (path, expected) -> Result.list());

    /// What a number measures.
    public enum Kind {
        ENERGY,
        PRICE,
        MONEY
    }

    /// The trades behind a sum of money.
    public interface TradesBehind {

        /// The trades that the sum at a path counts.
        ///
        /// @param path of the sum in the expected answer
        /// @param expected the whole expected answer
        /// @return a list of objects with `qty` and `price`
        JsonNode of(List<String> path, JsonNode expected);
    }

    /// The allowance for the number at a path of the expected answer; list positions are no part of the path.
    double allowance(List<String> path, JsonNode expected) {
        for (int k = path.size() - 1; k >= 0; k--) {
            Kind kind = kinds.get(path.get(k));
            if (kind != null) {
                return switch (kind) {
                    case ENERGY -> ENERGY_KWH;
                    case PRICE -> PRICE_PER_KWH;
                    case MONEY -> money(trades.of(path, expected));
                };
            }
        }
        return 0;
    }

    /// True when the fields of the object at this path are ids, so that one too many is a difference.
    boolean isTable(List<String> path) {
        return !path.isEmpty() && kinds.containsKey(path.getLast());
    }

    private static double money(JsonNode trades) {
        double sum = 0;
        for (JsonNode trade : trades) {
            double quantity = Math.abs(trade.path("qty").asDouble(0));
            double price = Math.abs(trade.path("price").asDouble(0));
            sum += quantity * PRICE_PER_KWH + price * ENERGY_KWH;
        }
        return sum;
    }
}
