// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.List;
import java.util.Optional;
import org.errsite.indexer.calls.CallGraph;
import org.errsite.indexer.calls.Step;
import org.errsite.indexer.calls.Tier;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.Site;

/** The nearest way from one system call to one site. */
public final class SiteWay {
  private final String syscall;
  private final CallGraph graph;

  /** Numbers take far less room than steps, and there are hundreds of thousands. */
  private final int[] functions;

  private final boolean returned;

  SiteWay(String syscall, CallGraph graph, int[] functions, boolean returned) {
    this.syscall = syscall;
    this.graph = graph;
    this.functions = functions;
    this.returned = returned;
  }

  /** From the system call nearest to a site; empty where none gets there. */
  public static Optional<SiteWay> nearest(Ways ways, Site site) {
    int function = ways.function(site.file(), site.function(), site.line());
    if (function < 0 || site.syscalls().isEmpty()) {
      return Optional.empty();
    }
    boolean back = ways.comesBack(function, site.errno(), site.line());
    int[] path = ways.path(function, back);
    boolean returned = back || !site.kind().isBorn();
    return Optional.of(new SiteWay(site.syscalls().get(0), ways.graph(), path, returned));
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

  /** Name of the system call. */
  public String syscall() {
    return syscall;
  }

  /** The functions from the system call's own down to the site's, at least one. */
  public List<Step> steps() {
    return Step.along(graph, functions);
  }

  /** Whether the site's error is seen to come out of the system call, if one begins there. */
  public boolean returned() {
    return returned;
  }
}
