// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.List;
import org.errsite.indexer.pass.By;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.Kind;

/** A site with little in it, to which a test adds what it is about. */
final class SiteBuilder {
  private final String file;
  private final int line;
  private final String errno;
  private String function = "";
  private Kind kind = Kind.RETURN;
  private Status status = Status.ELIGIBLE;
  private String reason = "";
  private boolean eager;
  private String guard = "";
  private String config = "";
  private String comment = "";
  private String statement = "";
  private String subsystem = "";
  private List<String> syscalls = List.of();
  private int column = 10;

  private SiteBuilder(String file, int line, String errno) {
    this.file = file;
    this.line = line;
    this.errno = errno;
  }

  static SiteBuilder site(String file, int line, String errno) {
    return new SiteBuilder(file, line, errno);
  }

  SiteBuilder in(String name) {
    function = name;
    return this;
  }

  SiteBuilder kind(Kind value) {
    kind = value;
    return this;
  }

  SiteBuilder status(Status value, String why) {
    status = value;
    reason = why;
    return this;
  }

  SiteBuilder eager() {
    eager = true;
    return this;
  }

  SiteBuilder guard(String text) {
    guard = text;
    return this;
  }

  SiteBuilder config(String text) {
    config = text;
    return this;
  }

  SiteBuilder comment(String text) {
    comment = text;
    return this;
  }

  SiteBuilder statement(String text) {
    statement = text;
    return this;
  }

  SiteBuilder subsystem(String title) {
    subsystem = title;
    return this;
  }

  SiteBuilder syscalls(String... names) {
    syscalls = List.of(names);
    return this;
  }

  SiteBuilder column(int value) {
    column = value;
    return this;
  }

  Site build() {
    return new Site(
        String.format("%08x%04x", file.hashCode(), line * 16 + column % 16),
        "6.1-test",
        file,
        line,
        column,
        errno,
        function,
        kind,
        status,
        reason,
        status == Status.INSTRUMENTED ? By.COCCINELLE : By.NOBODY,
        status == Status.INSTRUMENTED ? List.of(line) : List.of(),
        eager,
        guard,
        guard.isEmpty() ? 0 : line - 1,
        config,
        comment,
        statement,
        subsystem,
        syscalls,
        List.of());
  }
}
