// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.address;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Turns paths of a kernel into names of pages. The names hold only characters that mean nothing to
 * a shell, a disk or a URL, so the same text serves as file name and as link; no two are alike on a
 * disk that ignores case.
 *
 * <p>An ordinary path keeps its own name. Where two collide, the later one in code unit order gets
 * {@code ~2}.
 */
public final class PageNames {
  private static final int LONGEST = 180;
  private static final String LISTING = "index.html";

  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> directories = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** Names for these files and every directory above them. */
  public static PageNames of(Collection<String> paths) {
    PageNames names = new PageNames();
    names.directories.put("", "");
    for (String path : new TreeSet<>(paths)) {
      names.files.put(path, names.claim(path, ".html"));
    }
    return names;
  }

  /**
   * Page of a file.
   *
   * @return such as {@code kernel/pid_namespace.c.html}
   * @throws IllegalArgumentException when the path is none of those given
   */
  public String file(String path) {
    return known(files, path);
  }

  /** Whether a file is one of those given. */
  public boolean hasFile(String path) {
    return files.containsKey(path);
  }

  /**
   * Folder that holds the pages of a directory.
   *
   * @param path without a slash at its end; empty for the root
   * @return such as {@code kernel/bpf}; empty for the root
   * @throws IllegalArgumentException when no file lies below the path
   */
  public String directory(String path) {
    return known(directories, path);
  }

  private static String known(Map<String, String> names, String path) {
    String name = names.get(path);
    if (name == null) {
      throw new IllegalArgumentException("no page was named for " + path);
    }
    return name;
  }

  private String claim(String path, String suffix) {
    int slash = path.lastIndexOf('/');
    String parent = slash < 0 ? "" : directoryOf(path.substring(0, slash));
    String prefix = parent.isEmpty() ? "" : parent + "/";
    String name = safe(path.substring(slash + 1));
    String claimed = prefix + name + suffix;
    for (int n = 2; !isFree(claimed); n++) {
      claimed = prefix + name + "~" + n + suffix;
    }
    taken.add(folded(claimed));
    return claimed;
  }

  private String directoryOf(String path) {
    String name = directories.get(path);
    if (name == null) {
      name = claim(path, "");
      directories.put(path, name);
    }
    return name;
  }

  private boolean isFree(String name) {
    return !taken.contains(folded(name))
        && !name.equalsIgnoreCase(LISTING)
        && !name.toLowerCase(Locale.ROOT).endsWith("/" + LISTING);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * One path component in safe characters: any other byte becomes {@code ~} and two hexadecimal
   * digits, and a name too long for a disk is cut and ends with a checksum of the whole.
   */
  static String safe(String component) {
    byte[] bytes = component.getBytes(StandardCharsets.UTF_8);
    StringBuilder name = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (isSafe(bytes, i)) {
        name.append((char) bytes[i]);
      } else {
        name.append(String.format(Locale.ROOT, "~%02X", bytes[i] & 0xff));
      }
    }
    if (name.length() <= LONGEST) {
      return name.toString();
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return name.substring(0, LONGEST) + String.format(Locale.ROOT, "~%08x", checksum.getValue());
  }

  private static boolean isSafe(byte[] bytes, int i) {
    byte b = bytes[i];
    if (b == '.') {
      // No hidden names, no "..", no Windows trailing dot, and no folder that looks like a page.
      boolean edge = i == 0 || i == bytes.length - 1;
      return !edge
          && !new String(bytes, i, bytes.length - i, StandardCharsets.UTF_8).equals(".html");
    }
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '_'
        || b == '-'
        || b == '+'
        || b == ',';
  }
}
