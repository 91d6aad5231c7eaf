// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.errsite.indexer.Home;
import org.errsite.indexer.index.SiteIndex;
import org.errsite.indexer.kernel.BadInputException;
import org.errsite.report.model.ReleaseOrder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has, and what commands share. */
@Command(
    name = "errsite",
    description = "Finds the line of the kernel an error was born on.",
    mixinStandardHelpOptions = true,
    versionProvider = ErrsiteCommand.Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "./errsite quickstart sets up, indexes the packaged kernel, renders and serves the site.",
      "./errsite test sets up and runs every test.",
      "",
      "Exit status: 0 done or found, 1 nothing found, 2 bad usage or input, 3 stopped part-way."
    },
    subcommands = {
      IndexCommand.class,
      SiteCommand.class,
      SearchCommand.class,
      ShowCommand.class,
      ExplainCommand.class,
      DiffCommand.class,
      CoverageCommand.class,
      PatchCommand.class,
      ServeCommand.class,
      ReleasesCommand.class,
      BenchCommand.class,
      CommandLine.HelpCommand.class
    })
final class ErrsiteCommand implements Runnable {
  private final InputStream in;
  private final OutputStream bytes;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Terminal terminal;
  private Console console;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where releases and caches are kept (else $$ERRSITE_HOME, else the XDG place).")
  private Path home;

  @Option(
      names = {"-r", "--release"},
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "The release to read, or to give a kernel that is read (default: the newest).")
  private String release;

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "20",
      scope = ScopeType.INHERIT,
      description = "The most results to print (default: 20).")
  private int limit;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "No progress.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Stack traces when something fails.")
  private boolean verbose;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  ErrsiteCommand(InputStream in, OutputStream bytes, PrintWriter err, Terminal terminal) {
    this.in = in;
    this.bytes = bytes;
    out = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
    this.err = err;
    this.terminal = terminal;
  }

  /** Makes the commands, each knowing this one. */
  IFactory factory() {
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        try {
          return type.cast(type.getDeclaredConstructor(ErrsiteCommand.class).newInstance(root()));
        } catch (NoSuchMethodException noCommand) {
          return CommandLine.defaultFactory().create(type);
        }
      }
    };
  }

  private ErrsiteCommand root() {
    return this;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
  }

  InputStream in() {
    return in;
  }

  /** Where {@link #out} goes, for what is no text; both keep what was written until flushed. */
  OutputStream bytes() {
    return bytes;
  }

  PrintWriter out() {
    return out;
  }

  Console console() {
    if (console == null) {
      console = new Console(err, terminal.err(), quiet);
    }
    return console;
  }

  Color color() {
    boolean wanted = System.getenv("NO_COLOR") == null || System.getenv("NO_COLOR").isEmpty();
    return new Color(terminal.out() && wanted && !json);
  }

  boolean json() {
    return json;
  }

  boolean verbose() {
    return verbose;
  }

  /** The name given with {@code --release}, or null. */
  String releaseName() {
    return release;
  }

  /** The most results to print, or another number where {@code -n} was not given. */
  int limitOr(int other) throws BadInputException {
    // It may stand before the command or behind it.
    boolean given =
        spec.commandLine().getParseResult().asCommandLineList().stream()
            .anyMatch(line -> line.getParseResult().hasMatchedOption("-n"));
    return given ? limit() : other;
  }

  int limit() throws BadInputException {
    if (limit < 1) {
      throw new BadInputException("-n wants a number of 1 or more, not " + limit);
    }
    return limit;
  }

  Home home() {
    if (home != null) {
      return new Home(home);
    }
    String own = System.getenv("ERRSITE_HOME");
    if (own != null && !own.isEmpty()) {
      return new Home(Path.of(own));
    }
    String data = System.getenv("XDG_DATA_HOME");
    Path base =
        data != null && !data.isEmpty()
            ? Path.of(data)
            : Path.of(System.getProperty("user.home"), ".local", "share");
    return new Home(base.resolve("errsite"));
  }

  /** Names of the indexed releases, oldest first. */
  List<String> releases() throws IOException {
    return home().releaseNames().stream().sorted(new ReleaseOrder()).toList();
  }

  /** Opens the release that was asked for, or the newest. */
  SiteIndex open() throws IOException {
    List<String> names = releases();
    if (names.isEmpty()) {
      throw new BadInputException(
          "no release is indexed in " + home().root() + ": run errsite index KERNEL first");
    }
    return open(release == null ? names.get(names.size() - 1) : release);
  }

  /** Opens one release by name. */
  SiteIndex open(String name) throws IOException {
    List<String> names = releases();
    if (!names.contains(name)) {
      throw new BadInputException(
          "release " + name + " is not indexed; there is " + String.join(", ", names));
    }
    return SiteIndex.open(home().release(name));
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = ErrsiteCommand.class.getPackage().getImplementationVersion();
      return new String[] {"errsite " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
