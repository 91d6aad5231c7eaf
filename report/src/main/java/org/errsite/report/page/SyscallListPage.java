// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.errsite.indexer.calls.Trust;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.manual.ManualPage;
import org.errsite.report.model.CallErrors.Found;
import org.errsite.report.model.DocumentedCall;

/** The list of system calls, and in front the ones whose errors the manual has least of. */
public final class SyscallListPage {
  private static final int LEAST_DOCUMENTED = 10;

  private final ReleaseScope scope;
  private final String address;

  /** Of this release. */
  public SyscallListPage(ReleaseScope scope) {
    this.scope = scope;
    address = scope.links().syscalls();
  }

  /**
   * The list.
   *
   * @param source of the manual, such as {@code Linux man-pages 6.03}; empty where there is none
   * @param least the calls with most errors in common code that the manual has not
   * @param rows all calls, by name
   */
  public record Page(String source, boolean manual, List<Row> least, List<Row> rows) {}

  /**
   * A system call.
   *
   * @param errnos how many it can fail with, those that come by long ways only left out
   * @param sites how many sites they have
   * @param listed whether the manual lists any error of it
   * @param documented how many the manual lists
   * @param missing how many of these are not found
   * @param common names of errors in common code that the manual has not
   * @param implementations how many the manual has not in file systems, drivers and the like
   */
  public record Row(
      String name,
      String href,
      int errnos,
      int sites,
      boolean listed,
      int documented,
      int missing,
      List<String> common,
      int implementations) {}

  /**
   * Writes it.
   *
   * @param calls by name
   * @param hasManual whether there is a manual to put beside them
   */
  public void write(List<DocumentedCall> calls, boolean hasManual) throws IOException {
    List<Row> rows = calls.stream().map(this::row).toList();
    List<Row> least =
        calls.stream()
            .filter(SyscallListPage::hasPageOfItsOwn)
            .map(this::row)
            .filter(row -> row.listed() && !row.common().isEmpty())
            .sorted(Comparator.comparingInt((Row row) -> -row.common().size()))
            .limit(LEAST_DOCUMENTED)
            .toList();
    String source =
        calls.stream()
            .flatMap(call -> call.documentation().page().stream())
            .map(ManualPage::source)
            .findFirst()
            .orElse("");
    String description =
        "What each system call of Linux "
            + scope.release().info().name()
            + " can fail with, and where";
    Switch.Twin twin = in -> Optional.of(in.links().syscalls());
    Frame frame = scope.frame(address, "System calls", description, List.of(), twin);
    scope
        .templates()
        .write("syscalls", frame, new Page(Visible.of(source), hasManual, least, rows));
  }

  /** Whether it is not the same call once more for other sizes of numbers. */
  private static boolean hasPageOfItsOwn(DocumentedCall call) {
    return call.documentation()
        .page()
        .filter(page -> page.name().equals(call.errors().syscall()))
        .isPresent();
  }

  private Row row(DocumentedCall call) {
    List<Found> near = call.errors().nearErrnos();
    return new Row(
        Visible.of(call.errors().syscall()),
        Links.between(address, scope.links().syscall(call.errors().syscall())),
        near.size(),
        near.stream().mapToInt(Found::count).sum(),
        call.documentation().documented() > 0,
        call.documentation().documented(),
        call.documentation().missing().size(),
        call.documentation().undocumented(Trust.COMMON).stream().map(Found::errno).toList(),
        call.documentation().undocumented(Trust.IMPLEMENTATION).size());
  }
}
