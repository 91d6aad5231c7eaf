// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.errsite.indexer.calls.CallGraph.Node;
import org.errsite.indexer.calls.Step;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.SiteWay;

/**
 * The way to a site from a system call, or from what else enters the kernel.
 *
 * @param entry name of the system call, or such as {@code page fault}
 * @param href to the page of the system call; empty where it is none
 * @param steps functions from the entry's own down to the site's, or to one of the way above
 * @param joins whether it goes on like the way above
 * @param returned whether the site's error is seen to come back
 */
public record WayView(
    String entry, String href, List<StepView> steps, boolean joins, boolean returned) {

  /**
   * A function.
   *
   * @param name safe to look at
   * @param href to its definition; empty where that has no page
   * @param mark how it is called: nothing for by name, {@code *} by a pointer, {@code ?} unsure,
   *     {@code ~} later, in another context
   */
  public record StepView(String name, String href, String mark) {}

  /** Ways as a page shows them: what a later one shares with the first is not said again. */
  static List<WayView> of(Links links, String address, List<SiteWay> ways) {
    List<WayView> views = new ArrayList<>();
    Set<Node> first = new HashSet<>();
    for (SiteWay way : ways) {
      List<StepView> shown = new ArrayList<>();
      boolean joins = false;
      for (Step step : way.steps()) {
        if (!joins) {
          shown.add(step(links, address, step));
        }
        joins |= !views.isEmpty() && first.contains(step.function());
        if (views.isEmpty()) {
          first.add(step.function());
        }
      }
      String href =
          way.isFromSystemCall() ? Links.between(address, links.syscall(way.entry())) : "";
      views.add(new WayView(Visible.of(way.entry()), href, shown, joins, way.returned()));
    }
    return views;
  }

  private static StepView step(Links links, String address, Step step) {
    Node function = step.function();
    boolean shown = function.line() > 0 && links.hasSource(function.file());
    String href = shown ? Links.between(address, links.line(function.file(), function.line())) : "";
    return new StepView(Visible.of(function.name()), href, SiteWay.mark(step.tier()));
  }

  /** The functions between the first and the last, as text; empty where there are none. */
  static String between(SiteWay way) {
    List<Step> steps = way.steps();
    StringBuilder text = new StringBuilder();
    for (Step step : steps.subList(1, Math.max(1, steps.size() - 1))) {
      text.append(text.length() == 0 ? "" : " › ");
      text.append(SiteWay.mark(step.tier())).append(Visible.of(step.function().name()));
    }
    return text.toString();
  }

  /** How the last function is called. */
  static String lastMark(SiteWay way) {
    List<Step> steps = way.steps();
    return SiteWay.mark(steps.get(steps.size() - 1).tier());
  }
}
