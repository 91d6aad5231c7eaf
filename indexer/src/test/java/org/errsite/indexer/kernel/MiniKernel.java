// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** One small kernel that can be made into a directory, an archive, or a Git repository. */
final class MiniKernel {
  private static final String MAKEFILE =
      """
      # SPDX-License-Identifier: GPL-2.0
      VERSION = 6
      PATCHLEVEL = 1
      SUBLEVEL = 192
      EXTRAVERSION =
      NAME = Test
      """;
  private static final String ERRNO_BASE =
      """
      #ifndef _ASM_GENERIC_ERRNO_BASE_H
      #define _ASM_GENERIC_ERRNO_BASE_H
      #define\tEPERM\t\t 1\t/* Operation not permitted */
      #define\tEAGAIN\t\t11\t/* Try again */
      #endif
      """;
  private static final String ERRNO =
      """
      #include <asm-generic/errno-base.h>
      /*
       * #define EGHOST 77 is only talk.
       */
      #define\tENOSYS\t\t38\t/* Invalid system call number */
      #define\tEWOULDBLOCK\tEAGAIN\t/* Operation would block */
      #define\tEDEADLOCK\tEDEADLK
      #define EDEADLK 0x23
      """;
  private static final String LINUX_ERRNO =
      """
      #include <uapi/linux/errno.h>
      #define ERESTARTSYS\t512
      # define ENOTSUPP 524 // Operation is not supported
      #define EROUND EROUND2
      #define EROUND2 EROUND
      #define ECALL(x) x
      """;
  private static final String PARISC_ERRNO =
      """
      #include <asm-generic/errno-base.h>
      #define\tENOSYS\t251\t/* Function not implemented */
      #define\tECONNREFUSED\t239\t/* Connection refused */
      #define\tEREFUSED\tECONNREFUSED\t/* for its own file system */
      """;

  /** What one entry is; a symbolic link's content is where it points. */
  enum EntryType {
    FILE,
    EXECUTABLE,
    LINK
  }

  /** One file; the name is kept as bytes, for some are no UTF-8. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Entry(byte[] name, EntryType type, byte[] content) {
    String latin1() {
      return new String(name, ISO_8859_1);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /** A kernel with the files that every one has. */
  MiniKernel() {
    file("Makefile", MAKEFILE);
    file("arch/parisc/Makefile", "");
    file("arch/parisc/include/uapi/asm/errno.h", PARISC_ERRNO);
    file("arch/x86/Makefile", "");
    file("include/linux/errno.h", LINUX_ERRNO);
    file("include/uapi/asm-generic/errno-base.h", ERRNO_BASE);
    file("include/uapi/asm-generic/errno.h", ERRNO);
  }

  MiniKernel file(String name, String content) {
    return add(name.getBytes(UTF_8), EntryType.FILE, content.getBytes(UTF_8));
  }

  MiniKernel add(byte[] name, EntryType type, byte[] content) {
    entries.removeIf(e -> Arrays.equals(e.name(), name));
    entries.add(new Entry(name, type, content));
    return this;
  }

  MiniKernel without(String name) {
    entries.removeIf(e -> new String(e.name(), UTF_8).equals(name));
    return this;
  }

  List<Entry> entries() {
    return entries;
  }

  Path directory(Path root) throws IOException {
    Files.createDirectories(root);
    for (Entry entry : entries) {
      Path file = Path.of(URI.create(root.toUri() + encoded(entry.name())));
      Files.createDirectories(file.getParent());
      if (entry.type() == EntryType.LINK) {
        Files.createSymbolicLink(file, Path.of(new String(entry.content(), UTF_8)));
        continue;
      }
      Files.write(file, entry.content());
      if (entry.type() == EntryType.EXECUTABLE) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    return root;
  }

  private static String encoded(byte[] name) {
    StringBuilder text = new StringBuilder();
    for (byte b : name) {
      text.append(b == '/' ? "/" : String.format("%%%02X", b & 0xff));
    }
    return text.toString();
  }

  /** A .tar.xz whose names begin with {@code top}. */
  Path archive(Path file, String top) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream xz = new XZOutputStream(new BufferedOutputStream(out), new LZMA2Options(0))) {
      writeTar(xz, top);
    }
    return file;
  }

  void writeTar(OutputStream out, String top) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "ISO-8859-1")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      if (!top.isEmpty()) {
        tar.putArchiveEntry(new TarArchiveEntry(top));
        tar.closeArchiveEntry();
      }
      for (Entry entry : entries) {
        put(tar, top, entry);
      }
    }
  }

  private static void put(TarArchiveOutputStream tar, String top, Entry entry) throws IOException {
    String name = top + entry.latin1();
    if (entry.type() == EntryType.LINK) {
      TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      link.setLinkName(new String(entry.content(), ISO_8859_1));
      tar.putArchiveEntry(link);
    } else {
      TarArchiveEntry regular = new TarArchiveEntry(name, true);
      regular.setSize(entry.content().length);
      regular.setMode(entry.type() == EntryType.EXECUTABLE ? 0100755 : 0100644);
      tar.putArchiveEntry(regular);
      tar.write(entry.content());
    }
    tar.closeArchiveEntry();
  }

  /** A bare repository with one commit, tagged {@code v6.1}. */
  Path repository(Path directory) throws IOException, GitAPIException {
    try (Git git = Git.init().setBare(true).setDirectory(directory.toFile()).call();
        ObjectInserter inserter = git.getRepository().newObjectInserter()) {
      DirCache cache = DirCache.newInCore();
      DirCacheBuilder builder = cache.builder();
      for (Entry entry : entries) {
        DirCacheEntry file = new DirCacheEntry(entry.name());
        file.setFileMode(mode(entry.type()));
        file.setObjectId(inserter.insert(Constants.OBJ_BLOB, entry.content()));
        builder.add(file);
      }
      builder.finish();
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(cache.writeTree(inserter));
      commit.setAuthor(new PersonIdent("A", "a@example.org"));
      commit.setCommitter(new PersonIdent("A", "a@example.org"));
      commit.setMessage("a kernel");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      for (String ref : List.of("HEAD", "refs/tags/v6.1")) {
        RefUpdate update = git.getRepository().updateRef(ref);
        update.setNewObjectId(id);
        update.update();
      }
    }
    return directory;
  }

  private static FileMode mode(EntryType type) {
    return switch (type) {
      case FILE -> FileMode.REGULAR_FILE;
      case EXECUTABLE -> FileMode.EXECUTABLE_FILE;
      case LINK -> FileMode.SYMLINK;
    };
  }
}
