package dev.reelmill.search;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * A format of vectors that takes longer ones than it says, which is up to whoever uses it. What it
 * writes is read without it.
 */
final class LongVectorsFormat extends KnnVectorsFormat {
  private static final int LONGEST = 4096;

  private final KnnVectorsFormat format;

  LongVectorsFormat(KnnVectorsFormat format) {
    super(format.getName());
    this.format = format;
  }

  @Override
  public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    return format.fieldsWriter(state);
  }

  @Override
  public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
    return format.fieldsReader(state);
  }

  @Override
  public int getMaxDimensions(String field) {
    return LONGEST;
  }

  @Override
  public String toString() {
    return format.toString();
  }
}
