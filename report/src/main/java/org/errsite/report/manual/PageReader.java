// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes the source of a page apart into paragraphs. Nothing in it is an error: what is not
 * understood sets no text.
 */
final class PageReader {
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder tag = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private String source = "";
  private String section = "";
  private boolean tagNext;

  private PageReader() {}

  /** What these lines of a file say. */
  static WrittenPage read(List<String> lines) {
    PageReader reader = new PageReader();
    boolean skipped = false;
    for (String line : lines) {
      RoffLine read = RoffLine.of(line);
      skipped |= Set.of("ig", "de").contains(read.macro());
      if (!skipped) {
        reader.take(read);
      }
      skipped &= !read.macro().equals(".");
    }
    reader.endParagraph();
    return PageErrors.of(reader.source, reader.paragraphs);
  }

  private void take(RoffLine line) {
    switch (line.macro()) {
      case "TH" -> source = line.arguments().size() > 3 ? line.arguments().get(3) : "";
      case "SH" -> {
        endParagraph();
        section = String.join(" ", line.arguments()).toUpperCase(Locale.ROOT);
      }
      case "SS" -> {
        endParagraph();
        // It introduces what is below it as a sentence with a colon does.
        add(String.join(" ", line.arguments()) + ":");
        endParagraph();
      }
      case "PP", "P", "LP" -> endParagraph();
      case "TP" -> {
        endParagraph();
        tagNext = true;
      }
      case "TQ" -> tagNext = true;
      case "IP" -> {
        // Without the name of an error it goes on with the paragraph, as bullets do.
        if (!line.arguments().isEmpty() && PageErrors.isError(line.arguments().get(0))) {
          endParagraph();
          tag.append(line.arguments().get(0));
        }
      }
      default -> add(line.text());
    }
  }

  private void add(String words) {
    if (!words.isBlank()) {
      (tagNext ? tag : text).append(words.strip()).append(' ');
      tagNext = false;
    }
  }

  private void endParagraph() {
    if (tag.length() > 0 || text.length() > 0) {
      paragraphs.add(new Paragraph(section, tag.toString().strip(), text.toString().strip()));
    }
    tag.setLength(0);
    text.setLength(0);
    tagNext = false;
  }
}
