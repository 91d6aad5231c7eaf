// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.calls.Trust;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.report.model.CallErrors;
import org.errsite.report.model.Errnos;
import org.errsite.report.model.ErrorFinder;
import org.errsite.report.model.Release;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds what the pages say can come out of system calls, and how sure they are, to the failures
 * that a booted kernel gave. What it finds is in {@code trust.txt} beside what the guest left.
 */
@Tag("boot")
class TrustTruthTest {
  private static final double MOST_NOT_FOUND = 0.02;
  private static final double MOST_FAR = 0.08;

  /** By system call, the errors it was seen to fail with. */
  private final Map<String, SortedSet<String>> seen = new TreeMap<>();

  private final Shares shares = new Shares();

  /** How sure the pages are of what was seen, and how much of what they are sure of was seen. */
  private static final class Shares {
    private final Map<String, SortedSet<String>> pairs = new TreeMap<>();
    private final Map<Trust, Integer> told = new TreeMap<>();
    private final SortedSet<String> unknown = new TreeSet<>();
    private int all;

    void add(String syscall, Set<String> errnos, CallErrors errors) {
      Map<String, Trust> trusts = new TreeMap<>();
      for (CallErrors.Found found : errors.errnos()) {
        if (!found.own()) {
          trusts.put(found.errno(), found.trust());
          told.merge(found.trust(), 1, Integer::sum);
        }
      }
      for (String errno : errnos) {
        Trust trust = trusts.get(errno);
        String grade = trust == null ? "not found" : name(trust);
        pairs.computeIfAbsent(grade, g -> new TreeSet<>()).add(syscall + " " + errno);
        all++;
      }
    }

    private static String name(Trust trust) {
      return trust.name().toLowerCase(Locale.ROOT);
    }

    private Set<String> of(String grade) {
      return pairs.getOrDefault(grade, new TreeSet<>());
    }

    double share(String grade) {
      return (double) of(grade).size() / all;
    }

    String text() {
      StringBuilder text =
          new StringBuilder(
                  "Distinct (system call, error) that failed, by the trust of the pages\n")
              .append("and of what the pages say of the same system calls, how much failed\n\n")
              .append(String.format("%-15s %6s %7s %9s %7s%n", "", "failed", "", "on pages", ""));
      for (Trust trust : Trust.values()) {
        int count = of(name(trust)).size();
        int most = told.getOrDefault(trust, 0);
        text.append(row(name(trust)))
            .append(String.format(" %9d %6.1f%%%n", most, 100.0 * count / Math.max(1, most)));
      }
      text.append(row("not found")).append(String.format("%n%-15s %6d%n", "all", all));
      list(text, "Not found", of("not found"));
      list(text, "Far", of("far"));
      list(text, "System calls that the index has no code of", unknown);
      return text.toString();
    }

    private String row(String grade) {
      return String.format("%-15s %6d %6.1f%%", grade, of(grade).size(), 100 * share(grade));
    }

    private static void list(StringBuilder text, String title, Set<String> lines) {
      text.append(String.format("%n%s: %d%n%n", title, lines.size()));
      lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }
  }

  @Test
  void should_have_an_error_on_its_page_when_a_call_has_failed_with_it() throws IOException {
    GuestRun run = GuestRun.booted();
    try (SiteIndex index = run.index()) {
      read(run, new Errnos(index.release().errnos()));
      Ways ways = index.ways().orElseThrow();
      ErrorFinder finder = new ErrorFinder(Release.of(index), ways);
      Set<String> known = Set.copyOf(ways.systemCalls());
      seen.forEach(
          (syscall, errnos) -> {
            if (known.contains(syscall)) {
              shares.add(syscall, errnos, finder.of(syscall));
            } else {
              shares.unknown.add(syscall);
            }
          });
    }
    Files.writeString(run.out().resolve("trust.txt"), shares.text());
    assertTrue(shares.share("not found") <= MOST_NOT_FOUND, shares::text);
    assertTrue(shares.share("far") <= MOST_FAR, shares::text);
  }

  private void read(GuestRun run, Errnos errnos) throws IOException {
    for (Path log : run.logs()) {
      GuestRun.read(
          log,
          call -> {
            if (call.failed()) {
              SortedSet<String> errors = seen.computeIfAbsent(call.name(), n -> new TreeSet<>());
              errors.add(errnos.seen(call.errno()).orElse(call.errno()));
            }
          });
    }
  }
}
