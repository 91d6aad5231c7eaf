// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.errsite.indexer.calls.CallGraph;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.Tier;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndexWriter;
import org.errsite.indexer.kernel.Errno;
import org.errsite.indexer.pass.By;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.FunctionCode.Raised;
import org.errsite.indexer.scan.Kind;
import org.errsite.report.model.Release;

/** One small kernel with an awkward thing of each kind, for every page. */
public final class Miniature {
  /** A name that tries to be markup; its text is that of odd.c. */
  public static final String HOSTILE = "fs/<img src=x onerror='alert(1)'>\".c";

  private static final Map<String, String> RESOURCES =
      Map.of(
          "kernel/gate.c",
          "kernel/gate.c",
          "net/netfilter/xt_DSCP.c",
          "net/netfilter/xt_DSCP.c",
          "net/netfilter/xt_dscp.c",
          "net/netfilter/xt_dscp.c",
          HOSTILE,
          "fs/odd.c");

  private final List<Site> sites = new ArrayList<>();
  private final String name;

  private Miniature(String name) {
    this.name = name;
  }

  /** The kernel under this name. */
  public static Release release(String name) {
    Miniature kernel = new Miniature(name);
    kernel.fill();
    ReleaseInfo info =
        new ReleaseInfo(
            name,
            List.of("fs", "kernel", "net"),
            5,
            7,
            1234,
            kernel.sites.size(),
            List.of(
                new Errno("EAGAIN", 11, "Try again"),
                new Errno("EBUSY", 16, "Device or resource busy"),
                new Errno("EINVAL", 22, "Invalid argument"),
                new Errno("ENOENT", 2, "javascript:alert(\"1\")"),
                new Errno("EPERM", 1, "Operation not permitted"),
                new Errno("EXDEV", 18, "Cross-device link")),
            new ReleaseInfo.PassInfo(true, "1.1.1", "ab12"),
            List.of(
                new ReleaseInfo.LostFile("kernel/gate.c", "EXN: Not_found"),
                new ReleaseInfo.LostFile("lib/gone.c", "<b>timeout</b> after 60 s")));
    byte[] patch = "--- a/kernel/gate.c\n".getBytes(StandardCharsets.UTF_8);
    return new Release(
        info,
        List.copyOf(kernel.sites),
        file -> Optional.of(text(file)),
        () -> Optional.of(new ByteArrayInputStream(patch)),
        () -> Optional.of(ways()));
  }

  /**
   * A later kernel under this name: a site of gate.c is gone, another comes under another guard,
   * and a function of xt_dscp.c has another name.
   */
  public static Release later(String name) {
    Release whole = release(name);
    List<Site> sites = new ArrayList<>();
    for (Site site : whole.sites()) {
      if (site.function().equals("match")) {
        sites.add(with(site, later(site), site.errno(), "match_v2", site.guard()));
      } else if (site.errno().equals("EINVAL") && site.function().equals("gate_open")) {
        String guard = "IS_ERR(gate) && \"<i>\"";
        sites.add(with(site, later(site), site.errno(), site.function(), guard));
      } else if (!site.errno().equals("EBUSY")) {
        sites.add(site);
      }
    }
    return with(whole, sites);
  }

  /** The kernel under this name with so many names more for its EBUSY, all on the line of that. */
  public static Release withMoreErrnos(String name, int count) {
    Release whole = release(name);
    List<Errno> errnos = new ArrayList<>(whole.info().errnos());
    List<Site> sites = new ArrayList<>();
    for (Site site : whole.sites()) {
      sites.add(site);
      for (int i = 0; site.errno().equals("EBUSY") && i < count; i++) {
        String errno = "ENEW" + (char) ('A' + i);
        errnos.add(new Errno(errno, 16, "", "EBUSY"));
        sites.add(with(site, String.format("e%011x", i), errno, site.function(), site.guard()));
      }
    }
    return with(whole, errnos, sites);
  }

  private static Release with(Release whole, List<Site> sites) {
    return with(whole, whole.info().errnos(), sites);
  }

  private static Release with(Release whole, List<Errno> errnos, List<Site> sites) {
    ReleaseInfo info = whole.info();
    ReleaseInfo now =
        new ReleaseInfo(
            info.name(),
            info.directories(),
            info.files(),
            info.functions(),
            info.lines(),
            sites.size(),
            List.copyOf(errnos),
            info.pass(),
            info.runs());
    return new Release(now, List.copyOf(sites), whole.texts(), whole.patch(), whole.calls());
  }

  private static String later(Site site) {
    return "f" + site.id().substring(1);
  }

  private static Site with(Site s, String id, String errno, String function, String guard) {
    return new Site(
        id,
        s.release(),
        s.file(),
        s.line(),
        s.column(),
        errno,
        function,
        s.kind(),
        s.status(),
        s.reason(),
        s.by(),
        s.recorded(),
        s.eager(),
        guard,
        s.guardLine(),
        s.config(),
        s.comment(),
        s.statement(),
        s.subsystem(),
        s.syscalls(),
        s.path());
  }

