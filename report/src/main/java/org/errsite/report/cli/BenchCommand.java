// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.errsite.indexer.AgreementBench;
import org.errsite.indexer.CallsBench;
import org.errsite.indexer.KernelSource;
import org.errsite.indexer.PassBench;
import org.errsite.indexer.ScanBench;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.indexer.kernel.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code errsite bench}. */
@Command(
    name = "bench",
    description = "Measure against a baseline in the same run; the last line is the ratio.")
final class BenchCommand implements Callable<Integer> {
  private static final Path PACKAGED = Path.of("/usr/src/linux-source-6.1.tar.xz");
  private static final List<String> TEN_DIRECTORIES =
      List.of("mm", "net", "fs", "kernel", "security", "sound", "virt", "lib", "ipc", "include");

  private final ErrsiteCommand root;

  /** What can be measured. */
  enum Name {
    scan,
    pass,
    calls,
    agreement
  }

  @Parameters(index = "0", paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}")
  private Name name;

  @Parameters(
      index = "1",
      paramLabel = "KERNEL",
      arity = "0..1",
      description = "The kernel to measure on (default: the packaged linux-source-6.1).")
  private Path kernel = PACKAGED;

  @Parameters(
      index = "2",
      paramLabel = "NEXT",
      arity = "0..1",
      description = "For pass: another release, run with nothing cached and after the first.")
  private Path next;

  @Option(
      names = "--only",
      paramLabel = "PATH",
      split = ",",
      description = "Files and directories to take (default: mm net fs kernel … include).")
  private List<String> only = TEN_DIRECTORIES;

  @Option(names = "--jobs", paramLabel = "N", description = "Processes or threads side by side.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  BenchCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (next != null && name != Name.pass) {
      throw new BadInputException("bench " + name + " takes one kernel");
    }
    KernelSource source = source(kernel);
    return switch (name) {
      case scan -> scan(source);
      case pass -> pass(source);
      case calls -> calls(source);
      case agreement -> agreement(source);
    };
  }

  private KernelSource source(Path path) throws BadInputException {
    if (!Files.exists(path)) {
      throw new BadInputException(
          "no kernel at " + path + ": name one, as in errsite bench scan KERNEL");
    }
    return new KernelSource(path, null, null, Selection.of(only, null));
  }

  private int scan(KernelSource source) throws IOException, InterruptedException {
    ScanBench.Figures figures =
        new ScanBench(root.home(), Math.max(1, jobs), root.console()).run(source);
    root.console().endStep();
    line("%-28s %,12d", "files", figures.files());
    line("%-28s %,12.1f", "MB", figures.megabytes());
    line("%-28s %,12d", "functions", figures.functions());
    line("%-28s %,12d", "constants", figures.constants());
    line("%-28s %,12.1f", "MB/s, one core", figures.megabytes() / figures.secondsOneCore());
    line("%-28s %,12.2f", "s, one core", figures.secondsOneCore());
    line("%-28s %,12.2f", "s, " + jobs + " threads, disk to end", figures.secondsAllCores());
    line("%-28s %,12d", "functions, ctags", figures.ctagsFunctions());
    line("%-28s %,12.2f", "s, ctags", figures.ctagsSeconds());
    return ratio(figures.ctagsSeconds() / figures.secondsOneCore());
  }

  private int pass(KernelSource source) throws IOException, InterruptedException {
    PassBench.Figures figures =
        new PassBench(root.home(), Math.max(1, jobs), root.console())
            .run(source, next == null ? null : source(next));
    root.console().endStep();
    PassTable.of(figures).forEach(root.out()::println);
    return ratio(figures.plain().seconds() / figures.cold().seconds());
  }

  private int calls(KernelSource source) throws IOException {
    CallsBench.Figures figures =
        new CallsBench(root.home(), Math.max(1, jobs), root.console()).run(source);
    root.console().endStep();
    CallsTable.of(figures).forEach(root.out()::println);
    return ratio(figures.seconds() / figures.cachedSeconds());
  }

  private int agreement(KernelSource source) throws IOException, InterruptedException {
    int most = root.limitOr(root.verbose() ? Integer.MAX_VALUE : 0);
    AgreementBench.Figures figures =
        new AgreementBench(root.home(), Math.max(1, jobs), root.console()).run(source);
    root.console().endStep();
    AgreementTable.of(figures, most).forEach(root.out()::println);
    return ratio(figures.handSeconds() / figures.passSeconds());
  }

  private int ratio(double ratio) {
    line("RATIO %.1f", ratio);
    return Exit.DONE;
  }

  private void line(String format, Object... values) {
    root.out().println(String.format(Locale.ROOT, format, values));
  }
}
