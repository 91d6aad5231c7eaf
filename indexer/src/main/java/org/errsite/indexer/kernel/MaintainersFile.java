// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The sections of MAINTAINERS, matched as the kernel's own get_maintainer script does: the deepest
 * {@code F:} pattern wins; {@code N:} only counts where no such pattern does. Among equals the
 * pattern that spells out most wins, then the one that comes first.
 */
final class MaintainersFile implements Maintainers {
  private static final Pattern FIELD = Pattern.compile("([A-Z]):\\s*(.*?)\\s*");
  private static final String CATCH_ALL = "THE REST";
  private static final Comparator<Rule> BEST =
      Comparator.<Rule>comparingInt(rule -> rule.pattern().depth())
          .thenComparingInt(rule -> rule.pattern().literalLength());

  private final Map<String, List<Rule>> rulesByDirectory;
  private final List<NameRule> nameRules;

  private MaintainersFile(Map<String, List<Rule>> rulesByDirectory, List<NameRule> nameRules) {
    this.rulesByDirectory = rulesByDirectory;
    this.nameRules = nameRules;
  }

  private record Section(String title, List<PathPattern> excluded) {
    boolean excludes(String path) {
      return excluded.stream().anyMatch(pattern -> pattern.matches(path));
    }
  }

  private record Rule(PathPattern pattern, Section section) {}

  private record NameRule(Pattern pattern, Section section) {}

  /**
   * Reads the file.
   *
   * @param text of MAINTAINERS; whatever in it is not understood is passed over
   * @param paths of the tree, sorted; they tell which patterns name a directory
   */
  static MaintainersFile parse(String text, List<String> paths) {
    Map<String, List<Rule>> rules = new HashMap<>();
    List<NameRule> nameRules = new ArrayList<>();
    Section section = new Section(CATCH_ALL, List.of());
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        section = line.isBlank() ? section : new Section(line.strip(), new ArrayList<>());
      } else if (!section.title().equals(CATCH_ALL)) {
        Section owner = section;
        String value = field.group(2);
        switch (field.group(1)) {
          case "F" -> {
            PathPattern pattern = PathPattern.of(value, isDirectory(value, paths));
            rules
                .computeIfAbsent(pattern.directory(), d -> new ArrayList<>())
                .add(new Rule(pattern, owner));
          }
          case "X" -> owner.excluded().add(PathPattern.of(value, isDirectory(value, paths)));
          case "N" -> regex(value).ifPresent(regex -> nameRules.add(new NameRule(regex, owner)));
          default -> {}
        }
      }
    }
    return new MaintainersFile(rules, nameRules);
  }

  private static boolean isDirectory(String value, List<String> paths) {
    int at = -1 - Collections.binarySearch(paths, value + "/");
    return at >= 0 && at < paths.size() && paths.get(at).startsWith(value + "/");
  }

  private static Optional<Pattern> regex(String value) {
    try {
      return Optional.of(Pattern.compile(value, Pattern.COMMENTS));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public String subsystemOf(String path) {
    Rule best = null;
    for (int end = 0; end >= 0; end = path.indexOf('/', end) + 1) {
      for (Rule rule : rulesByDirectory.getOrDefault(path.substring(0, end), List.of())) {
        if ((best == null || BEST.compare(rule, best) > 0)
            && rule.pattern().matches(path)
            && !rule.section().excludes(path)) {
          best = rule;
        }
      }
      if (path.indexOf('/', end) < 0) {
        break;
      }
    }
    if (best != null && best.pattern().depth() > 0) {
      return best.section().title();
    }
    String other = best == null ? "" : best.section().title();
    return byName(path).orElse(other);
  }

  private Optional<String> byName(String path) {
    return nameRules.stream()
        .filter(rule -> rule.pattern().matcher(path).find() && !rule.section().excludes(path))
        .map(rule -> rule.section().title())
        .findFirst();
  }
}
