// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Tells versions of errsite apart by what they are made of, as a number would have to be raised.
 */
final class ToolIdentity {
  private ToolIdentity() {}

  /** The same for the same classes, templates and scripts, however often they are built. */
  static String get() throws IOException {
    Path place;
    try {
      URI uri = ToolIdentity.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      place = Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IOException("errsite does not find its own classes", e);
    }
    SortedMap<String, Long> sums = Files.isDirectory(place) ? inDirectory(place) : inJar(place);
    MessageDigest digest = DigestUtils.getSha256Digest();
    sums.forEach((name, sum) -> DigestUtils.updateDigest(digest, name + " " + sum + "\n"));
    return Hex.encodeHexString(digest.digest());
  }

  private static boolean isOurs(String name) {
    return name.startsWith("org/errsite/")
        || name.startsWith("templates/")
        || name.startsWith("site/");
  }

  private static SortedMap<String, Long> inJar(Path jar) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        if (!entry.isDirectory() && isOurs(entry.getName())) {
          sums.put(entry.getName(), entry.getCrc());
        }
      }
    }
    return sums;
  }

  private static SortedMap<String, Long> inDirectory(Path root) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (isOurs(name)) {
          CRC32 sum = new CRC32();
          sum.update(Files.readAllBytes(file));
          sums.put(name, sum.getValue());
        }
      }
    }
    return sums;
  }
}
