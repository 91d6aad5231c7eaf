// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.errsite.indexer.index.SiteHit;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.report.SiteJson;
import org.errsite.report.address.Links;

/** One object a failing call, and nothing of the other lines. */
final class JsonLog implements LogOutput {
  private final SiteJson json;
  private final PrintWriter out;

  JsonLog(SiteIndex index, PrintWriter out) {
    json = new SiteJson(Links.of(index.release().name(), index.files()));
    this.out = out;
  }

  @Override
  public void add(LogExplainer.Answer answer, String line) throws IOException {
    List<SiteHit> hits =
        answer.candidates().stream().map(c -> new SiteHit(c.site(), c.score())).toList();
    String input = new String(line.getBytes(ISO_8859_1), UTF_8);
    out.println(json.line(answer.call(), input, hits));
    if (out.checkError()) {
      throw new IOException("Broken pipe");
    }
  }
}
