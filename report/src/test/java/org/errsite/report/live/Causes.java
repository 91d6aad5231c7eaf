// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.errsite.report.live.BroadFigures.Triple;

/**
 * Why calls fail without a line.
 *
 * @param texts by call and error, with a tab between; a star stands for any
 */
record Causes(Map<String, String> texts) {

  /** What is known so far. */
  static Causes read() throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (InputStream in = Causes.class.getResourceAsStream("/live/causes.tsv")) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          String[] row = line.split("\t", 3);
          texts.put(row[0] + "\t" + row[1], row[2]);
        }
      }
    }
    return new Causes(texts);
  }

  String of(Triple triple) {
    for (String key :
        List.of(
            triple.syscall() + "\t" + triple.errno(),
            triple.syscall() + "\t*",
            "*\t" + triple.errno())) {
      if (texts.containsKey(key)) {
        return texts.get(key);
      }
    }
    return "not known";
  }
}
