// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;

/**
 * What became of the sites of one release in another.
 *
 * <p>A site is the same when its file, function, errno, kind and guard are: what its {@code id} is
 * made of. Lines do not count, else every site below a new line had changed. Neither do blanks in
 * the guard, and neither does it count when the same errno comes under the same guard by other
 * words, such as {@code return -EPERM} for {@code err = -EPERM; goto out}.
 *
 * <ul>
 *   <li><b>guard-changed</b>: in the same function the same statement gives the same errno, and
 *       another condition decides. The two conditions have a name in common, or stand between the
 *       same neighbours.
 *   <li><b>moved</b>: it stands in another function or file, be it that code was moved or that the
 *       file or function got another name. Functions are paired by what their sites have in common;
 *       see {@link MovedFunctions}. Where the guard of a moved site is another one, it counts as
 *       guard-changed.
 *   <li><b>added</b> and <b>removed</b>: all others.
 * </ul>
 *
 * <p>Twins, alike but for their place in the function, are told apart by their neighbours and not
 * by the number in their {@code id}: of three, the one that came new is the one that is called
 * added.
 *
 * @param before name of the first release
 * @param after name of the second release
 * @param changes in order of file and line
 * @param shifted the same but for their line, as {@code MOVED}
 * @param restated the same but for their status, as {@code MOVED}, in order of file and line
 * @param same how many are the same, those of {@code shifted} among them
 * @param old every site of the first release that was compared
 * @param now every site of the second release that was compared
 * @param onlyBefore parts that were indexed of the first release only, and so are not compared
 * @param onlyAfter parts that were indexed of the second release only
 */
public record ReleaseDiff(
    String before,
    String after,
    List<Change> changes,
    List<Change> shifted,
    List<Change> restated,
    int same,
    List<Site> old,
    List<Site> now,
    List<String> onlyBefore,
    List<String> onlyAfter) {

  private static final Comparator<Change> BY_PLACE =
      Comparator.comparing((Change change) -> change.site().file())
          .thenComparing(change -> change.site().line())
          .thenComparing(change -> change.site().column())
          .thenComparing(Change::kind);

  /** Changes brought together by one field of their sites. */
  public record Group(String name, List<Change> changes) {
    /** Of its changes. */
    public ChangeCount count() {
      return ChangeCount.of(changes);
    }
  }

  /**
   * Compares two releases, each given as a whole and with every site.
   *
   * @return with sites of the parts that were indexed of both
   */
  public static ReleaseDiff between(
      ReleaseInfo before, List<Site> sitesBefore, ReleaseInfo after, List<Site> sitesAfter) {
    List<Site> old = within(after.directories(), sitesBefore);
    List<Site> now = within(before.directories(), sitesAfter);
    SiteMatcher matcher = new SiteMatcher(old, now);
    return new ReleaseDiff(
        before.name(),
        after.name(),
        matcher.changes().stream().sorted(BY_PLACE).toList(),
        matcher.shifted().stream().sorted(BY_PLACE).toList(),
        matcher.restated().stream().sorted(BY_PLACE).toList(),
        matcher.same(),
        old,
        now,
        without(before.directories(), after.directories()),
        without(after.directories(), before.directories()));
  }

  /** These changes and those of the line alone, in order of file and line. */
  public ReleaseDiff withShifted() {
    List<Change> all = new ArrayList<>(changes);
    all.addAll(shifted);
    all.sort(BY_PLACE);
    return new ReleaseDiff(
        before,
        after,
        List.copyOf(all),
        List.of(),
        restated,
        same - shifted.size(),
        old,
        now,
        onlyBefore,
        onlyAfter);
  }

  /** What lies in one of these files, or below one of these directories. */
  public ReleaseDiff below(Collection<String> paths) {
    List<Change> some = changes.stream().filter(c -> isBelow(paths, c)).toList();
    List<Change> others = shifted.stream().filter(c -> isBelow(paths, c)).toList();
    return new ReleaseDiff(
        before, after, some, others, restated, same, old, now, onlyBefore, onlyAfter);
  }

  private static boolean isBelow(Collection<String> paths, Change change) {
    return covers(paths, change.site().file())
        || (change.before() != null && covers(paths, change.before().file()));
  }

  /** How many changed in which way. */
  public ChangeCount count() {
    return ChangeCount.of(changes);
  }

  /** One group a value, those with most changes first, ties by name. */
  public static List<Group> by(Function<Site, String> field, List<Change> changes) {
    Map<String, List<Change>> groups = new TreeMap<>();
    for (Change change : changes) {
      groups.computeIfAbsent(field.apply(change.site()), name -> new ArrayList<>()).add(change);
    }
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .sorted(Comparator.comparingInt((Group group) -> -group.changes().size()))
        .toList();
  }

  private static List<Site> within(Collection<String> directories, List<Site> sites) {
    return sites.stream().filter(site -> covers(directories, site.file())).toList();
  }

  private static List<String> without(List<String> directories, List<String> others) {
    TreeSet<String> rest = new TreeSet<>(directories);
    rest.removeIf(directory -> covers(others, directory));
    return List.copyOf(rest);
  }

  private static boolean covers(Collection<String> directories, String path) {
    return directories.stream()
        .anyMatch(d -> d.isEmpty() || path.equals(d) || path.startsWith(d + "/"));
  }
}
