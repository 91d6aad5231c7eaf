// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.errsite.indexer.index.Site;
import org.errsite.report.model.Groups;
import org.errsite.report.model.Tally;

/** Coverage for spreadsheets: a row a file, and a row a constant, each below a row of names. */
final class CoverageTables {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  private final List<Site> sites;

  /** Of these sites, in their order. */
  CoverageTables(List<Site> sites) {
    this.sites = sites;
  }

  /** What became of the constants of each file. */
  void writeFiles(OutputStream out) throws IOException {
    try (CsvGenerator csv = CSV.getFactory().createGenerator(out)) {
      row(csv, "file", "found", "instrumented", "by_coccinelle", "by_scan", "eligible", "skipped");
      for (Groups.Group file : Groups.by(Site::file, sites)) {
        Tally tally = file.tally();
        row(
            csv,
            file.name(),
            tally.found(),
            tally.instrumented(),
            tally.byCoccinelle(),
            tally.byScan(),
            tally.eligible(),
            tally.skipped());
      }
    }
  }

  /** What became of each constant, and why. */
  void writeConstants(OutputStream out) throws IOException {
    try (CsvGenerator csv = CSV.getFactory().createGenerator(out)) {
      row(csv, "file", "line", "column", "errno", "function", "kind", "status", "by", "reason");
      for (Site site : sites) {
        row(
            csv,
            site.file(),
            site.line(),
            site.column(),
            site.errno(),
            site.function(),
            site.kind().label(),
            site.status().label(),
            site.by().label(),
            site.reason());
      }
    }
  }

  private static void row(CsvGenerator csv, Object... fields) throws IOException {
    csv.writeStartArray();
    for (Object field : fields) {
      csv.writeObject(field);
    }
    csv.writeEndArray();
  }
}
