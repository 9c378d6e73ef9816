package io.comention.pairs;

import io.comention.text.Packed;

/** Numbers by slot of {@link ChosenPairs}, most of them 0, in bytes. */
final class SlotCounts {
    private SlotCounts() {}

    static byte[] pack(int[] bySlot) {
        Packed packed = new Packed();
        int before = 0;
        for (int slot = 0; slot < bySlot.length; slot++) {
            if (bySlot[slot] != 0) {
                packed.put(slot - before);
                packed.put(bySlot[slot]);
                before = slot;
            }
        }
        return packed.bytes();
    }

    /** Adds what {@link #pack} made bytes of. */
    static void add(byte[] bytes, long[] bySlot) {
        Packed packed = new Packed(bytes);
        int slot = 0;
        while (packed.hasMore()) {
            slot += (int) packed.take();
            bySlot[slot] += packed.take();
        }
    }
}
