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

  /** What a page may be reckoned to have, in bytes; some have two fifths more. */
  private static final int MOST = 700_000;

  private static final int A_LINE = 35;
  private static final int A_SITE = 650;

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

  private static List<Integer> firsts(byte[] text, List<Site> sites) {
    long[] steps = new long[lines(text) / STEP + 1];
    int line = 0;
    for (byte b : text) {
      steps[line / STEP] += b == '\n' ? A_LINE : b == ' ' || b == '\t' ? 0 : 1;
      line += b == '\n' ? 1 : 0;
    }
    for (Site site : sites) {
      steps[Math.min(line, site.line() - 1) / STEP] += A_SITE;
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

  private static int lines(byte[] text) {
    int lines = 0;
    for (byte b : text) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }
}
