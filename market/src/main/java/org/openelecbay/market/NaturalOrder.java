package org.openelecbay.market;

import org.openelecbay.core.ParticipantId;

/// Orders ids as a person would: `9` before `10`, numbers before words.
final class NaturalOrder implements TieOrder {

    static final NaturalOrder INSTANCE = new NaturalOrder();

    private static final int LETTERS = 7;
    private static final int BEYOND = 254;

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

    /// Numbers by value below all words, words by their first letters.
    @Override
    public long coarseKey(ParticipantId participant) {
        String id = participant.value();
        return isNumber(id) ? Long.MIN_VALUE + Long.parseLong(id) : firstLetters(id);
    }

    /// The end of a word counts less than any letter; behind a letter beyond Latin the key says nothing more.
    private static long firstLetters(String id) {
        long key = 0;
        boolean open = true;
        for (int i = 0; i < LETTERS; i++) {
            int letter = open && i < id.length() ? Math.min(id.charAt(i), BEYOND) + 1 : 0;
            open &= letter <= BEYOND;
            key = key << Byte.SIZE | letter;
        }
        return key;
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
