// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.List;
import java.util.Optional;
import org.errsite.indexer.calls.CallGraph;
import org.errsite.indexer.calls.Step;
import org.errsite.indexer.calls.Tier;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.Site;

/** The nearest way to one site from one system call, or from what else enters the kernel. */
public final class SiteWay {
  private final String entry;
  private final boolean systemCall;
  private final CallGraph graph;

  /** Numbers take far less room than steps, and there are hundreds of thousands. */
  private final int[] functions;

  private final boolean returned;

  SiteWay(String syscall, CallGraph graph, int[] functions, boolean returned) {
    this(syscall, true, graph, functions, returned);
  }

  private SiteWay(
      String entry, boolean systemCall, CallGraph graph, int[] functions, boolean returned) {
    this.entry = entry;
    this.systemCall = systemCall;
    this.graph = graph;
    this.functions = functions;
    this.returned = returned;
  }

  /**
   * From the system call nearest to a site; where none gets there, from what else enters the
   * kernel; empty where nothing does.
   */
  public static Optional<SiteWay> nearest(Ways ways, Site site) {
    int function = ways.function(site.file(), site.function(), site.line());
    if (function < 0) {
      return Optional.empty();
    }
    if (site.syscalls().isEmpty()) {
      return other(ways, ways.otherPath(function));
    }
    boolean back = ways.comesBack(function, site.errno(), site.line());
    int[] path = ways.path(function, back);
    boolean returned = back || !site.kind().isBorn();
    return Optional.of(new SiteWay(site.syscalls().get(0), ways.graph(), path, returned));
  }

  private static Optional<SiteWay> other(Ways ways, int[] path) {
    return path.length == 0
        ? Optional.empty()
        : Optional.of(new SiteWay(ways.otherEntry(path[0]), false, ways.graph(), path, true));
  }

  /** How a call is marked: nothing for one by name. */
  public static String mark(Tier tier) {
    return switch (tier) {
      case DIRECT -> "";
      case TYPED -> "*";
      case NAMED, PASSED -> "?";
      case DEFERRED -> "~";
    };
  }

  /** Name of the system call, or what else enters the kernel, such as {@code page fault}. */
  public String entry() {
    return entry;
  }

  /** Whether it begins with a system call. */
  public boolean isFromSystemCall() {
    return systemCall;
  }

  /** The functions from the entry's own down to the site's, at least one. */
  public List<Step> steps() {
    return Step.along(graph, functions);
  }

  /**
   * Whether the site's error is seen to come out of the system call, if one begins there and it is
   * by a system call.
   */
  public boolean returned() {
    return returned;
  }
}
