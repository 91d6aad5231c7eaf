// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.errsite.indexer.calls.Way;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.kernel.KernelRelease;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.pass.Verdict;
import org.errsite.indexer.scan.Carrier;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;

/** Joins what the scan and the pass found of one file into sites. */
public final class SiteJoiner {
  private static final int ID_DIGITS = 12;

  private final String release;
  private final KernelRelease kernel;
  private final Ways ways;

  /**
   * Joins sites of one release.
   *
   * @param release its name in addresses and results
   * @param ways how system calls get to its functions
   */
  public SiteJoiner(String release, KernelRelease kernel, Ways ways) {
    this.release = release;
    this.kernel = kernel;
    this.ways = ways;
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
      Way way = ways.to(scan.path(), constant.function(), constant.errno(), constant.line());
      sites.add(site(id, scan.path(), constant, verdicts.get(i), subsystem, way));
    }
    return sites;
  }

  private Site site(
      String id, String file, Constant c, Verdict verdict, String subsystem, Way way) {
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
        verdict.by(),
        recorded(c, verdict),
        c.eager(),
        c.guard(),
        c.guardLine(),
        c.config(),
        c.comment(),
        c.statement(),
        subsystem,
        way.syscalls(),
        way.path());
  }

  private static List<Integer> recorded(Constant c, Verdict verdict) {
    if (verdict.status() != Status.INSTRUMENTED) {
      return List.of();
    }
    return c.carriers().isEmpty()
        ? List.of(c.line())
        : c.carriers().stream().map(Carrier::line).distinct().sorted().toList();
  }

  /** What stays the same when code moves: everything but lines, and the guard tells twins apart. */
  private static String key(String file, Constant c) {
    return String.join("\0", file, c.function(), c.errno(), c.kind().label(), c.guard());
  }

  private static String id(String key, int ordinal) {
    return DigestUtils.sha256Hex(key + "\0" + ordinal).substring(0, ID_DIGITS);
  }
}
