package org.openelecbay.cli.vector.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.auction.iterative.Buyer;
import org.openelecbay.market.auction.iterative.Iterate;
import org.openelecbay.market.auction.iterative.PairwiseAuction;
import org.openelecbay.market.auction.iterative.Seller;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A07: the first round and the limit of the iterative double auction (spec A.10).
///
/// Buyers may name a capacity `cMax`, sellers `dMax`; without them energies are free. A missing start is one
/// everywhere.
public final class IterativeAuctions implements Topic {

    private static final double TOLERANCE = 1e-13;
    private static final long MOST_PAIR_ROUNDS = 50_000_000;
    private static final int MOST_ROUNDS = 1_000_000;

    @Override
    public ObjectNode answer(Given inputs) {
        List<Buyer> buyers = inputs.list("buyers").stream()
                .map(buyer -> new Buyer(
                        buyer.number("w"),
                        buyer.number("eta"),
                        buyer.number("cMin", 0),
                        buyer.number("cMax", Double.POSITIVE_INFINITY)))
                .toList();
        List<Seller> sellers = inputs.list("sellers").stream()
                .map(seller -> new Seller(
                        seller.number("l1"), seller.number("l2", 0), seller.number("dMax", Double.POSITIVE_INFINITY)))
                .toList();
        double[][] start = start(inputs, buyers.size(), sellers.size());
        PairwiseAuction auction = new PairwiseAuction(buyers, sellers);
        ObjectNode result = Result.object();
        show(auction.round(start), result.putObject("firstIteration"));
        long pairs = Math.max(1, (long) buyers.size() * sellers.size());
        Iterate limit = auction.limit(start, TOLERANCE, Math.clamp(MOST_PAIR_ROUNDS / pairs, 1, MOST_ROUNDS));
        show(limit, result);
        payments(limit, sellers.size(), result);
        result.set("socialWelfare", Result.number(auction.welfare(limit.allocation())));
        return result;
    }

    private static void show(Iterate iterate, ObjectNode result) {
        result.set("bids", matrix(iterate.bids()));
        result.set("asks", matrix(iterate.asks()));
        result.set("allocation", matrix(iterate.allocation()));
    }

    private static void payments(Iterate limit, int sellers, ObjectNode result) {
        double[] received = new double[sellers];
        ArrayNode pays = result.putArray("buyerPays");
        for (int i = 0; i < limit.bids().length; i++) {
            pays.add(Result.number(Arrays.stream(limit.bids()[i]).sum()));
            for (int j = 0; j < sellers; j++) {
                double energy = limit.allocation()[i][j];
                received[j] += limit.asks()[i][j] * energy * energy;
            }
        }
        result.set("sellerReceives", Result.numbers(received));
    }

    private static ArrayNode matrix(double[][] values) {
        ArrayNode rows = Result.list();
        Arrays.stream(values).forEach(row -> rows.add(Result.numbers(row)));
        return rows;
    }

    private static double[][] start(Given inputs, int buyers, int sellers) {
        double[][] start = new double[buyers][sellers];
        List<List<Given>> rows = new ArrayList<>();
        inputs.list("start").forEach(row -> rows.add(row.elements()));
        boolean isGiven = inputs.has("start");
        if (isGiven && (rows.size() != buyers || rows.stream().anyMatch(row -> row.size() != sellers))) {
            throw new UnusableCase(
                    "Field inputs.start is not a table of " + buyers + " buyers by " + sellers + " sellers.");
        }
        for (int i = 0; i < buyers; i++) {
            for (int j = 0; j < sellers; j++) {
                start[i][j] = isGiven ? rows.get(i).get(j).number() : 1;
            }
        }
        return start;
    }
}
