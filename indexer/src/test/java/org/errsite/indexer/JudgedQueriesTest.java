// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.Selection;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well the ranking does on a real kernel; what it finds is printed and held to a floor. */
@Tag("kernel")
class JudgedQueriesTest {
  @TempDir private Path temp;

  @Test
  void should_rank_what_was_judged_right_first() throws IOException {
    String kernel = System.getProperty("errsite.kernel", "");
    Assumptions.assumeFalse(kernel.isEmpty(), "no real kernel given");
    Home home = new Home(temp);
    KernelSource source =
        new KernelSource(Path.of(kernel), null, null, Selection.of(List.of(), null));
    ReleaseInfo release = new Indexer(home, 2, Steps.SILENT).index(source, false);
    List<JudgedQueries.Score> scores = new ArrayList<>();
    try (SiteIndex index = SiteIndex.open(home.release(release.name()))) {
      List<Site> sites = index.sites();
      for (JudgedQueries.Judged query : JudgedQueries.read()) {
        scores.add(JudgedQueries.score(index, sites, query));
      }
    }
    scores.forEach(score -> System.out.println(score));
    JudgedQueries.Means tuned = means(scores, false);
    JudgedQueries.Means held = means(scores, true);
    System.out.println("tuned on: " + tuned);
    System.out.println("held out: " + held);
    assertAll(
        () -> assertTrue(tuned.queries() + held.queries() >= 60, "judged queries are missing"),
        () -> assertTrue(tuned.mrr() >= 0.84 && tuned.ndcg() >= 0.74, tuned.toString()),
        () -> assertTrue(held.mrr() >= 0.90 && held.ndcg() >= 0.76, held.toString()));
  }

  private static JudgedQueries.Means means(List<JudgedQueries.Score> scores, boolean held) {
    return JudgedQueries.means(
        scores.stream().filter(s -> s.query().held() == held).collect(Collectors.toList()));
  }
}
