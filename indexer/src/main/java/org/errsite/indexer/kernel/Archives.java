// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** What is known of tar files. */
final class Archives {
  /** In bytes; the largest generated headers have some 20 MB. */
  static final long LARGEST_FILE = 1L << 28;

  /** In KiB; xz asks for 64 MiB at its best compression. */
  private static final int DECOMPRESSOR_MEMORY = 1 << 20;

  private Archives() {}

  /**
   * The entries of a tar file, whatever it is compressed with.
   *
   * @param packed must support marks
   */
  static TarArchiveInputStream open(Path archive, InputStream packed) throws BadInputException {
    InputStream plain = new BufferedInputStream(decompressed(archive, packed), 1 << 16);
    try {
      if (!ArchiveStreamFactory.detect(plain).equals(ArchiveStreamFactory.TAR)) {
        throw notAnArchive(archive);
      }
    } catch (ArchiveException e) {
      throw e.getCause() instanceof IOException ? damaged(archive, e) : notAnArchive(archive);
    }
    // Names come as bytes; decoded as UTF-8 here already, what is none would turn into "?".
    return new TarArchiveInputStream(plain, StandardCharsets.ISO_8859_1.name());
  }

  private static InputStream decompressed(Path archive, InputStream packed)
      throws BadInputException {
    String format;
    try {
      format = CompressorStreamFactory.detect(packed);
    } catch (CompressorException | IllegalArgumentException e) {
      return packed;
    }
    try {
      return new CompressorStreamFactory(true, DECOMPRESSOR_MEMORY)
          .createCompressorInputStream(format, packed);
    } catch (CompressorException e) {
      if (e.getCause() instanceof IOException) {
        throw damaged(archive, e);
      }
      throw new BadInputException(
          archive
              + " is compressed with "
              + format
              + ", which cannot be read here: unpack it first",
          e);
    }
  }

  /** Says that an archive is not whole. */
  static BadInputException damaged(Path archive, Exception e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String detail = root.getMessage() == null ? "" : " (" + root.getMessage() + ")";
    return new BadInputException(
        archive + " is damaged or cut short" + detail + ": fetch it again", e);
  }

  private static BadInputException notAnArchive(Path archive) {
    return new BadInputException(
        archive + " is no tar archive: give a kernel directory, a .tar.xz or a Git repository");
  }

  /**
   * The entry's name from the archive's top, without {@code .} and leading slashes; empty when it
   * climbs out of the archive, belongs to Git, or cannot be worked with.
   */
  static Optional<String> nameOf(String entryName) {
    List<String> parts = new ArrayList<>();
    for (String part : entryName.split("/", -1)) {
      if (part.equals("..") || part.equals(".git")) {
        return Optional.empty();
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    String name = String.join("/", parts);
    // Only names from pax headers are decoded already; beyond Latin-1 they show it.
    return name.chars().anyMatch(c -> c > 0xff)
        ? PathNames.of(name)
        : PathNames.of(name.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Whether the entry is a regular file; links are none. */
  static boolean isFile(TarArchiveEntry entry) {
    return switch (entry.getLinkFlag()) {
      case TarConstants.LF_OLDNORM -> !entry.getName().endsWith("/");
      case TarConstants.LF_NORMAL, TarConstants.LF_CONTIG, TarConstants.LF_GNUTYPE_SPARSE -> true;
      default -> false;
    };
  }
}
