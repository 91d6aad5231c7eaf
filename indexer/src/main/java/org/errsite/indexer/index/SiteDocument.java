// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** The Lucene document of one site. */
final class SiteDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter WRITER = JSON.writerFor(Site.class);
  private static final ObjectReader READER = JSON.readerFor(Site.class);

  private SiteDocument() {}

  /**
   * The document of a site.
   *
   * @param words gives the terms of a text
   */
  static Document of(Site site, Function<String, Set<String>> words) throws IOException {
    Document document = new Document();
    document.add(new StoredField(Fields.SITE, WRITER.writeValueAsBytes(site)));
    term(document, Fields.ID, site.id());
    term(document, Fields.FILE, site.file());
    Set<Integer> lines = new TreeSet<>(site.recorded());
    lines.add(site.line());
    lines.forEach(line -> term(document, Fields.LINE, Integer.toString(line)));
    term(document, Fields.BY, site.by().label());
    term(document, Fields.ERRNO, site.errno());
    term(document, Fields.FUNCTION, site.function());
    term(document, Fields.KIND, site.kind().label());
    term(document, Fields.STATUS, site.status().label());
    term(document, Fields.EAGER, Boolean.toString(site.eager()));
    term(document, Fields.SUFFIX, site.file().endsWith(".h") ? "h" : "c");
    long depth = site.file().chars().filter(c -> c == '/').count();
    term(document, Fields.DEPTH, Long.toString(depth));
    site.syscalls().forEach(name -> term(document, Fields.SYSCALL, name));
    Set<String> any = new LinkedHashSet<>();
    for (Map.Entry<String, String> field : texts(site).entrySet()) {
      Set<String> terms = words.apply(field.getValue());
      terms.forEach(term -> term(document, field.getKey(), term));
      any.addAll(terms);
    }
    any.forEach(term -> term(document, Fields.ANY_WORDS, term));
    words.apply(site.reason()).forEach(term -> term(document, Fields.REASON_WORDS, term));
    return document;
  }

  /** The ranked fields and the text each is made of. */
  static Map<String, String> texts(Site site) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(Fields.FILE_WORDS, site.file());
    texts.put(Fields.FUNCTION_WORDS, site.function());
    texts.put(Fields.GUARD_WORDS, site.guard());
    texts.put(Fields.STATEMENT_WORDS, site.statement());
    texts.put(Fields.COMMENT_WORDS, site.comment());
    texts.put(Fields.SUBSYSTEM_WORDS, site.subsystem());
    texts.put(Fields.SYSCALL_WORDS, String.join(" ", site.syscalls()));
    texts.put(Fields.PATH_WORDS, String.join(" ", site.path()));
    texts.put(Fields.CONFIG_WORDS, site.config());
    return texts;
  }

  private static void term(Document document, String field, String term) {
    document.add(new StringField(field, term, Store.NO));
  }

  /** The site of a document. */
  static Site site(Document document) throws IOException {
    BytesRef bytes = document.getBinaryValue(Fields.SITE);
    return READER.readValue(bytes.bytes, bytes.offset, bytes.length);
  }
}
