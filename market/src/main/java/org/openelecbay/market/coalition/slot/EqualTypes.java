package org.openelecbay.market.coalition.slot;

/// The Shapley value of a slot with equal sellers and equal buyers, exactly: coalitions are counted by how many of
/// either kind are in them. `O(sellers * buyers)` steps.
///
/// Source: spec D.3 and D.1; the counts are hypergeometric.
///
/// @param sellers how many
/// @param surplus of each, not negative
/// @param buyers how many
/// @param deficit of each, not negative
public record EqualTypes(int sellers, double surplus, int buyers, double deficit) {

    /// The largest market that is counted: about twenty-five million pairs of numbers.
    private static final int MOST = 10_000;

    public EqualTypes {
        if (sellers < 0 || buyers < 0 || sellers + buyers > MOST) {
            throw new IllegalArgumentException("The market has " + sellers + " sellers and " + buyers
                    + " buyers; from 0 to " + MOST + " together can be counted. Are there fewer replicas?");
        }
        if (!(surplus >= 0 && deficit >= 0) || Double.isInfinite(surplus) || Double.isInfinite(deficit)) {
            throw new IllegalArgumentException("The surplus of a seller is " + surplus + " and the deficit of a buyer "
                    + deficit + "; neither may be negative.");
        }
    }

    /// What one seller gets at a spread of one, in the unit of energy; zero without sellers.
    public double seller() {
        return value(sellers, surplus, buyers, deficit);
    }

    /// What one buyer gets at a spread of one, in the unit of energy; zero without buyers.
    public double buyer() {
        return value(buyers, deficit, sellers, surplus);
    }

    /// A member of `kind` adds `min(own, [rest's lack]^+)`; averaged over all sizes and, for each, over how many of its
    /// kind are there.
    private static double value(int kind, double own, int others, double theirs) {
        if (kind == 0) {
            return 0;
        }
        double sum = 0;
        for (int size = 0; size < kind + others; size++) {
            sum += ofSize(size, kind - 1, own, others, theirs);
        }
        return sum / (kind + others);
    }

    private static double ofSize(int size, int kind, double own, int others, double theirs) {
        int least = Math.max(0, size - others);
        int most = Math.min(kind, size);
        int mode = Math.clamp((long) ((size + 1.0) * (kind + 1.0) / (kind + others + 2.0)), least, most);
        double sum = added(size, mode, own, theirs);
        double weights = 1;
        double weight = 1;
        for (int k = mode; k < most && weight > 0; k++) {
            weight *= (double) (kind - k) * (size - k) / ((k + 1.0) * (others - size + k + 1.0));
            sum += weight * added(size, k + 1, own, theirs);
            weights += weight;
        }
        weight = 1;
        for (int k = mode; k > least && weight > 0; k--) {
            weight *= k * (others - size + (double) k) / ((kind - k + 1.0) * (size - k + 1.0));
            sum += weight * added(size, k - 1, own, theirs);
            weights += weight;
        }
        return sum / weights;
    }

    private static double added(int size, int ofKind, double own, double theirs) {
        return Math.min(own, Math.max(0, (size - ofKind) * theirs - ofKind * own));
    }
}
