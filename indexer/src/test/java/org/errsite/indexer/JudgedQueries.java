// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.errsite.indexer.index.Site;
import org.errsite.indexer.index.SiteHit;
import org.errsite.indexer.index.SiteIndex;

/** The judged queries and how well an index answers them. */
final class JudgedQueries {
  private static final int DEPTH = 10;

  private JudgedQueries() {}

  /**
   * A query and what is right for it.
   *
   * @param held whether the ranking was kept from being tuned on it
   * @param text as typed
   * @param judgements which sites are worth what
   */
  record Judged(boolean held, String text, List<Judgement> judgements) {
    int grade(Site site) {
      return judgements.stream()
          .filter(j -> j.fits(site))
          .mapToInt(Judgement::grade)
          .max()
          .orElse(0);
    }
  }

  /** Sites that fit all three patterns are worth this grade. */
  record Judgement(int grade, Pattern file, Pattern function, Pattern errno) {
    boolean fits(Site site) {
      return errno.matcher(site.errno()).matches()
          && file.matcher(site.file()).matches()
          && function.matcher(site.function()).matches();
    }
  }

  /** How one query went: reciprocal rank of the first site of grade 2 or 3, and nDCG at 10. */
  record Score(Judged query, double reciprocalRank, double ndcg, List<SiteHit> hits) {
    @Override
    public String toString() {
      return String.format(
          "%s RR %.2f nDCG %.2f  %s",
          query.held() ? "held" : "tune", reciprocalRank, ndcg, query.text());
    }
  }

  /** Means over several queries. */
  record Means(int queries, double mrr, double ndcg) {
    @Override
    public String toString() {
      return String.format("%d queries, MRR %.3f, nDCG@10 %.3f", queries, mrr, ndcg);
    }
  }

  static List<Judged> read() throws IOException {
    List<Judged> queries = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                JudgedQueries.class.getResourceAsStream("/judged/queries.txt"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("tune: ") || line.startsWith("held: ")) {
          queries.add(new Judged(line.startsWith("held"), line.substring(6), new ArrayList<>()));
        } else if (line.startsWith("  ")) {
          queries.get(queries.size() - 1).judgements().add(judgement(line.strip()));
        }
      }
    }
    return queries;
  }

  private static Judgement judgement(String line) {
    String[] columns = line.split(" +", -1);
    return new Judgement(
        Integer.parseInt(columns[0]),
        pattern(columns[1]),
        pattern(columns[2]),
        pattern(columns[3]));
  }

  /** A star stands for anything, a bar parts alternatives. */
  private static Pattern pattern(String column) {
    return Pattern.compile(column.replace(".", "\\.").replace("*", ".*"));
  }

  /** Runs one query; the ideal order is that of all sites of the index by their grades. */
  static Score score(SiteIndex index, List<Site> sites, Judged query) throws IOException {
    List<SiteHit> hits = index.search(query.text(), DEPTH).hits();
    List<Integer> grades = hits.stream().map(hit -> query.grade(hit.site())).toList();
    List<Integer> ideal = new ArrayList<>(sites.stream().map(query::grade).toList());
    ideal.sort(Collections.reverseOrder());
    if (ideal.get(0) == 0) {
      throw new IllegalStateException("no site is right for " + query.text());
    }
    double reciprocal = 0;
    for (int i = grades.size() - 1; i >= 0; i--) {
      reciprocal =
          grades.get(i) >= 2 || grades.get(i).equals(ideal.get(0)) ? 1.0 / (i + 1) : reciprocal;
    }
    return new Score(query, reciprocal, gain(grades) / gain(ideal), hits);
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }

  static Means means(List<Score> scores) {
    return new Means(
        scores.size(),
        scores.stream().mapToDouble(Score::reciprocalRank).average().orElseThrow(),
        scores.stream().mapToDouble(Score::ndcg).average().orElseThrow());
  }
}
