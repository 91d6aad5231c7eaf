// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;

/**
 * Leads from a page to the same page of other releases: to those that were known when it was
 * written, and by way of {@code latest} to whichever is the newest. A script adds the others, so
 * that a page need not be written again when a release comes.
 *
 * @param release whose page it stands on
 * @param folder of that release
 * @param others newest first
 * @param newest to the page below {@code latest}
 */
public record Switch(String release, String folder, List<Choice> others, String newest) {

  /**
   * Another release.
   *
   * @param name safe to look at
   * @param folder of the release
   * @param href to the same page there, or to the front page
   * @param same whether there is such a page
   */
  public record Choice(String name, String folder, String href, boolean same) {}

  /** Finds in another release what a page is about. */
  @FunctionalInterface
  interface Twin {
    /** Its address; empty where there is no such page. */
    Optional<String> in(Rendered release);
  }

  static Switch of(String address, Rendered self, List<Rendered> others, Twin twin) {
    List<Choice> choices = new ArrayList<>();
    for (Rendered other : others) {
      Optional<String> same = twin.in(other);
      String href = Links.between(address, same.orElse(other.links().front()));
      String name = Visible.of(other.name());
      choices.add(new Choice(name, other.links().folder(), href, same.isPresent()));
    }
    String newest = twin.in(self.latest()).orElse(self.links().latest().front());
    return new Switch(
        Visible.of(self.name()), self.links().folder(), choices, Links.between(address, newest));
  }
}
