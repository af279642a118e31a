package org.openelecbay.simulation.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// Trades and reasons, slot by slot, as flat lists of whole numbers.
///
/// @param origins names that trades refer to
/// @param trades eight numbers a trade: seller, buyer (positions among the participants, [#COMMUNITY] is the pool), Wh,
///     micros per kWh that the seller gets, micros per kWh that the buyer pays, origin, 1 where a certificate goes with
///     it, micros per kWh of premium
/// @param words names and sentences that reasons refer to
/// @param reasons two numbers a reason: the order (a position in `words`, or [#WHOLE_CLEARING]) and the sentence
record Market(List<String> origins, List<long[]> trades, List<String> words, List<int[]> reasons) {

    /// The pool as a side of a trade.
    static final int COMMUNITY = -1;
    /// The reason is about the whole clearing.
    static final int WHOLE_CLEARING = -1;

    private static final int NUMBERS_PER_TRADE = 8;
    private static final List<Origin> ORIGINS = List.of(Origin.values());

    static Market of(DayResult day) {
        Map<ParticipantId, Integer> positions = positions(day);
        Words words = new Words();
        List<long[]> trades = new ArrayList<>(day.slots().size());
        List<int[]> reasons = new ArrayList<>(day.slots().size());
        for (SlotRecord slot : day.slots()) {
            trades.add(flat(slot.clearing().trades(), positions));
            reasons.add(flat(slot.clearing().reasons(), words));
        }
        return new Market(ORIGINS.stream().map(Origin::name).toList(), trades, words.texts(), reasons);
    }

    private static Map<ParticipantId, Integer> positions(DayResult day) {
        Map<ParticipantId, Integer> positions = new HashMap<>();
        positions.put(ParticipantId.COMMUNITY, COMMUNITY);
        for (int i = 0; i < day.participants().size(); i++) {
            positions.put(day.participants().get(i).id(), i);
        }
        return positions;
    }

    private static long[] flat(List<Trade> trades, Map<ParticipantId, Integer> positions) {
        long[] numbers = new long[NUMBERS_PER_TRADE * trades.size()];
        int at = 0;
        for (Trade trade : trades) {
            numbers[at++] = positions.getOrDefault(trade.seller(), COMMUNITY);
            numbers[at++] = positions.getOrDefault(trade.buyer(), COMMUNITY);
            numbers[at++] = trade.quantity().wattHours();
            numbers[at++] = trade.sellerGets().microsPerKwh();
            numbers[at++] = trade.buyerPays().microsPerKwh();
            numbers[at++] = ORIGINS.indexOf(trade.origin());
            numbers[at++] = trade.promise().green() ? 1 : 0;
            numbers[at++] = trade.promise().premium().microsPerKwh();
        }
        return numbers;
    }

    private static int[] flat(List<Reason> reasons, Words words) {
        int[] numbers = new int[2 * reasons.size()];
        int at = 0;
        for (Reason reason : reasons) {
            numbers[at++] =
                    reason.about().map(OrderId::value).map(words::positionOf).orElse(WHOLE_CLEARING);
            numbers[at++] = words.positionOf(reason.sentence());
        }
        return numbers;
    }
}
