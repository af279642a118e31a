package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Phase;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Quality;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.settlement.ledger.Ledger;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.Delivery;
import org.openelecbay.settlement.slot.DeviationMethod;
import org.openelecbay.settlement.slot.DeviationTerms;
import org.openelecbay.settlement.slot.Proceeds;
import org.openelecbay.settlement.slot.SettlementTerms;
import org.openelecbay.settlement.slot.SlotSettlement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// G05: two-price settlement of deviations, where the supplier bills the community's net and the operator keeps what
/// that leaves, the penalties and the fees (spec G.5).
///
/// Whoever has no meter value delivered nothing. Trades without energy or with oneself are left out.
public final class DeviationSettlements implements Topic {

    private static final Slot SLOT = new Slot(Instant.EPOCH, Duration.ofHours(1));

    @Override
    public ObjectNode answer(Given inputs) {
        Map<String, BigDecimal> metered = inputs.map("metered", Given::decimal);
        List<Given> trades = inputs.list("trades").stream()
                .filter(trade -> trade.decimal("qty").signum() > 0
                        && !trade.text("seller").equals(trade.text("buyer")))
                .toList();
        Units units = units(inputs, trades, metered);
        Map<String, Participant> participants = participants(trades, metered);
        List<Delivery> deliveries = new ArrayList<>();
        participants.forEach((name, who) ->
                deliveries.add(delivery(who, units.energy(metered.getOrDefault(name, BigDecimal.ZERO)))));
        Clearing clearing = Clearing.of(SLOT, tradesOf(trades, participants, units));
        List<Transfer> transfers = new SlotSettlement(
                        clearing, band(inputs, units), terms(inputs, units), deliveries, Energy.ZERO)
                .transfers(1);
        return result(clearing, deliveries, participants, transfers, units);
    }

    private static ObjectNode result(
            Clearing clearing,
            List<Delivery> deliveries,
            Map<String, Participant> participants,
            List<Transfer> transfers,
            Units units) {
        ObjectNode result = Result.object();
        ObjectNode shown = result.putObject("participants");
        Ledger all = ledger(transfers, Set.of(Cause.values()));
        Ledger imbalance = ledger(transfers, Set.of(Cause.RESIDUAL, Cause.DEVIATION));
        Ledger penalties = ledger(transfers, Set.of(Cause.PENALTY));
        Money cash = Money.ZERO;
        int place = 0;
        for (Map.Entry<String, Participant> entry : participants.entrySet()) {
            MemberAccount account = new MemberAccount(entry.getValue().member());
            Energy contracted = contracted(clearing, entry.getValue().id());
            Energy injected = deliveries.get(place++).metered().injection();
            ObjectNode each = shown.putObject(entry.getKey());
            each.set("contracted", Result.number(units.kwh(contracted)));
            each.set("metered", Result.number(units.kwh(injected)));
            each.set("deviation", Result.number(units.kwh(injected.minus(contracted))));
            each.set("imbalanceCash", money(imbalance.balance(account), units));
            each.set("penalty", money(penalties.balance(account).negated(), units));
            each.set("net", money(all.balance(account), units));
            cash = cash.plus(all.balance(account));
        }
        Money penalty = all.balance(NamedAccount.PENALTIES);
        Money fees = all.balance(NamedAccount.OPERATOR);
        Money netting = all.balance(NamedAccount.RESERVE);
        result.set("gridBill", money(all.balance(NamedAccount.SUPPLIER), units));
        result.set("penalties", money(penalty, units));
        result.set("serviceFees", money(fees, units));
        result.set("nettingSurplus", money(netting, units));
        result.set("operatorAccount", money(penalty.plus(fees).plus(netting), units));
        result.set("cashSum", money(cash, units));
        return result;
    }

    private static JsonNode money(Money money, Units units) {
        return Result.number(units.currency(money));
    }

    private static Ledger ledger(List<Transfer> transfers, Set<Cause> causes) {
        Ledger ledger = new Ledger();
        ledger.post(transfers.stream()
                .filter(transfer -> causes.contains(transfer.cause()))
                .toList());
        return ledger;
    }

    private static Energy contracted(Clearing clearing, ParticipantId id) {
        Energy net = Energy.ZERO;
        for (Trade trade : clearing.trades()) {
            net = trade.seller().equals(id) ? net.plus(trade.quantity()) : net;
            net = trade.buyer().equals(id) ? net.minus(trade.quantity()) : net;
        }
        return net;
    }

    private static Units units(Given inputs, List<Given> trades, Map<String, BigDecimal> metered) {
        List<BigDecimal> quantities = new ArrayList<>(metered.values());
        List<BigDecimal> prices = new ArrayList<>();
        for (Given trade : trades) {
            quantities.add(trade.decimal("qty"));
            prices.add(trade.decimal("price"));
        }
        for (String price : List.of("importPrice", "exportPrice", "penalty", "serviceFee")) {
            prices.add(inputs.decimal(price, BigDecimal.ZERO));
        }
        return Units.forMoney(quantities, prices);
    }

    private static PriceBand band(Given inputs, Units units) {
        return new PriceBand(units.price(inputs.decimal("exportPrice")), units.price(inputs.decimal("importPrice")));
    }

    private static SettlementTerms terms(Given inputs, Units units) {
        DeviationTerms deviations = new DeviationTerms(
                DeviationMethod.TWO_PRICE, Proceeds.RESERVE, Proceeds.RESERVE, inputs.flag("penaliseExcess", false));
        return new SettlementTerms(
                units.price(inputs.decimal("penalty", BigDecimal.ZERO)),
                Units.ratio(inputs.decimal("tolerance", BigDecimal.ZERO)),
                units.price(inputs.decimal("serviceFee", BigDecimal.ZERO)),
                Price.ZERO,
                Price.ZERO,
                Price.ZERO,
                deviations);
    }

    private static Map<String, Participant> participants(List<Given> trades, Map<String, BigDecimal> metered) {
        Map<String, Participant> participants = new LinkedHashMap<>();
        metered.keySet().forEach(name -> add(name, participants));
        for (Given trade : trades) {
            add(trade.text("seller"), participants);
            add(trade.text("buyer"), participants);
        }
        return participants;
    }

    private static void add(String name, Map<String, Participant> participants) {
        String id = "p" + participants.size();
        participants.putIfAbsent(
                name, new Participant(new ParticipantId(id), new MemberId(id), new ConnectionPoint(id, id, Phase.A)));
    }

    private static Delivery delivery(Participant who, Energy injection) {
        Metered metered =
                new Metered(SLOT, who.point(), injection.negativePart(), injection.positivePart(), Quality.MEASURED);
        return new Delivery(who, Optional.empty(), metered);
    }

    private static List<Trade> tradesOf(List<Given> written, Map<String, Participant> participants, Units units) {
        List<Trade> trades = new ArrayList<>();
        for (Given each : written) {
            Price price = units.price(each.decimal("price"));
            Energy quantity = units.energy(each.decimal("qty"));
            if (quantity.isPositive()) {
                trades.add(new Trade(
                        trades.size() + 1,
                        SLOT,
                        who(each.text("seller"), participants),
                        who(each.text("buyer"), participants),
                        quantity,
                        price,
                        price,
                        Origin.MATCHED));
            }
        }
        return trades;
    }

    private static ParticipantId who(String name, Map<String, Participant> participants) {
        Participant participant = participants.get(name);
        if (participant == null) {
            throw new IllegalArgumentException("Nobody is called " + name + ".");
        }
        return participant.id();
    }
}
