package org.openelecbay.market.dispatch.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.dispatch.message.PoolDecision;
import org.openelecbay.market.dispatch.message.PoolInjection;
import org.openelecbay.market.dispatch.message.PoolSignal;
import org.openelecbay.market.dispatch.message.Stamp;
import org.openelecbay.market.dispatch.wire.Conversation;
import org.openelecbay.market.dispatch.wire.Party;
import org.openelecbay.market.dispatch.wire.Sent;
import org.openelecbay.market.dispatch.wire.Wire;
import org.openelecbay.market.dispatch.wire.WireConditions;

/// An exchange between a manager and participants that talk over a wire.
///
/// @param result as of [ExchangeAdmm], and the same numbers where the wire is reliable
/// @param silent numbers of the participants that were not heard to the end
/// @param beyondRating numbers of those that said more than their connection can carry
/// @param conversation what was sent
public record ExchangeOnWire(
        ExchangeResult result, List<Integer> silent, List<Integer> beyondRating, Conversation conversation) {

    private static final long RUN = 1;
    private static final Stamp ANY = new Stamp(RUN, 1, 0);

    /// A community and what its manager knows of its connections.
    ///
    /// @param community whose agents only they themselves know
    /// @param ratings the most that each participant can put in or take, kWh
    public record Pool(ExchangeCommunity community, double[] ratings) {

        /// Every connection carries what its participant may ever put in or take.
        public static Pool of(ExchangeCommunity community) {
            return new Pool(
                    community,
                    community.agents().stream()
                            .mapToDouble(QuadraticAgent::rating)
                            .toArray());
        }
    }

    /// Holds the exchange, from nothing and the middle of the supplier's prices. Participants have the numbers 0 and
    /// up, the manager the next one.
    ///
    /// @param record is shown each message as it leaves
    public static ExchangeOnWire run(
            Pool pool, ExchangeTerms terms, Patience patience, WireConditions conditions, Consumer<Sent> record) {
        ExchangeCommunity community = pool.community();
        int manager = community.agents().size();
        double[] weights = community.weights();
        Coordination coordination = new Coordination(
                community.grid(), weights, new double[manager], community.grid().midMarket(), terms);
        List<Party> parties = new ArrayList<>();
        for (int number = 0; number < manager; number++) {
            parties.add(new ExchangeParticipant(
                    RUN, number, manager, community.agents().get(number), weights[number]));
        }
        ExchangeManager speaker = new ExchangeManager(RUN, manager, coordination, pool.ratings(), patience);
        parties.add(speaker);
        Conversation conversation = Wire.run(parties, conditions, record);
        return new ExchangeOnWire(
                ExchangeResult.of(coordination), speaker.silent(), speaker.beyondRating(), conversation);
    }

    /// What an exchange of so many iterations says on a reliable wire: a signal and an answer a participant and
    /// iteration, a decision and a promise.
    public static Traffic traffic(long participants, long iterations) {
        long round = new PoolSignal(ANY, 0, 0, 0, 0).bytes() + new PoolInjection(ANY, 0).bytes();
        long end = new PoolDecision(ANY, true, 0).bytes() + new PoolInjection(ANY, 0).bytes();
        return new Traffic(
                iterations + 1, 2 * participants * (iterations + 1), participants * (iterations * round + end));
    }
}
