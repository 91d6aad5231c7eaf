// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.errsite.indexer.calls.CallsFile;
import org.errsite.indexer.calls.Ways;

/** Writes what {@link SiteIndex} reads. */
public final class SiteIndexWriter implements Closeable {
  /** Directory of the Lucene index below that of the release. */
  static final String LUCENE = "lucene";

  /** The unified patch, compressed. */
  static final String PATCH = "patch.gz";

  /** Call graph and ways, compressed. */
  static final String CALLS = "calls.gz";

  private final Path directory;
  private final FSDirectory lucene;
  private final IndexWriter index;
  private final Sources.Writer sources;
  private String last = "";
  private boolean finished;

  /**
   * Begins an index in an empty directory. It becomes readable with {@link #finish} only.
   *
   * @param directory created if missing
   */
  public SiteIndexWriter(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory);
    lucene = FSDirectory.open(directory.resolve(LUCENE));
    index = new IndexWriter(lucene, config());
    sources = new Sources.Writer(directory);
  }

  private static IndexWriterConfig config() {
    // Only neighbours are merged, one merge at a time: documents keep the order they came in.
    LogDocMergePolicy merges = new LogDocMergePolicy();
    merges.setNoCFSRatio(1);
    return new IndexWriterConfig()
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION))
        .setMergePolicy(merges)
        .setMergeScheduler(new SerialMergeScheduler())
        .setRAMBufferSizeMB(64);
  }

  /**
   * Adds one file; files must come in order of their path.
   *
   * @param file from the kernel root
   * @param text its original bytes
   * @param sites of this file, in order of line and column
   */
  public void add(String file, byte[] text, List<Site> sites) throws IOException {
    if (file.compareTo(last) <= 0) {
      throw new IllegalArgumentException(file + " comes behind " + last);
    }
    last = file;
    if (sites.isEmpty()) {
      return;
    }
    sources.add(file, text);
    // Sites of one file share most of their texts.
    Map<String, Set<String>> words = new HashMap<>();
    for (Site site : sites) {
      index.addDocument(SiteDocument.of(site, one -> words.computeIfAbsent(one, Words::terms)));
    }
  }

  /** Adds how system calls get to functions; a release without has no ways. */
  public void addCalls(Ways ways) throws IOException {
    try (OutputStream out = Files.newOutputStream(directory.resolve(CALLS))) {
      CallsFile.write(ways, out);
    }
  }

  /**
   * Makes the index whole.
   *
   * @param release what {@link SiteIndex#release()} returns
   * @param patch the unified patch, or null when the pass has not run
   */
  public void finish(ReleaseInfo release, byte[] patch) throws IOException {
    index.forceMerge(1);
    index.commit();
    index.close();
    sources.close();
    if (patch != null) {
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(directory.resolve(PATCH)))) {
        out.write(patch);
      }
    }
    Manifest.write(directory, release);
    finished = true;
  }

  /** Lets go of the files; without {@link #finish} what was written stays unreadable. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      index.rollback();
      sources.close();
    }
    lucene.close();
  }
}
