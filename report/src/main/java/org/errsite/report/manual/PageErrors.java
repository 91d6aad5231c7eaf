// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.manual;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.errsite.report.manual.WrittenPage.Listed;
import org.errsite.report.manual.WrittenPage.Other;

/**
 * Finds the errors in the paragraphs of a page. Those with a tag are the list; those without, under
 * ERRORS, say of which calls the list behind them is, and which other pages count.
 */
final class PageErrors {
  private static final String NAME = "E[A-Z0-9]{2,}";
  private static final Pattern ERROR = Pattern.compile("(?<![\\w/])" + NAME + "(?![\\w/])");
  private static final Pattern TAG = Pattern.compile("-?" + NAME + "(?!\\w).*");
  private static final Pattern CALL = Pattern.compile("\\b([A-Za-z_]\\w*)\\(\\)");
  private static final Pattern PAGE = Pattern.compile("\\b([A-Za-z_]\\w*)\\(2\\)");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.:])\\s+");
  private static final Pattern MORE = Pattern.compile("\\b(addition\\w*|also)\\b");
  private static final Pattern SHARED =
      Pattern.compile("^(?!for further).*\\b(errors?|reasons)\\b");
  private static final Pattern AS_FOR = Pattern.compile("^as for\\b");
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(other|special|domain-specific) errors?\\b|\\berrors other than\\b"
              + "|\\badditional errors may\\b|\\bnot limited to\\b");

  private final Set<String> calls = new LinkedHashSet<>();
  private final Set<String> named = new TreeSet<>();
  private final List<Listed> listed = new ArrayList<>();
  private final List<Other> others = new ArrayList<>();
  private final List<Lead> leads = new ArrayList<>();
  private boolean open;

  /**
   * A paragraph in front of errors.
   *
   * @param from position of the first of them
   * @param only the calls they are of; empty for all
   * @param more whether they come on top of others
   */
  private record Lead(int from, Set<String> only, boolean more) {}

  private PageErrors() {}

  static boolean isError(String tag) {
    return TAG.matcher(tag.strip()).matches();
  }

  /** What these paragraphs say. */
  static WrittenPage of(String source, List<Paragraph> paragraphs) {
    PageErrors errors = new PageErrors();
    for (Paragraph paragraph : paragraphs) {
      errors.addNames(paragraph.text());
      if (paragraph.section().equals("NAME")) {
        errors.addCalls(paragraph.text());
      } else if (isError(paragraph.tag())) {
        errors.addListed(paragraph);
      } else if (paragraph.section().equals("ERRORS") && paragraph.tag().isEmpty()) {
        errors.addPlain(paragraph.text());
      }
    }
    return new WrittenPage(
        source,
        Set.copyOf(errors.calls),
        errors.withLeads(),
        List.copyOf(errors.others),
        Set.copyOf(errors.named),
        errors.open);
  }

  private void addNames(String text) {
    ERROR.matcher(text).results().map(MatchResult::group).forEach(named::add);
  }

  /** From {@code accept, accept4 - accept a connection}. */
  private void addCalls(String text) {
    int dash = Math.max(0, text.indexOf(" - "));
    for (String name : text.substring(0, dash).split("[,\\s]+", -1)) {
      if (!name.isEmpty()) {
        calls.add(name);
      }
    }
  }

  /** Of which calls it is may stand in brackets, behind the name or in front of the text. */
  private void addListed(Paragraph paragraph) {
    Set<String> only = ours(paragraph.tag());
    only.addAll(ours(bracketed(paragraph.text())));
    String names = paragraph.tag().replaceFirst("\\(.*", "");
    ERROR
        .matcher(names)
        .results()
        .forEach(name -> listed.add(new Listed(name.group(), Set.copyOf(only))));
  }

  /** What stands in the brackets that a text begins with; empty where it begins otherwise. */
  private static String bracketed(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && text.charAt(0) == '('; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return text.substring(0, i);
      }
    }
    return "";
  }

  /** The calls of this page that a text has as {@code name()}. */
  private Set<String> ours(String text) {
    Set<String> found = new LinkedHashSet<>();
    for (Matcher call = CALL.matcher(text); call.find(); ) {
      if (calls.contains(call.group(1))) {
        found.add(call.group(1));
      }
    }
    return found;
  }

  private void addPlain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    open |= OPEN.matcher(lower).find();
    String[] sentences = SENTENCE_END.split(text, -1);
    for (String sentence : sentences) {
      addOthers(sentence);
    }
    String last = sentences[sentences.length - 1];
    Set<String> only = last.endsWith(":") ? ours(last) : Set.of();
    leads.add(new Lead(listed.size(), only, MORE.matcher(lower).find()));
  }

  /** From a sentence such as: the same errors that occur for a(2) can also occur for b(). */
  private void addOthers(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    if (!SHARED.matcher(lower).find() && !AS_FOR.matcher(lower).find()) {
      return;
    }
    Set<String> behind = ours(sentence.substring(Math.max(0, lower.lastIndexOf(" for "))));
    Set<String> only = Set.copyOf(behind.isEmpty() ? ours(sentence) : behind);
    for (Matcher page = PAGE.matcher(sentence); page.find(); ) {
      others.add(new Other(page.group(1), only));
    }
  }

  private List<Listed> withLeads() {
    long naming = leads.stream().filter(lead -> !lead.only().isEmpty()).count();
    List<Listed> all = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      Listed one = listed.get(i);
      Set<String> only = one.only();
      for (Lead lead : leads) {
        // A page's only lead, as in "the general errors for chmod() are", leaves no call out.
        boolean counts = naming > 1 || lead.more();
        if (one.only().isEmpty() && lead.from() <= i) {
          only = counts ? lead.only() : Set.of();
        }
      }
      all.add(new Listed(one.name(), only));
    }
    return List.copyOf(all);
  }
}
