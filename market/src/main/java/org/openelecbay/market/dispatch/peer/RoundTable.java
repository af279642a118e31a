package org.openelecbay.market.dispatch.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.Partnership;
import org.openelecbay.market.dispatch.wire.Conversation;
import org.openelecbay.market.dispatch.wire.Party;
import org.openelecbay.market.dispatch.wire.Sent;
import org.openelecbay.market.dispatch.wire.Wire;
import org.openelecbay.market.dispatch.wire.WireConditions;

/// The partners of each trader of a market, and their conversation with a steward at the end of the list.
///
/// @param partners numbers of each trader's partners, ascending
/// @param pairs of each trader with each partner, by number
public record RoundTable(int[][] partners, int[][] pairs) {

    /// Who speaks with whom.
    public static RoundTable of(BilateralMarket market) {
        int size = market.traders().size();
        List<List<int[]>> lists = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            lists.add(new ArrayList<>());
        }
        for (int e = 0; e < market.pairs().size(); e++) {
            Partnership pair = market.pairs().get(e);
            lists.get(pair.seller()).add(new int[] {pair.buyer(), e});
            lists.get(pair.buyer()).add(new int[] {pair.seller(), e});
        }
        int[][] partners = new int[size][];
        int[][] pairs = new int[size][];
        for (int n = 0; n < size; n++) {
            List<int[]> list = lists.get(n);
            list.sort((one, other) -> Integer.compare(one[0], other[0]));
            partners[n] = list.stream().mapToInt(each -> each[0]).toArray();
            pairs[n] = list.stream().mapToInt(each -> each[1]).toArray();
        }
        return new RoundTable(partners, pairs);
    }

    /// What a trader minds or pays with each of its partners, currency per kWh.
    public double[] charges(BilateralMarket market, int trader) {
        boolean sells = market.traders().get(trader).sells();
        return Arrays.stream(pairs[trader])
                .mapToDouble(e -> sells
                        ? market.pairs().get(e).sellerCharge()
                        : market.pairs().get(e).buyerCharge())
                .toArray();
    }

    /// Lets everybody talk to the end.
    ///
    /// @param record is shown what leaves anybody
    public static Conversation hold(
            List<? extends PairPeer<?>> peers, Steward steward, WireConditions conditions, Consumer<Sent> record) {
        List<Party> parties = new ArrayList<>(peers);
        parties.add(steward);
        return Wire.run(parties, conditions, record);
    }

    /// Of whom at least half of its partners say something. Nobody is condemned by one voice among many: the one who
    /// accuses may be the liar. Those of whom it is known are not asked: whom others left hears nothing of them.
    ///
    /// @param known participants at fault
    public static Set<Integer> named(
            List<? extends PairPeer<?>> peers, Function<PairPeer<?>, Set<Integer>> sayings, Set<Integer> known) {
        int[] voices = new int[peers.size()];
        for (int n = 0; n < voices.length; n++) {
            if (!known.contains(n)) {
                sayings.apply(peers.get(n)).forEach(number -> voices[number]++);
            }
        }
        Set<Integer> named = new TreeSet<>();
        for (int n = 0; n < voices.length; n++) {
            if (voices[n] > 0 && 2 * voices[n] >= peers.get(n).partners().length) {
                named.add(n);
            }
        }
        return named;
    }
}
