// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.errsite.indexer.calls.Trust;
import org.errsite.report.manual.ManualPage;
import org.errsite.report.model.CallErrors.Found;

/**
 * What the manual says of a system call beside what the source says.
 *
 * @param page the manual's; empty where it has none, and then all else is empty too
 * @param found listed there, and found
 * @param named found, and only named there in a sentence
 * @param undocumented found, and not there
 * @param missing listed there and not found; names as a program sees them
 */
public record Documentation(
    Optional<ManualPage> page,
    List<Found> found,
    List<Found> named,
    List<Found> undocumented,
    List<String> missing) {

  private static final Documentation NONE =
      new Documentation(Optional.empty(), List.of(), List.of(), List.of(), List.of());

  /** Of one system call. */
  public static Documentation of(CallErrors call, Optional<ManualPage> page, Errnos errnos) {
    if (page.isEmpty()) {
      return NONE;
    }
    Set<String> listed = seen(page.get().listed(), errnos);
    Set<String> named = seen(page.get().named(), errnos);
    named.removeAll(listed);
    Set<String> missing = new TreeSet<>(listed);
    call.errnos().forEach(errno -> missing.remove(errno.errno()));
    Predicate<Found> absent =
        e -> !e.own() && !listed.contains(e.errno()) && !named.contains(e.errno());
    return new Documentation(
        page,
        only(call, e -> listed.contains(e.errno())),
        only(call, e -> named.contains(e.errno())),
        only(call, absent),
        List.copyOf(missing));
  }

  private static List<Found> only(CallErrors call, Predicate<Found> wanted) {
    return call.errnos().stream().filter(wanted).toList();
  }

  private static Set<String> seen(Set<String> written, Errnos errnos) {
    Set<String> seen = new TreeSet<>();
    written.forEach(name -> errnos.seen(name).ifPresent(seen::add));
    return seen;
  }

  /** What is found in so sure a way, and not in the manual. */
  public List<Found> undocumented(Trust trust) {
    return undocumented.stream().filter(errno -> errno.trust() == trust).toList();
  }

  /** How many errors the manual lists for the call. */
  public int documented() {
    return found.size() + missing.size();
  }
}
