// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.Site;
import org.errsite.report.model.Release;

/** The miniature kernel with so many lines behind those of gate.c that one page is too small. */
final class LongFile {
  static final int LINES = 25_000;

  private LongFile() {}

  /** The last line has a site of its own. */
  static Release release(String name) throws IOException {
    Release small = Miniature.release(name);
    String text = new String(small.texts().text("kernel/gate.c").orElseThrow(), UTF_8);
    int own = (int) text.lines().count();
    String line = "\tgate_turn(gate, \"" + "left ".repeat(8) + "\"); /* and again */\n";
    byte[] whole = (text + line.repeat(LINES - own - 1) + "\treturn -EPERM;\n").getBytes(UTF_8);
    List<Site> sites = new ArrayList<>(small.sites());
    sites.add(6, at(sites.get(1), LINES));
    ReleaseInfo told = small.info();
    ReleaseInfo info =
        new ReleaseInfo(
            told.name(), told.directories(), 5, 7, 9, 9, told.errnos(), told.pass(), List.of());
    return new Release(
        info,
        sites,
        file -> file.equals("kernel/gate.c") ? Optional.of(whole) : small.texts().text(file),
        small.patch(),
        small.calls());
  }

  private static Site at(Site s, int line) {
    return new Site(
        "0a0000000001",
        s.release(),
        s.file(),
        line,
        10,
        "EPERM",
        "gate_open",
        s.kind(),
        s.status(),
        "",
        s.by(),
        List.of(line),
        false,
        "!gate",
        13,
        "",
        "",
        s.statement(),
        "",
        List.of(),
        List.of());
  }
}