  /** Makes an index of a release, in a directory of its own. */
  public static void write(Release release, Path directory) throws IOException {
    Map<String, List<Site>> files =
        release.sites().stream()
            .collect(Collectors.groupingBy(Site::file, TreeMap::new, Collectors.toList()));
    try (SiteIndexWriter writer = new SiteIndexWriter(directory)) {
      for (Map.Entry<String, List<Site>> file : files.entrySet()) {
        byte[] text = release.texts().text(file.getKey()).orElseThrow();
        writer.add(file.getKey(), text, file.getValue());
      }
      writer.addCalls(ways());
      writer.finish(release.info(), "--- a/kernel/gate.c\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * {@code sys_gate_ctl} calls {@code target} by name and {@code gate_open} by a pointer, and may
   * call {@code odd}; {@code sys_open} gets to the same place by a pointer. {@code match} is called
   * when a page is missing.
   */
  private static Ways ways() {
    List<CallGraph.Node> functions =
        List.of(
            new CallGraph.Node("sys_gate_ctl", "kernel/entry.c", 3, true, List.of()),
            new CallGraph.Node("sys_open", "kernel/entry.c", 9, true, List.of()),
            new CallGraph.Node("gate_do", "net/netfilter/xt_dscp.c", 2, false, List.of()),
            new CallGraph.Node(
                "gate_open",
                "kernel/gate.c",
                9,
                false,
                List.of(
                    new Raised("EPERM", 11, true, "", List.of()),
                    new Raised("EINVAL", 14, true, "", List.of()),
                    new Raised("EPERM", 20, true, "", List.of()),
                    new Raised("EBUSY", 20, true, "", List.of()))),
            new CallGraph.Node(
                "target",
                "net/netfilter/xt_DSCP.c",
                2,
                false,
                List.of(new Raised("EINVAL", 4, true, "", List.of()))),
            new CallGraph.Node(
                "odd", HOSTILE, 3, false, List.of(new Raised("ENOENT", 6, true, "", List.of()))),
            new CallGraph.Node("handle_mm_fault", "kernel/entry.c", 15, false, List.of()),
            new CallGraph.Node(
                "match",
                "net/netfilter/xt_dscp.c",
                2,
                false,
                List.of(new Raised("EINVAL", 4, true, "", List.of()))));
    List<List<Edge>> calls =
        List.of(
            List.of(
                new Edge(2, Tier.DIRECT, 1, true, List.of(), List.of()),
                new Edge(4, Tier.DIRECT, 1, true, List.of(), List.of())),
            List.of(new Edge(2, Tier.TYPED, 4, true, List.of(), List.of())),
            List.of(
                new Edge(3, Tier.TYPED, 2, true, List.of(), List.of()),
                new Edge(5, Tier.NAMED, 9, true, List.of(), List.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Edge(7, Tier.TYPED, 2, true, List.of(), List.of())),
            List.of());
    return Ways.of(new CallGraph(functions, calls, Map.of(), List.of()));
  }

  private void fill() {
    String gate = "kernel/gate.c";
    String right = "!capable(CAP_SYS_ADMIN) && flags & GATE_FORCE";
    add(HOSTILE, 6, 11, "ENOENT", "odd", Kind.RETURN, Status.ELIGIBLE, "</td>", "s == \"<b>\"", 5);
    add(gate, 11, 13, "EPERM", "gate_open", Kind.INIT, Status.INSTRUMENTED, "", right, 15);
    add(gate, 14, 11, "EINVAL", "gate_open", Kind.RETURN, Status.INSTRUMENTED, "", "!gate", 13);
    add(gate, 19, 14, "EAGAIN", "gate_open", Kind.COMPARISON, Status.SKIPPED, "compared", "", 0);
    add(gate, 20, 26, "EPERM", "gate_open", Kind.RETURN, Status.INSTRUMENTED, "", "sealed", 20);
    add(gate, 20, 35, "EBUSY", "gate_open", Kind.RETURN, Status.ELIGIBLE, "lost", "sealed", 20);
    String lower = "net/netfilter/xt_dscp.c";
    String upper = "net/netfilter/xt_DSCP.c";
    add(upper, 4, 10, "EINVAL", "target", Kind.RETURN, Status.INSTRUMENTED, "", "", 0);
    add(lower, 4, 10, "EINVAL", "match", Kind.RETURN, Status.INSTRUMENTED, "", "", 0);
  }

  private void add(
      String file,
      int line,
      int column,
      String errno,
      String function,
      Kind kind,
      Status status,
      String reason,
      String guard,
      int guardLine) {
    boolean eager = kind == Kind.INIT;
    boolean reached = function.equals("gate_open");
    String id = String.format("%012x", sites.size() + 1);
    String comment = file.equals(HOSTILE) ? "\u202e gnp" : "";
    String statement = "return -" + errno + ";";
    sites.add(
        new Site(
            id,
            name,
            file,
            line,
            column,
            errno,
            function,
            kind,
            status,
            reason,
            status == Status.INSTRUMENTED ? By.COCCINELLE : By.NOBODY,
            status == Status.INSTRUMENTED ? List.of(eager ? guardLine : line) : List.of(),
            eager,
            guard,
            guardLine,
            "",
            comment,
            statement,
            "GATES & DOORS",
            reached ? List.of("gate_ctl", "open") : List.of(),
            reached ? List.of("sys_gate_ctl", "gate_do", "gate_open") : List.of()));
  }

  private static byte[] text(String file) {
    String resource = "/miniature/" + RESOURCES.get(file);
    try (InputStream in = Miniature.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
