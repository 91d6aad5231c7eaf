// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Git's name for the content of a file. */
final class BlobId {
  private BlobId() {}

  /** 40 lower-case hexadecimal digits, as {@code git hash-object} prints them. */
  static String of(byte[] content) {
    MessageDigest digest = sha1();
    digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest.digest(content));
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
