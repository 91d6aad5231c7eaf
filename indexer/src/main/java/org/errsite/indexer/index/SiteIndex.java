// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.errsite.indexer.calls.CallsFile;
import org.errsite.indexer.calls.Ways;

/** The only door to what was indexed of one release. Safe for use by several threads at once. */
public final class SiteIndex implements Closeable {
  private final Path directory;
  private final ReleaseInfo release;
  private final Sources sources;
  private final List<Closeable> opened;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryParser parser;
  private final Filters filters;
  private final Ranking ranking;

  private SiteIndex(Path directory, ReleaseInfo release, List<Closeable> opened)
      throws IOException {
    this.directory = directory;
    this.release = release;
    this.opened = opened;
    sources = Sources.open(directory);
    opened.add(0, sources);
    FSDirectory lucene = FSDirectory.open(directory.resolve(SiteIndexWriter.LUCENE));
    opened.add(0, lucene);
    reader = DirectoryReader.open(lucene);
    opened.add(0, reader);
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
    searcher = new IndexSearcher(reader);
    FileNames files = new FileNames(sources.paths());
    parser = new QueryParser(release.errnos(), files, this::isTerm);
    filters = new Filters(reader, files);
    ranking = new Ranking(reader, filters);
  }

  /**
   * Opens the index of one release.
   *
   * @param directory as {@link SiteIndexWriter} left it
   * @throws IOException when it is missing or not whole
   */
  public static SiteIndex open(Path directory) throws IOException {
    Manifest manifest = Manifest.read(directory);
    List<Closeable> opened = new ArrayList<>();
    try {
      return new SiteIndex(directory, manifest.release(), opened);
    } catch (IOException | RuntimeException e) {
      // Lucene answers damaged bytes with exceptions of either kind.
      IOUtils.closeWhileHandlingException(opened);
      throw Manifest.damaged(directory, e.toString(), e);
    }
  }

  /**
   * What tells an index from every other, be it of the same release made again.
   *
   * @param directory as {@link SiteIndexWriter} left it
   * @return hexadecimal digits
   * @throws IOException when it is missing or not whole
   */
  public static String identity(Path directory) throws IOException {
    return Manifest.identity(directory);
  }

  /** The release as a whole. */
  public ReleaseInfo release() {
    return release;
  }

  /**
   * Ranked search.
   *
   * @param query plain words and filters such as {@code errno:EPERM file:kernel/}; an errno name
   *     among the words is a filter
   * @param limit the most hits to return, 1 or more
   * @throws BadQueryException when a filter is unknown or its value is
   */
  public SearchResult search(String query, int limit) throws IOException {
    return find(ranking.query(parser.parse(query)), limit);
  }

  private SearchResult find(Query query, int limit) throws IOException {
    int most = Math.min(limit, Math.max(1, reader.maxDoc()));
    TopDocs found =
        searcher.search(query, new TopScoreDocCollectorManager(most, Integer.MAX_VALUE));
    StoredFields stored = searcher.storedFields();
    List<SiteHit> hits = new ArrayList<>();
    for (ScoreDoc hit : found.scoreDocs) {
      hits.add(new SiteHit(SiteDocument.site(stored.document(hit.doc)), hit.score));
    }
    return new SearchResult(found.totalHits.value, List.copyOf(hits));
  }

  /**
   * Sites on one line, or recorded there by a running kernel, in order of their column; empty where
   * there is none.
   */
  public List<Site> at(String file, int line) throws IOException {
    BooleanQuery.Builder place = new BooleanQuery.Builder();
    place.add(new TermQuery(new Term(Fields.FILE, file)), Occur.FILTER);
    place.add(new TermQuery(new Term(Fields.LINE, Integer.toString(line))), Occur.FILTER);
    Query query = place.build();
    int all = Math.max(1, searcher.count(query));
    return find(query, all).hits().stream().map(SiteHit::site).toList();
  }

  /**
   * Instrumented sites in the macros that a line uses; a running kernel tells them with that line.
   *
   * @return empty where it uses none, or the file has no site of its own and is not kept
   */
  public List<Site> throughMacros(String file, int line) throws IOException {
    MacroLine uses = new MacroLine(file, source(file).orElse(new byte[0]), line);
    int all = Math.max(1, searcher.count(uses.query()));
    return find(uses.query(), all).hits().stream().map(SiteHit::site).filter(uses::sees).toList();
  }

  /** Sites of one file in order of line and column; empty where there is none. */
  public List<Site> in(String file) throws IOException {
    Query query = new TermQuery(new Term(Fields.FILE, file));
    int all = Math.max(1, searcher.count(query));
    return find(query, all).hits().stream().map(SiteHit::site).toList();
  }

  /**
   * Sites with an errno as written, in order of file, line and column; empty where there is none.
   */
  public List<Site> of(String errno) throws IOException {
    List<Site> sites = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(new Term(Fields.ERRNO, errno), PostingsEnum.NONE);
      StoredFieldsReader stored = inOrder(leaf);
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        sites.add(SiteDocument.site(stored.document(found.docID())));
      }
    }
    return List.copyOf(sites);
  }

  /** Made for reading on and on: each compressed block is opened once, not once a document. */
  private static StoredFieldsReader inOrder(LeafReaderContext leaf) {
    return ((CodecReader) leaf.reader()).getFieldsReader().getMergeInstance();
  }

  /** Paths of the files that have sites, sorted. */
  public List<String> files() {
    return sources.paths();
  }

  /** Every site in order of file, line and column. */
  public List<Site> sites() throws IOException {
    List<Site> sites = new ArrayList<>(reader.maxDoc());
    for (LeafReaderContext leaf : reader.leaves()) {
      StoredFieldsReader stored = inOrder(leaf);
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        sites.add(SiteDocument.site(stored.document(i)));
      }
    }
    return List.copyOf(sites);
  }

  /** Original text of a file that has sites; empty for any other file. */
  public Optional<byte[]> source(String file) throws IOException {
    return sources.read(file);
  }

  /** The unified patch of every wrapped constant; empty when the pass has not run. */
  public Optional<InputStream> patch() throws IOException {
    Path file = directory.resolve(SiteIndexWriter.PATCH);
    return Files.exists(file)
        ? Optional.of(new GZIPInputStream(Files.newInputStream(file)))
        : Optional.empty();
  }

  /** How system calls get to functions; empty for a release that was indexed without. */
  public Optional<Ways> ways() throws IOException {
    Path file = directory.resolve(SiteIndexWriter.CALLS);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(CallsFile.read(in));
    }
  }

  private boolean isTerm(String term) throws IOException {
    return reader.docFreq(new Term(Fields.ANY_WORDS, term)) > 0;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(opened);
  }
}
