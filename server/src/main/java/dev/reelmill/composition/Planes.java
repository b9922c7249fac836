package dev.reelmill.composition;

import java.lang.foreign.MemorySegment;

/**
 * Where a picture's planes go: BT.709, limited range, chroma at half the width and height (I420).
 *
 * @param luma rows of lumaStride bytes
 * @param blue rows of chromaStride bytes
 * @param red rows of chromaStride bytes
 * @param lumaStride bytes from one row to the next, at least the width
 * @param chromaStride bytes from one row to the next, at least half the width
 */
public record Planes(
    MemorySegment luma, MemorySegment blue, MemorySegment red, int lumaStride, int chromaStride) {}
