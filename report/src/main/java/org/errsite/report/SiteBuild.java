// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.errsite.indexer.Steps;
import org.errsite.report.address.Links;
import org.errsite.report.manual.Manual;
import org.errsite.report.model.Directory;
import org.errsite.report.model.Release;
import org.errsite.report.model.ReleaseDiff;
import org.errsite.report.model.ReleaseOrder;
import org.errsite.report.output.SiteOutput;
import org.errsite.report.page.DiffPages;
import org.errsite.report.page.Pair;
import org.errsite.report.page.ReleaseScope;
import org.errsite.report.page.Rendered;
import org.errsite.report.page.RootPages;
import org.errsite.report.page.Templates;

/**
 * Writes the releases that are to be rendered, and what leads to them. Pages of releases that are
 * kept are not touched: they find the new ones by way of {@code latest} and {@code releases.json}.
 */
final class SiteBuild {
  private static final JsonFactory JSON = new JsonFactory();

  private final SiteOutput output;
  private final Settings settings;
  private final List<Item> newestFirst;

  /** What all releases of a run have in common. */
  record Settings(String base, Manual manual, int jobs, Steps steps) {}

  /** Gives a release; asked only where its sites are needed. */
  interface Source {
    /** It, or nothing where it was indexed anew since or not at all. */
    Optional<Release> get() throws IOException;
  }

  /**
   * A release of the website.
   *
   * @param stamp what its pages are made from
   * @param write whether they are to be written
   * @param source of its sites
   */
  record Item(Stamp stamp, boolean write, Source source) {
    String name() {
      return stamp.contents().info().name();
    }
  }

  /** Of these releases, in any order. */
  SiteBuild(SiteOutput output, Settings settings, List<Item> items) {
    this.output = output;
    this.settings = settings;
    Comparator<Item> oldestFirst = Comparator.comparing(Item::name, new ReleaseOrder());
    newestFirst = items.stream().sorted(oldestFirst.reversed()).toList();
  }

  /**
   * Writes it.
   *
   * @param there differences whose pages stand already
   */
  void write(List<DiffStamp> there) throws IOException {
    Templates templates = new Templates(output, settings.base());
    Map<String, Rendered> all = new LinkedHashMap<>();
    newestFirst.forEach(item -> all.put(item.name(), Rendered.of(item.stamp().contents())));
    Map<Pair, DiffStamp> wanted = neighbours(there);
    List<Pair> diffs = diffs(wanted, there, all);
    for (Item item : newestFirst) {
      if (item.write()) {
        List<Rendered> others = new ArrayList<>(all.values());
        Rendered self = all.get(item.name());
        others.remove(self);
        Release release = item.source().get().orElseThrow().checked();
        Directory root = Directory.of(release.sites());
        ReleaseScope scope = new ReleaseScope(release, root, self, others, diffs, templates);
        new ReleaseReport(scope, output, settings).write(item.stamp());
      }
    }
    for (Map.Entry<Pair, DiffStamp> diff : wanted.entrySet()) {
      writeDiff(templates, all, diff.getValue());
    }
    writeRoot(templates, List.copyOf(all.values()), diffs);
  }

  /** Each release and the one before it, where these pages are to be written and can be. */
  private Map<Pair, DiffStamp> neighbours(List<DiffStamp> there) throws IOException {
    Map<Pair, DiffStamp> wanted = new LinkedHashMap<>();
    for (int i = 0; i + 1 < newestFirst.size(); i++) {
      Item after = newestFirst.get(i);
      Item before = newestFirst.get(i + 1);
      DiffStamp stamp = DiffStamp.of(before.stamp(), after.stamp());
      if (there.contains(stamp)) {
        continue;
      }
      if (before.source().get().isPresent() && after.source().get().isPresent()) {
        wanted.put(stamp.pair(), stamp);
      } else {
        settings
            .steps()
            .note(
                "not compared: "
                    + before.name()
                    + " and "
                    + after.name()
                    + ", as one of them is not indexed here as it was rendered");
      }
    }
    return wanted;
  }

  /** Newest first. */
  private static List<Pair> diffs(
      Map<Pair, DiffStamp> wanted, List<DiffStamp> there, Map<String, Rendered> all) {
    List<Pair> diffs = new ArrayList<>(wanted.keySet());
    for (DiffStamp stamp : there) {
      boolean known = all.containsKey(stamp.before()) && all.containsKey(stamp.after());
      if (known && !diffs.contains(stamp.pair())) {
        diffs.add(stamp.pair());
      }
    }
    Comparator<Pair> oldestFirst =
        Comparator.comparing(Pair::after, new ReleaseOrder())
            .thenComparing(Pair::before, new ReleaseOrder());
    diffs.sort(oldestFirst.reversed());
    return diffs;
  }

  private void writeDiff(Templates templates, Map<String, Rendered> all, DiffStamp stamp)
      throws IOException {
    settings.steps().begin("comparing " + stamp.before() + " and " + stamp.after());
    Release before = release(stamp.before());
    Release after = release(stamp.after());
    ReleaseDiff diff =
        ReleaseDiff.between(before.info(), before.sites(), after.info(), after.sites());
    new DiffPages(templates, all.get(stamp.before()), all.get(stamp.after()), diff).write();
    String folder = Links.diffFolder(stamp.before(), stamp.after());
    try (OutputStream out = output.create(folder + "/" + DiffStamp.NAME)) {
      out.write(stamp.bytes());
    }
    output.publish(folder);
    output.publish(Links.diff(stamp.before(), stamp.after()));
  }

  private Release release(String name) throws IOException {
    for (Item item : newestFirst) {
      if (item.name().equals(name)) {
        return item.source().get().orElseThrow();
      }
    }
    throw new IllegalArgumentException(name);
  }

  private void writeRoot(Templates templates, List<Rendered> all, List<Pair> diffs)
      throws IOException {
    Assets.write(output);
    RootPages root = new RootPages(templates);
    root.writeLatest(all);
    output.publish(all.get(0).links().latest().folder());
    writeReleases(all);
    output.publish(Links.RELEASES);
    if (!settings.base().isEmpty()) {
      for (String sitemap : root.writeSitemaps(all, diffs)) {
        output.publish(sitemap);
      }
    }
    root.writeList(all, diffs);
    output.publish(Links.FRONT);
  }

  private void writeReleases(List<Rendered> all) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(output.create(Links.RELEASES))) {
      json.writeStartArray();
      for (Rendered release : all) {
        json.writeStartObject();
        json.writeStringField("name", release.name());
        json.writeStringField("folder", release.links().folder());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }
}
