// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Directory;
import org.errsite.report.model.Release;

/**
 * What every page of one release needs.
 *
 * @param release what is shown
 * @param root its sites by directory
 * @param self its addresses and what it has
 * @param others the other releases of the website, newest first
 * @param diffs every two releases with pages of what changed
 * @param templates what fills and writes pages
 */
public record ReleaseScope(
    Release release,
    Directory root,
    Rendered self,
    List<Rendered> others,
    List<Pair> diffs,
    Templates templates) {

  /** Its addresses. */
  public Links links() {
    return self.links();
  }

  Frame frame(
      String address,
      String title,
      String description,
      List<Frame.Link> crumbs,
      Switch.Twin twin,
      String... scripts) {
    Switch releases = Switch.of(address, self, others, twin);
    return Frame.inside(links(), releases, address, title, description, crumbs, scripts);
  }

  /** Links to the directories above a file or directory, from the kernel's root down. */
  List<Frame.Link> sourceCrumbs(String address, String path) {
    List<Frame.Link> crumbs = new ArrayList<>();
    crumbs.add(new Frame.Link("source", Links.between(address, links().directory(""))));
    int from = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
      String href = Links.between(address, links().directory(path.substring(0, slash)));
      crumbs.add(new Frame.Link(Visible.of(path.substring(from, slash)), href));
      from = slash + 1;
    }
    return crumbs;
  }
}
