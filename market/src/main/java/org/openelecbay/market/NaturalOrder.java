package org.openelecbay.market;

import org.openelecbay.core.ParticipantId;

/// Orders ids as a person would: `9` before `10`, numbers before words.
final class NaturalOrder implements TieOrder {

    static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(ParticipantId one, ParticipantId other) {
        boolean oneIsNumber = isNumber(one.value());
        boolean otherIsNumber = isNumber(other.value());
        if (oneIsNumber && otherIsNumber) {
            int byValue = Long.compare(Long.parseLong(one.value()), Long.parseLong(other.value()));
            return byValue != 0 ? byValue : one.compareTo(other);
        }
        if (oneIsNumber != otherIsNumber) {
            return oneIsNumber ? -1 : 1;
        }
        return one.compareTo(other);
    }

    private static boolean isNumber(String id) {
        if (id.length() > 18) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
