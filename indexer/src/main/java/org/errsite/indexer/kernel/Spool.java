// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One temporary file that holds many; what is appended once is read from any thread. The file has
 * no name on Linux once it is open, so nothing is left behind however the process ends.
 */
final class Spool implements Closeable {
  private final Path directory;
  private final FileChannel channel;
  private long end;

  /**
   * An empty spool.
   *
   * @param directory where there is room for it; created if missing
   */
  Spool(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory);
    Path file = Files.createTempFile(directory, "spool", null);
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /**
   * A stretch of the spool.
   *
   * @param start offset in bytes
   * @param length in bytes
   */
  record Range(long start, int length) {}

  /** Where the next byte goes. */
  long end() {
    return end;
  }

  void append(byte[] bytes, int length) throws IOException {
    ByteBuffer from = ByteBuffer.wrap(bytes, 0, length);
    try {
      while (from.hasRemaining()) {
        end += channel.write(from, end);
      }
    } catch (IOException e) {
      throw new IOException(
          "cannot unpack to " + directory.toAbsolutePath() + ": " + e.getMessage(), e);
    }
  }

  byte[] read(Range range) throws IOException {
    ByteBuffer into = ByteBuffer.allocate(range.length());
    while (into.hasRemaining()) {
      if (channel.read(into, range.start() + into.position()) < 0) {
        throw new EOFException("the spool in " + directory + " was cut short");
      }
    }
    return into.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
