// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.errsite.indexer.kernel.Errno;

/** The error that a program sees, for what a line of the kernel or the manual names. */
public final class Errnos {
  /** Greater numbers are the kernel's own; include/linux/errno.h begins with 512. */
  private static final int LAST_OF_PROGRAMS = 511;

  private static final Map<String, String> SEEN =
      Map.of(
          "ENOTSUP", "EOPNOTSUPP",
          "ENOIOCTLCMD", "ENOTTY",
          // Of a call that is not begun again; with ERESTARTNOINTR every call is.
          "ERESTARTSYS", "EINTR",
          "ERESTARTNOHAND", "EINTR",
          "ERESTART_RESTARTBLOCK", "EINTR");

  private final Map<String, Errno> known = new HashMap<>();

  /** With the numbers of one release. */
  public Errnos(Collection<Errno> known) {
    known.forEach(errno -> this.known.put(errno.name(), errno));
  }

  /** Its name to a program; empty for one that never gets there, or is none. */
  public Optional<String> seen(String written) {
    Errno errno = known.get(written);
    String root = errno == null ? written : errno.root();
    Errno seen = known.get(SEEN.getOrDefault(root, root));
    boolean gets = seen != null && seen.number() <= LAST_OF_PROGRAMS;
    return gets ? Optional.of(seen.name()) : Optional.empty();
  }
}
