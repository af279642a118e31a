package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.core.Segment;

/// An order of a vector file: `id`, `t`, and `price` with `qty` or `segments`.
///
/// A missing `t` is 0, so that the id decides. What asks for nothing is left out; numbering of segments stays.
///
/// @param id as written
/// @param isNumber true when the id is written as a number, so that ids compare by value
/// @param time the submission sequence
/// @param steps its segments but those that ask for nothing, in their order
record WrittenOrder(String id, boolean isNumber, BigDecimal time, List<Step> steps) {

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    static WrittenOrder of(Given order) {
        String id = order.text("id");
        List<Step> steps = new ArrayList<>();
        if (order.has("segments")) {
            List<Given> segments = order.list("segments");
            for (int k = 0; k < segments.size(); k++) {
                add(steps, id + "#" + (k + 1), segments.get(k));
            }
        } else {
            add(steps, id, order);
        }
        return new WrittenOrder(id, order.at("id").node().isNumber(), order.decimal("t", BigDecimal.ZERO), steps);
    }

    /// An order of one kWh under a key of an object; keys that are written as numbers compare by value.
    static WrittenOrder unit(String id, BigDecimal limit) {
        boolean isNumber = id.matches("0|[1-9][0-9]*");
        return new WrittenOrder(id, isNumber, BigDecimal.ZERO, List.of(new Step(id, BigDecimal.ONE, limit)));
    }

    private static void add(List<Step> steps, String name, Given segment) {
        BigDecimal quantity = segment.decimal("qty");
        if (quantity.signum() != 0) {
            steps.add(new Step(name, quantity, segment.decimal("price")));
        }
    }

    /// True when every segment asks for more than nothing and the limits fall (bids) or rise (asks), as spec A.1
    /// demands; other orders are rejected.
    boolean isValid(boolean isBid) {
        boolean valid = steps.stream().allMatch(step -> step.quantity().signum() > 0);
        for (int k = 1; k < steps.size(); k++) {
            int rise = steps.get(k).price().compareTo(steps.get(k - 1).price());
            valid &= isBid ? rise <= 0 : rise >= 0;
        }
        return valid;
    }

    /// The segments in these units; none where rounding leaves nothing.
    List<Segment> segments(Units units) {
        return steps.stream()
                .map(step -> new Segment(units.energy(step.quantity()), units.price(step.price())))
                .toList();
    }

    Instant submittedAt() {
        BigInteger nanos = time.multiply(BILLION).toBigInteger();
        BigInteger[] parts = nanos.divideAndRemainder(BILLION.toBigInteger());
        return Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue());
    }
}
