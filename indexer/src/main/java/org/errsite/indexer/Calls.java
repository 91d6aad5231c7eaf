// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.errsite.indexer.calls.CallGraph;
import org.errsite.indexer.calls.CallGraphBuilder;
import org.errsite.indexer.calls.CallsFile;
import org.errsite.indexer.calls.Ways;
import org.errsite.indexer.kernel.KernelRelease;
import org.errsite.indexer.kernel.SourceTree;
import org.errsite.indexer.scan.CodeScanner;
import org.errsite.indexer.scan.FileCode;
import org.errsite.indexer.scan.FileScan;
import org.errsite.indexer.scan.MacroTable;

/** Finds out how system calls get to the functions of a kernel. */
final class Calls {
  /** To be raised when calls are read, joined or weighed in another way. */
  private static final String READER = "11";

  private final Path cache;
  private final int jobs;
  private final Steps steps;

  /**
   * Keeps what it finds, by content.
   *
   * @param cache a directory, made when there is something to keep
   * @param jobs how much to do side by side, 1 or more
   */
  Calls(Path cache, int jobs, Steps steps) {
    this.cache = cache;
    this.jobs = jobs;
    this.steps = steps;
  }

  /**
   * The ways from system calls.
   *
   * @param scans every file that was read, sorted by path
   */
  Ways ways(SourceTree tree, KernelRelease kernel, List<FileScan> scans) throws IOException {
    Path entry = cache.resolve(key(scans) + ".gz");
    if (Files.exists(entry)) {
      try (InputStream in = Files.newInputStream(entry)) {
        return CallsFile.read(in);
      } catch (IOException e) {
        Files.delete(entry); // torn or of another version: it is made anew
      }
    }
    CallGraph graph = graph(tree, kernel, scans);
    steps.begin("finding ways from system calls");
    Ways ways = Ways.of(graph);
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    Files.createDirectories(cache);
    Path beside = cache.resolve("." + entry.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (OutputStream out = Files.newOutputStream(beside)) {
        CallsFile.write(ways, out);
      }
      Files.move(beside, entry, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
    return ways;
  }

  /** All that the ways depend on: what was read, and how it is read. */
  private static String key(List<FileScan> scans) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    digest.update(READER.getBytes(UTF_8));
    for (FileScan scan : scans) {
      digest.update((scan.path() + "\0" + scan.blob() + "\n").getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private CallGraph graph(SourceTree tree, KernelRelease kernel, List<FileScan> scans)
      throws IOException {
    CodeScanner scanner = new CodeScanner(kernel.errnos().keySet(), new MacroTable(scans));
    List<Integer> positions = IntStream.range(0, scans.size()).boxed().toList();
    List<FileCode> files =
        new Workers(jobs)
            .map(
                positions,
                i -> scanner.scan(tree.read(scans.get(i).path()), scans.get(i)),
                steps.begin("reading calls"));
    return new CallGraphBuilder(files).build();
  }
}
