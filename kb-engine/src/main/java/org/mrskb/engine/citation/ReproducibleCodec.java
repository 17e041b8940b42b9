package org.mrskb.engine.citation;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.SegmentInfoFormat;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * Lucene's own format without the time and the machine that it notes in each segment, so that the
 * same articles give the same bytes. Its name is the standard one: whoever reads the index needs
 * only Lucene.
 */
final class ReproducibleCodec extends FilterCodec {
  /** Lucene draws the ids of segments from this seed, if it is set before Lucene is first used. */
  private static final String SEED = "tests.seed";

  ReproducibleCodec() {
    super(Codec.getDefault().getName(), Codec.getDefault());
  }

  static void fixSeed() {
    System.setProperty(SEED, "4d52534b42");
  }

  @Override
  public SegmentInfoFormat segmentInfoFormat() {
    SegmentInfoFormat format = delegate.segmentInfoFormat();
    return new SegmentInfoFormat() {
      @Override
      public SegmentInfo read(Directory directory, String name, byte[] id, IOContext context)
          throws IOException {
        return format.read(directory, name, id, context);
      }

      @Override
      public void write(Directory directory, SegmentInfo info, IOContext context)
          throws IOException {
        SegmentInfo plain =
            new SegmentInfo(
                info.dir,
                info.getVersion(),
                info.getMinVersion(),
                info.name,
                info.maxDoc(),
                info.getUseCompoundFile(),
                info.getHasBlocks(),
                info.getCodec(),
                Map.of(),
                info.getId(),
                info.getAttributes(),
                info.getIndexSort());
        plain.setFiles(info.files());
        format.write(directory, plain, context);
        info.addFiles(plain.files());
      }
    };
  }
}
