// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;
import org.errsite.indexer.index.Site;

/**
 * A failing call and the site it is known to have failed at.
 *
 * @param place the site as {@code file:line}
 * @param arguments for a person to look at
 */
record Truth(Question question, String place, String arguments) {

  /** Whether a site is the one. */
  boolean isAt(Site site) {
    int colon = place.lastIndexOf(':');
    return site.file().equals(place.substring(0, colon))
        && site.isOn(Integer.parseInt(place.substring(colon + 1)));
  }

  /**
   * Whether the weights may be fitted on it. Calls that are variants of one another are on the same
   * side, so that what is reported was not seen before.
   */
  boolean isForFitting() {
    CRC32 sum = new CRC32();
    sum.update(family().getBytes(UTF_8));
    return sum.getValue() % 2 == 0;
  }

  /** The call without what its variants add: {@code open} for {@code openat2}. */
  private String family() {
    return question
        .syscall()
        .replaceFirst("(at2|at|2|4|16|64|v2|v|_time64|_settime|_gettime)$", "")
        .replaceFirst("^[fl](?=(stat|chown|chmod|truncate|[a-z]+xattr)$)", "");
  }
}
