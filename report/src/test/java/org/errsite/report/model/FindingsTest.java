// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.errsite.indexer.calls.Tier;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.kernel.Errno;
import org.errsite.report.Miniature;
import org.errsite.report.manual.ManualPage;
import org.errsite.report.model.CallErrors.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found of the calls of the miniature kernel, whose graph is drawn in Miniature. */
class FindingsTest {
  private final Release release = Miniature.release("6.1.192");
  private final Errnos errnos = new Errnos(release.info().errnos());
  private CallErrors gateCtl;
  private Findings findings;

  @BeforeEach
  void find() throws IOException {
    Ways ways = release.calls().read().orElseThrow();
    ErrorFinder finder = new ErrorFinder(release, ways);
    gateCtl = finder.of("gate_ctl");
    findings = new Findings(ways, List.of(gateCtl, finder.of("open")));
  }

  private Site site(String errno, int line) {
    return release.sites().stream()
        .filter(site -> site.errno().equals(errno) && site.line() == line)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(SiteWay way) {
    return way.steps().stream().map(step -> step.function().name()).toList();
  }

  @Test
  void should_count_sites_and_put_the_surest_first_when_several_give_an_errno() {
    Found einval = gateCtl.errnos().get(1);
    assertEquals("EINVAL", einval.errno());
    assertEquals(2, einval.count());
    // target is called by its name, gate_open by a pointer.
    assertEquals(
        List.of("net/netfilter/xt_DSCP.c", "kernel/gate.c"),
        einval.best().stream().map(candidate -> candidate.site().file()).toList());
    assertEquals(List.of("sys_gate_ctl", "target"), names(einval.best().get(0).way()));
  }

  @Test
  void should_leave_out_where_an_errno_is_only_looked_for_when_it_is_compared() {
    assertTrue(gateCtl.errnos().stream().noneMatch(found -> found.errno().equals("EAGAIN")));
  }

  @Test
  void should_lead_from_the_nearest_calls_when_asked_for_the_ways_to_a_site() {
    List<SiteWay> ways = findings.waysTo(site("EBUSY", 20));
    assertEquals(List.of("gate_ctl", "open"), ways.stream().map(SiteWay::entry).toList());
    assertEquals(List.of("sys_gate_ctl", "gate_do", "gate_open"), names(ways.get(0)));
    assertEquals(
        List.of(Tier.DIRECT, Tier.DIRECT, Tier.TYPED),
        ways.get(0).steps().stream().map(step -> step.tier()).toList());
    assertEquals(List.of("sys_open", "gate_do", "gate_open"), names(ways.get(1)));
    assertTrue(ways.get(0).returned());
    assertEquals(List.of(), findings.waysTo(site("ENOENT", 6)), "no call is near to it");
  }

  @Test
  void should_lead_from_what_else_enters_the_kernel_when_no_system_call_gets_there() {
    Site match =
        release.sites().stream()
            .filter(site -> site.function().equals("match"))
            .findFirst()
            .orElseThrow();
    List<SiteWay> ways = findings.waysTo(match);
    assertEquals(List.of("page fault"), ways.stream().map(SiteWay::entry).toList());
    assertFalse(ways.get(0).isFromSystemCall());
    assertEquals(List.of("handle_mm_fault", "match"), names(ways.get(0)));
    assertTrue(ways.get(0).returned(), "there is nothing to come back to");
  }

  @Test
  void should_say_what_comes_back_when_a_function_does_not_return_its_errno() {
    assertTrue(findings.waysTo(site("EAGAIN", 19)).get(0).returned(), "nothing begins there");
    Site dropped = site("EBUSY", 20).reachedBy("gate_ctl", List.of());
    Site elsewhere =
        new Site(
            dropped.id(),
            dropped.release(),
            dropped.file(),
            12,
            1,
            "EBUSY",
            dropped.function(),
            dropped.kind(),
            dropped.status(),
            "",
            dropped.by(),
            List.of(12),
            false,
            "",
            0,
            "",
            "",
            "",
            "",
            List.of("open"),
            List.of());
    assertFalse(findings.waysTo(elsewhere).get(0).returned());
  }

  @Test
  void should_part_what_the_manual_has_from_what_it_has_not_when_put_side_by_side() {
    ManualPage page =
        new ManualPage(
            "gate_ctl",
            "",
            Set.of("EPERM", "EWOULDBLOCK", "ERESTARTSYS", "EWHAT"),
            Set.of("EBUSY", "EPERM"),
            false);
    List<Errno> known = new ArrayList<>(release.info().errnos());
    known.add(new Errno("EWOULDBLOCK", 11, "", "EAGAIN"));
    Documentation said = Documentation.of(gateCtl, Optional.of(page), new Errnos(known));
    assertEquals(List.of("EPERM"), said.found().stream().map(Found::errno).toList());
    assertEquals(List.of("EBUSY"), said.named().stream().map(Found::errno).toList());
    assertEquals(
        List.of("EINVAL", "ENOENT"), said.undocumented().stream().map(Found::errno).toList());
    // ERESTARTSYS would be EINTR, which this kernel does not know.
    assertEquals(List.of("EAGAIN"), said.missing());
    assertEquals(2, said.documented());
  }

  @Test
  void should_call_nothing_undocumented_when_there_is_no_page() {
    Documentation said = Documentation.of(gateCtl, Optional.empty(), errnos);
    assertEquals(List.of(), said.undocumented());
    assertEquals(0, said.documented());
  }
}
