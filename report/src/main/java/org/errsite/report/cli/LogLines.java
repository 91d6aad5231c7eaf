// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The lines of a stream of any bytes, each passed on as it is. Of a line of any length two ends are
 * kept at most, between which nothing of an strace log is missed: the call is named at the one and
 * its error at the other.
 */
final class LogLines {
  static final int HEAD = 16_384;
  static final int TAIL = 4096;

  private final InputStream in;
  private final OutputStream copy;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private final byte[] kept = new byte[HEAD + TAIL];
  private int length;
  private boolean ended = true;

  /**
   * Reads from one stream and copies to another.
   *
   * @param copy is flushed before a read may have to wait
   */
  LogLines(InputStream in, OutputStream copy) {
    this.in = in;
    this.copy = copy;
  }

  /**
   * The next line as Latin-1 and without its end, when all of it has been copied; null when there
   * is none.
   */
  String next() throws IOException {
    length = 0;
    boolean any = false;
    while (from < to || fill()) {
      any = true;
      int end = endOfPart();
      boolean whole = buffer[end - 1] == '\n';
      copy.write(buffer, from, end - from);
      keep(from, (whole ? end - 1 : end) - from);
      from = end;
      ended = whole;
      if (whole) {
        break;
      }
    }
    if (!any) {
      return null;
    }
    length -= length > 0 && kept[length - 1] == '\r' ? 1 : 0;
    return new String(kept, 0, length, ISO_8859_1);
  }

  /** Whether the last line ended with a line end, as all but the last of a stream do. */
  boolean ended() {
    return ended;
  }

  private boolean fill() throws IOException {
    copy.flush();
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  private int endOfPart() {
    int end = from;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    return end < to ? end + 1 : end;
  }

  private void keep(int at, int count) {
    int fits = Math.min(count, kept.length - length);
    if (fits == count) {
      System.arraycopy(buffer, at, kept, length, count);
      length += count;
      return;
    }
    int head = Math.max(0, Math.min(count, HEAD - length));
    System.arraycopy(buffer, at, kept, length, head);
    // What is left over goes to the tail, from which the oldest is lost.
    int tail = Math.min(TAIL, count - head);
    int old = Math.min(Math.max(0, length - HEAD), TAIL - tail);
    System.arraycopy(kept, Math.max(HEAD, length) - old, kept, HEAD, old);
    System.arraycopy(buffer, at + count - tail, kept, HEAD + old, tail);
    length = HEAD + old + tail;
  }
}
