// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.Kind;

/** A line of code that may use macros in which errors are born: there it is that they are told. */
final class MacroLine {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private final String file;
  private final Set<String> words;

  /**
   * One line.
   *
   * @param text of the whole file
   * @param line 1-based
   */
  MacroLine(String file, byte[] text, int line) {
    this.file = file;
    List<String> lines = new String(text, UTF_8).lines().toList();
    String code = line <= lines.size() ? lines.get(line - 1) : "";
    words =
        code.stripLeading().startsWith("#")
            ? Set.of()
            : new TreeSet<>(WORD.matcher(code).results().map(MatchResult::group).toList());
  }

  /** Errors in macros of any of its words. */
  Query query() {
    List<BytesRef> names = words.stream().map(BytesRef::new).toList();
    return new BooleanQuery.Builder()
        .add(new TermInSetQuery(Fields.FUNCTION, names), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.KIND, Kind.MACRO.label())), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.STATUS, Status.INSTRUMENTED.label())), Occur.FILTER)
        .build();
  }

  /** Whether the file may see the macro of a site: its own, or one of a header for it. */
  boolean sees(Site macro) {
    String from = macro.file();
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    boolean everywhere = from.startsWith("include/") || from.contains("/include/");
    return from.equals(file) || (from.endsWith(".h") && (everywhere || file.startsWith(folder)));
  }
}
