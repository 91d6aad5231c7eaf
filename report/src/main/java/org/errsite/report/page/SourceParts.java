// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.errsite.indexer.index.Site;
import org.errsite.report.model.Directory;
import org.errsite.report.model.Release;

/**
 * Says which files need several pages, before any is written: links to their lines have to know. A
 * page's size is reckoned from the text and the sites; reckoned too large does no harm.
 */
public final class SourceParts {
  /** Pages begin at multiples of it, so that the style sheet can number their lines. */
  static final int STEP = 500;

  /** What a page may be reckoned to have, in bytes; some have a twentieth more. */
  private static final int MOST = 900_000;

  private static final int HUNDRED = 100;
  private static final int A_LINE = 40;
  private static final int ESCAPED = 6;
  private static final int A_SITE = 200;

  /** Of the notes that tell the ways to a site. */
  private static final int WAYS = 200;

  private static final int A_BYTE_OF_WAY = 4;

  private SourceParts() {}

  /** Of each file with several pages their first lines, 1-based. */
  public static Map<String, List<Integer>> of(Release release, Directory root) throws IOException {
    Map<String, List<Integer>> parts = new TreeMap<>();
    for (Directory directory : root.withFiles()) {
      for (Map.Entry<String, List<Site>> entry : directory.files().entrySet()) {
        String file = directory.child(entry.getKey());
        List<Integer> firsts =
            firsts(release.texts().text(file).orElse(new byte[0]), entry.getValue());
        if (firsts.size() > 1) {
          parts.put(file, firsts);
        }
      }
    }
    return parts;
  }

  /** Lines of one page by hundreds, as their numbers are written; the first hundred has no 0. */
  static <T> List<List<T>> blocks(List<T> lines) {
    List<List<T>> blocks = new ArrayList<>();
    int to;
    for (int from = 0; from < lines.size(); from = to) {
      to = Math.min(lines.size(), from == 0 ? HUNDRED - 1 : from + HUNDRED);
      blocks.add(lines.subList(from, to));
    }
    return blocks;
  }

  private static List<Integer> firsts(byte[] text, List<Site> sites) {
    long[] steps = new long[lines(text) / STEP + 1];
    int line = 0;
    for (byte b : text) {
      steps[line / STEP] += size(b);
      line += b == '\n' ? 1 : 0;
    }
    for (Site site : sites) {
      steps[Math.min(line, site.line() - 1) / STEP] += size(site);
    }
    List<Integer> firsts = new ArrayList<>();
    long size = MOST;
    for (int step = 0; step < steps.length; step++) {
      if (size + steps[step] > MOST) {
        firsts.add(step * STEP + 1);
        size = 0;
      }
      size += steps[step];
    }
    return firsts;
  }

  private static int size(byte b) {
    return switch (b) {
      case '\n' -> A_LINE;
      case ' ', '\t' -> 0;
      case '"', '\'', '<', '>', '&' -> ESCAPED;
      default -> 1;
    };
  }

  private static int size(Site site) {
    int way = site.path().stream().mapToInt(String::length).sum() + site.guard().length();
    return site.path().isEmpty() ? A_SITE : A_SITE + WAYS + way * A_BYTE_OF_WAY;
  }

  private static int lines(byte[] text) {
    int lines = 0;
    for (byte b : text) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }
}
