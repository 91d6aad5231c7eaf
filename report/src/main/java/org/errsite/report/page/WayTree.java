// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.errsite.indexer.calls.Step;
import org.errsite.indexer.calls.Trust;
import org.errsite.indexer.index.Site;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.CallErrors;
import org.errsite.report.model.CallErrors.Found;
import org.errsite.report.model.SiteWay;
import org.errsite.report.picture.Tree;

/**
 * The nearest ways from a system call to its errors, drawn.
 *
 * @param width of the picture
 * @param height of the picture
 * @param edges between the places
 * @param nodes the functions and, at the right, the sites
 */
public record WayTree(int width, int height, List<Tree.Edge> edges, List<Node> nodes) {
  /** More would not be looked at. */
  private static final int MOST_WAYS = 24;

  /** A longer way tells more as text than drawn. */
  private static final int LONGEST_WAY = 9;

  /** Below it there is nothing to see. */
  private static final int FEWEST_WAYS = 2;

  /**
   * A place.
   *
   * @param label of it, safe to look at
   * @param errno of the site; empty for a function
   * @param href to the site; empty for a function
   * @param x where its text begins
   * @param y of its text's middle
   */
  public record Node(String label, String errno, String href, int x, int y) {}

  /** What ends at a site. */
  private record End(String errno, Site site, List<String> labels) {}

  /**
   * Of a system call, the best site of each errno that programs see; null where there are too few.
   */
  static WayTree of(Links links, String address, CallErrors call) {
    List<End> ends = ends(call);
    if (ends.size() < FEWEST_WAYS) {
      return null;
    }
    Tree tree = Tree.of(Visible.of(call.syscall()), ends.stream().map(End::labels).toList());
    List<Node> nodes = new ArrayList<>();
    for (Tree.Node node : tree.nodes()) {
      if (node.way() < 0) {
        nodes.add(new Node(node.label(), "", "", node.x(), node.y()));
      } else {
        End end = ends.get(node.way());
        String href = Links.between(address, links.line(end.site().file(), end.site().line()));
        nodes.add(new Node(place(end.site()), end.errno(), href, node.x(), node.y()));
      }
    }
    return new WayTree(tree.width(), tree.height(), tree.edges(), nodes);
  }

  private static List<End> ends(CallErrors call) {
    List<End> ends = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (Found found : call.errnos()) {
      boolean shown = !found.own() && found.trust() != Trust.FAR && !found.best().isEmpty();
      if (shown && ends.size() < MOST_WAYS) {
        CallErrors.Candidate best = found.best().get(0);
        List<String> way = steps(best.way());
        String end = found.errno() + " " + place(best.site());
        if (way.size() <= LONGEST_WAY && labels.add(end)) {
          way.add(end);
          ends.add(new End(found.errno(), best.site(), way));
        }
      }
    }
    return ends;
  }

  private static List<String> steps(SiteWay way) {
    List<String> names = new ArrayList<>();
    for (Step step : way.steps()) {
      names.add(SiteWay.mark(step.tier()) + Visible.of(step.function().name()));
    }
    return names;
  }

  private static String place(Site site) {
    return Visible.of(site.file() + ":" + site.line());
  }
}
