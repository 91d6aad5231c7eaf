// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.errsite.indexer.index.Site;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Directory;
import org.errsite.report.model.Release;

/**
 * What every page of one release needs.
 *
 * @param release what is shown
 * @param root its sites by directory
 * @param links its addresses
 * @param templates what fills and writes pages
 */
public record ReleaseScope(Release release, Directory root, Links links, Templates templates) {

  /** Of a release whose pages go through these templates. */
  public static ReleaseScope of(Release release, Templates templates) {
    List<String> files =
        release.sites().stream().map(Site::file).distinct().collect(Collectors.toList());
    Links links = Links.of(release.info().name(), files);
    return new ReleaseScope(release, Directory.of(release.sites()), links, templates);
  }

  Frame frame(
      String address,
      String title,
      String description,
      List<Frame.Link> crumbs,
      String... scripts) {
    return Frame.inside(links, release.info().name(), address, title, description, crumbs, scripts);
  }

  /** Links to the directories above a file or directory, from the kernel's root down. */
  List<Frame.Link> sourceCrumbs(String address, String path) {
    List<Frame.Link> crumbs = new ArrayList<>();
    crumbs.add(new Frame.Link("source", Links.between(address, links.directory(""))));
    int from = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
      String href = Links.between(address, links.directory(path.substring(0, slash)));
      crumbs.add(new Frame.Link(Visible.of(path.substring(from, slash)), href));
      from = slash + 1;
    }
    return crumbs;
  }
}
