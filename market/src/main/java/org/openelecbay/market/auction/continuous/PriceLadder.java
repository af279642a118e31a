package org.openelecbay.market.auction.continuous;

import java.util.Arrays;

/// The price levels of one side, worst first: sorted blocks of keys, so that two binary searches find the place of a
/// level and entering it moves at most one block, whatever the prices are. The best level stands at the very end, where
/// most levels come and go.
///
/// Blocks that fall empty are kept for the next split.
final class PriceLadder {

    static final int NONE = -1;

    private static final int BLOCK = 128;

    private long[][] keys = {new long[BLOCK]};
    private int[][] levels = {new int[BLOCK]};
    private int[] counts = new int[1];
    private int blocks = 1;
    private int spare;

    /// The level with the greatest key, or [#NONE].
    int best() {
        int count = counts[blocks - 1];
        return count == 0 ? NONE : levels[blocks - 1][count - 1];
    }

    /// Enters a key that is not there yet.
    void insert(long key, int level) {
        int block = blockOf(key);
        if (counts[block] == BLOCK) {
            split(block);
            block = key > keys[block][counts[block] - 1] ? block + 1 : block;
        }
        int place = placeIn(block, key);
        int behind = counts[block] - place;
        System.arraycopy(keys[block], place, keys[block], place + 1, behind);
        System.arraycopy(levels[block], place, levels[block], place + 1, behind);
        keys[block][place] = key;
        levels[block][place] = level;
        counts[block]++;
    }

    /// Takes a key out that is there.
    void remove(long key) {
        int block = blockOf(key);
        int place = placeIn(block, key);
        int behind = --counts[block] - place;
        System.arraycopy(keys[block], place + 1, keys[block], place, behind);
        System.arraycopy(levels[block], place + 1, levels[block], place, behind);
        if (counts[block] == 0 && blocks > 1) {
            dropBlock(block);
        }
    }

    /// The levels, best first.
    int[] bestFirst() {
        int size = 0;
        for (int block = 0; block < blocks; block++) {
            size += counts[block];
        }
        int[] all = new int[size];
        int next = 0;
        for (int block = blocks - 1; block >= 0; block--) {
            for (int place = counts[block] - 1; place >= 0; place--) {
                all[next++] = levels[block][place];
            }
        }
        return all;
    }

    /// The first block whose last key is not below this one; the last block for a key above all.
    private int blockOf(long key) {
        int low = 0;
        int high = blocks - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle][counts[middle] - 1] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int placeIn(int block, long key) {
        long[] sorted = keys[block];
        int low = 0;
        int high = counts[block];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void split(int block) {
        makeRoomBehind(block);
        int half = BLOCK / 2;
        System.arraycopy(keys[block], half, keys[block + 1], 0, BLOCK - half);
        System.arraycopy(levels[block], half, levels[block + 1], 0, BLOCK - half);
        counts[block] = half;
        counts[block + 1] = BLOCK - half;
    }

    /// Puts an unused block behind this one; unused blocks stand behind the used ones.
    private void makeRoomBehind(int block) {
        if (spare == 0) {
            addSpareBlock();
        }
        long[] unusedKeys = keys[blocks];
        int[] unusedLevels = levels[blocks];
        int behind = blocks - block - 1;
        System.arraycopy(keys, block + 1, keys, block + 2, behind);
        System.arraycopy(levels, block + 1, levels, block + 2, behind);
        System.arraycopy(counts, block + 1, counts, block + 2, behind);
        keys[block + 1] = unusedKeys;
        levels[block + 1] = unusedLevels;
        blocks++;
        spare--;
    }

    private void addSpareBlock() {
        if (blocks == keys.length) {
            keys = Arrays.copyOf(keys, 2 * blocks);
            levels = Arrays.copyOf(levels, 2 * blocks);
            counts = Arrays.copyOf(counts, 2 * blocks);
        }
        keys[blocks] = new long[BLOCK];
        levels[blocks] = new int[BLOCK];
        spare++;
    }

    private void dropBlock(int block) {
        long[] unusedKeys = keys[block];
        int[] unusedLevels = levels[block];
        int behind = blocks - block - 1;
        System.arraycopy(keys, block + 1, keys, block, behind);
        System.arraycopy(levels, block + 1, levels, block, behind);
        System.arraycopy(counts, block + 1, counts, block, behind);
        blocks--;
        keys[blocks] = unusedKeys;
        levels[blocks] = unusedLevels;
        counts[blocks] = 0;
        spare++;
    }
}
