// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The installed Coccinelle and what it is run with.
 *
 * @param command name or path of the program
 * @param version such as {@code 1.1.1}
 * @param semanticPatch text of {@code errors.cocci}
 * @param macros text of {@code macros.h}
 */
public record Spatch(String command, String version, String semanticPatch, String macros) {
  private static final Pattern VERSION = Pattern.compile("spatch version (\\S+)");
  private static final int SECONDS_TO_ANSWER = 30;
  private static final String MEND = "install Coccinelle (apt-get install coccinelle)";

  /**
   * Asks a program for its version and takes the semantic patch this tool carries.
   *
   * @param command usually {@code spatch}
   * @throws SpatchException when the program cannot be run or is something else
   */
  public static Spatch find(String command) throws IOException, InterruptedException {
    return new Spatch(command, version(command), resource("errors.cocci"), resource("macros.h"));
  }

  private static String version(String command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command, "--version").redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new SpatchException("cannot run " + command + ": " + MEND, e);
    }
    CompletableFuture.delayedExecutor(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    try (InputStream output = process.getInputStream()) {
      String said = new String(output.readAllBytes(), UTF_8);
      Matcher matcher = VERSION.matcher(said);
      if (process.waitFor() != 0 || !matcher.find()) {
        throw new SpatchException(
            command + " does not answer as Coccinelle's spatch does: " + MEND);
      }
      return matcher.group(1);
    } finally {
      process.destroyForcibly();
    }
  }

  /** A file of {@code cocci/} as the jar carries it. */
  static String resource(String name) throws IOException {
    try (InputStream in = Spatch.class.getResourceAsStream("/cocci/" + name)) {
      if (in == null) {
        throw new SpatchException("cocci/" + name + " is missing from this build");
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
