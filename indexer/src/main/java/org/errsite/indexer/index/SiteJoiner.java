// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.errsite.indexer.kernel.KernelRelease;
import org.errsite.indexer.pass.Verdict;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;

/** Joins what the scan and the pass found of one file into sites. */
public final class SiteJoiner {
  private static final int ID_BYTES = 6;

  private final String release;
  private final KernelRelease kernel;

  /**
   * Joins sites of one release.
   *
   * @param release its name in addresses and results
   */
  public SiteJoiner(String release, KernelRelease kernel) {
    this.release = release;
    this.kernel = kernel;
  }

  /**
   * The sites of one file in order of line and column.
   *
   * @param verdicts what became of each constant of the scan, in the same order
   */
  public List<Site> join(FileScan scan, List<Verdict> verdicts) {
    String subsystem = kernel.maintainers().subsystemOf(scan.path());
    Map<String, Integer> seen = new HashMap<>();
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < scan.constants().size(); i++) {
      Constant constant = scan.constants().get(i);
      String key = key(scan.path(), constant);
      String id = id(key, seen.merge(key, 1, Integer::sum));
      sites.add(site(id, scan.path(), constant, verdicts.get(i), subsystem));
    }
    return sites;
  }

  private Site site(String id, String file, Constant c, Verdict verdict, String subsystem) {
    return new Site(
        id,
        release,
        file,
        c.line(),
        c.column(),
        c.errno(),
        c.function(),
        c.kind(),
        verdict.status(),
        verdict.reason(),
        c.eager(),
        c.guard(),
        c.guardLine(),
        c.config(),
        c.comment(),
        c.statement(),
        subsystem,
        List.of(),
        List.of());
  }

  /** What stays the same when code moves: everything but lines, and the guard tells twins apart. */
  private static String key(String file, Constant c) {
    return String.join("\0", file, c.function(), c.errno(), c.kind().label(), c.guard());
  }

  private static String id(String key, int ordinal) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((key + "\0" + ordinal).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
