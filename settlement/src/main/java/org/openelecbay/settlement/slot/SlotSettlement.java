package org.openelecbay.settlement.slot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Trade;
import org.openelecbay.settlement.ledger.Transfer;

/// Settles one slot: what was promised at the trades' prices, the rest with the supplier, then penalties, fees, losses.
///
/// With x the net sales of a participant and y its metered injection, delta = y - x is settled by the method of the
/// terms; usually the supplier takes or gives it at its export or import price. A broken promise (a seller short of
/// x, a buyer drawing less than it bought) costs the penalty on the part of delta beyond the tolerance. Undelivered
/// energy never leaves a buyer without supply.
/// Source: spec G.5.
public final class SlotSettlement {

    private final Clearing clearing;
    private final PriceBand band;
    private final SettlementTerms terms;
    private final List<Delivery> deliveries;
    private final Losses losses;
    private final Map<ParticipantId, Account> accounts;

    /// Prepares the settlement of a slot.
    ///
    /// @param clearing the trades and payments, all of participants in `deliveries`
    /// @param band the supplier's prices
    /// @param terms fees and penalties
    /// @param deliveries one a participant
    /// @param losses lost in the network in this slot
    public SlotSettlement(
            Clearing clearing, PriceBand band, SettlementTerms terms, List<Delivery> deliveries, Losses losses) {
        this.clearing = clearing;
        this.band = band;
        this.terms = terms;
        this.deliveries = List.copyOf(deliveries);
        this.losses = losses;
        this.accounts = accountsOf(deliveries);
    }

    /// Prepares the settlement of a slot whose losses nobody has allocated.
    public SlotSettlement(
            Clearing clearing, PriceBand band, SettlementTerms terms, List<Delivery> deliveries, Energy losses) {
        this(clearing, band, terms, deliveries, new Losses(losses, List.of()));
    }

    /// The transfers of settlement run `run`, in a fixed order: trades, premiums, payments, then who did what.
    public List<Transfer> transfers(int run) {
        Posting posting = new Posting(clearing.slot(), run);
        clearing.trades().forEach(trade -> settleTrade(trade, posting));
        Fulfilment.of(clearing.trades(), deliveries).forEach(fulfilment -> settlePremium(fulfilment, posting));
        clearing.payments().forEach(payment -> settlePayment(payment, posting));
        Map<ParticipantId, Contract> contracts = Contract.of(clearing.trades());
        DeviationTerms deviations = terms.deviations();
        Balancing balancing = new Balancing(deviations.method(), band, clearing.slot(), deliveries, contracts);
        Compliance compliance = new Compliance();
        for (int place = 0; place < deliveries.size(); place++) {
            Delivery delivery = deliveries.get(place);
            Contract contract = Balancing.contractOf(delivery, contracts);
            Promise promise = Promise.of(delivery, contract, deviations);
            balancing.settle(place, delivery, contract, posting);
            Penalty.settle(delivery, promise, terms, posting);
            settleFees(delivery, contract, posting);
            compliance.note(delivery, contract, promise, terms.tolerance());
        }
        new UsageCharges(terms.usage(), deliveries).settle(clearing.trades(), posting);
        balancing.settleNet(deviations.nettingSurplus(), compliance, posting);
        compliance.handOn(
                NamedAccount.PENALTIES, NamedAccount.PENALTIES, deviations.penalties(), Cause.PENALTY_SHARE, posting);
        LossCharge.settle(deliveries, contracts, losses, terms.lossPrice(), posting);
        return posting.transfers();
    }

    private void settleTrade(Trade trade, Posting posting) {
        Account seller = account(trade.seller());
        Account buyer = account(trade.buyer());
        posting.pay(buyer, seller, trade.sellerGets().times(trade.quantity()), trade.quantity(), Cause.TRADE);
        posting.pay(
                buyer,
                NamedAccount.SURPLUS,
                trade.buyerPays().minus(trade.sellerGets()).times(trade.quantity()),
                Energy.ZERO,
                Cause.TRADE);
    }

    private void settlePremium(Fulfilment fulfilment, Posting posting) {
        Trade trade = fulfilment.trade();
        Account seller = account(trade.seller());
        Account buyer = account(trade.buyer());
        posting.pay(buyer, seller, trade.premium(), trade.quantity(), Cause.PREMIUM);
        posting.pay(seller, buyer, fulfilment.returned(), fulfilment.missing(), Cause.PREMIUM_RETURNED);
    }

    private void settlePayment(Payment payment, Posting posting) {
        posting.pay(account(payment.from()), account(payment.to()), payment.money(), Energy.ZERO, payment.cause());
    }

    private void settleFees(Delivery delivery, Contract contract, Posting posting) {
        Account member = account(delivery.participant().id());
        Energy bought = contract.bought();
        Energy traded = contract.traded();
        posting.pay(member, NamedAccount.OPERATOR, terms.serviceFee().times(traded), traded, Cause.SERVICE_FEE);
        posting.pay(member, NamedAccount.NETWORK, terms.networkFee().times(bought), bought, Cause.NETWORK_FEE);
        posting.pay(member, NamedAccount.LEVY, terms.levy().times(bought), bought, Cause.LEVY);
    }

    private Account account(Payment.Party party) {
        return switch (party) {
            case Payment.Participating participating -> account(participating.id());
            case Payment.Holding holding -> holding.account();
        };
    }

    private Account account(ParticipantId participant) {
        Account account = accounts.get(participant);
        if (account == null) {
            throw new IllegalArgumentException("Nobody called " + participant + " delivered in the slot of "
                    + clearing.slot().start() + ", yet it is in the clearing.");
        }
        return account;
    }

    private static Map<ParticipantId, Account> accountsOf(List<Delivery> deliveries) {
        Map<ParticipantId, Account> accounts = HashMap.newHashMap(deliveries.size() + 1);
        accounts.put(ParticipantId.COMMUNITY, NamedAccount.COMMUNITY);
        for (Delivery delivery : deliveries) {
            Account member = new MemberAccount(delivery.participant().member());
            if (accounts.put(delivery.participant().id(), member) != null) {
                throw new IllegalArgumentException(
                        "Two deliveries of " + delivery.participant().id() + " in one slot.");
            }
        }
        return accounts;
    }
}
