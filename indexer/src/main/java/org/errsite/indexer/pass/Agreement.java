// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;

/**
 * What the pass instruments beside what is wrapped by hand, constant by constant.
 *
 * @param both how many both take
 * @param carried how many of these the pass records where it is decided, not where they are stored
 * @param neither how many both leave
 * @param groups the differences: what only the pass takes first, then by falling size
 */
public record Agreement(int both, int carried, int neither, List<Group> groups) {

  /** Who does what should be done. */
  public enum Right {
    /** The pass: Coccinelle cannot do it, or cannot see what is against it. */
    PASS("the pass"),
    /** One way is as good as the other. */
    EITHER("either"),
    /** Nothing explains the difference. */
    UNKNOWN("?");

    private final String label;

    Right(String label) {
      this.label = label;
    }

    /** The word used in tables. */
    public String label() {
      return label;
    }
  }

  /**
   * Differences of one kind.
   *
   * @param byPass whether only the pass takes these constants; else only by hand are they wrapped
   * @param right who is right
   * @param reason one for all of them, a few words
   * @param why what is to be known of it, one line; empty when it is not explained
   */
  public record Group(boolean byPass, Right right, String reason, String why, List<Spot> spots) {}

  /** One constant; the function is empty at file level. */
  public record Spot(String file, int line, String errno, String function) {}

  /**
   * Compares.
   *
   * @param results of the pass, by the order of the scans
   * @param byHand of the same files in the same order
   */
  public static Agreement of(
      List<FileScan> scans, List<PassResult> results, List<HandFile> byHand) {
    Eligibility eligibility = Eligibility.of(scans);
    Count count = new Count(eligibility);
    for (int i = 0; i < scans.size(); i++) {
      FileScan scan = scans.get(i);
      count.add(scan, Verdict.of(scan, results.get(i), eligibility), byHand.get(i));
    }
    List<Group> groups = new ArrayList<>(count.groups.values());
    groups.sort(
        Comparator.comparing(Group::byPass)
            .reversed()
            .thenComparing(group -> -group.spots().size())
            .thenComparing(Group::reason));
    return new Agreement(count.both, count.carried, count.neither, List.copyOf(groups));
  }

  /** How many constants only one of the two takes. */
  public int only(boolean byPass) {
    return groups.stream()
        .filter(group -> group.byPass() == byPass)
        .mapToInt(group -> group.spots().size())
        .sum();
  }

  /** The sums as they grow. */
  private static final class Count {
    private final Eligibility eligibility;
    private final Map<String, Group> groups = new TreeMap<>();
    private int both;
    private int carried;
    private int neither;

    Count(Eligibility eligibility) {
      this.eligibility = eligibility;
    }

    void add(FileScan scan, List<Verdict> verdicts, HandFile byHand) {
      Set<Integer> unknown = new TreeSet<>(byHand.wrapped());
      for (int i = 0; i < verdicts.size(); i++) {
        Constant constant = scan.constants().get(i);
        boolean hand = unknown.remove(constant.offset());
        boolean pass = verdicts.get(i).status() == Status.INSTRUMENTED;
        if (hand && pass) {
          both++;
          carried += constant.carriers().isEmpty() ? 0 : 1;
        } else if (pass) {
          put(Difference.missedByHand(scan, constant, byHand), spot(scan, constant));
        } else if (hand) {
          put(left(scan, verdicts.get(i)), spot(scan, constant));
        } else {
          neither++;
        }
      }
      for (int offset : unknown) {
        put(Difference.NO_CONSTANT, new Spot(scan.path(), 0, "offset " + offset, ""));
      }
    }

    private Difference left(FileScan scan, Verdict verdict) {
      boolean file = !eligibility.skipReason(scan.path()).isEmpty();
      return Difference.leftByPass(verdict.reason(), file);
    }

    private void put(Difference difference, Spot spot) {
      String key = difference.byPass() + difference.reason();
      groups
          .computeIfAbsent(
              key,
              k ->
                  new Group(
                      difference.byPass(),
                      difference.right(),
                      difference.reason(),
                      difference.why(),
                      new ArrayList<>()))
          .spots()
          .add(spot);
    }

    private static Spot spot(FileScan scan, Constant constant) {
      return new Spot(scan.path(), constant.line(), constant.errno(), constant.function());
    }
  }
}
