// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Decides which file names can be worked with, the same way for every kind of tree: valid UTF-8
 * without control characters. Others could not be shown, linked to, or named in a patch.
 */
final class PathNames {
  private static final char REPLACEMENT = '\uFFFD';

  private PathNames() {}

  /** The name these bytes spell, or empty when it cannot be worked with. */
  static Optional<String> of(byte[] utf8) {
    try {
      return of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The name itself, or empty when it cannot be worked with. */
  static Optional<String> of(String name) {
    boolean odd = name.chars().anyMatch(c -> c == REPLACEMENT || Character.isISOControl(c));
    return odd ? Optional.empty() : Optional.of(name);
  }

  /** The name of a file from {@code root}, or empty when it cannot be worked with. */
  static Optional<String> of(Path root, Path file) {
    String name = root.relativize(file).toString();
    if (name.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      return Optional.of(name);
    }
    // What Java made of the bytes hangs on the locale; the URI holds the bytes themselves.
    String from = root.toUri().getRawPath();
    return of(percentDecoded(file.toUri().getRawPath().substring(from.length())));
  }

  private static byte[] percentDecoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%') {
        bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(text.charAt(i));
      }
    }
    return bytes.toByteArray();
  }
}
