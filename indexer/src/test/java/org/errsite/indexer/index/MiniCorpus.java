// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import static org.errsite.indexer.index.SiteBuilder.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.errsite.indexer.kernel.Errno;
import org.errsite.indexer.pass.Status;
import org.errsite.indexer.scan.Kind;

/** A dozen sites that stand for what a kernel has. */
final class MiniCorpus {
  static final List<Errno> ERRNOS =
      List.of(
          new Errno("EACCES", 13, "Permission denied"),
          new Errno("EADDRINUSE", 98, "Address already in use"),
          new Errno("EAGAIN", 11, "Try again"),
          new Errno("EEXIST", 17, "File exists"),
          new Errno("EINVAL", 22, "Invalid argument"),
          new Errno("ENOSPC", 28, "No space left on device"),
          new Errno("EPERM", 1, "Operation not permitted"),
          new Errno("EWOULDBLOCK", 11, "Operation would block", "EAGAIN"));

  static final String PATCH = "--- a/kernel/pid_namespace.c\n+++ b/kernel/pid_namespace.c\n";

  static final List<Site> SITES =
      List.of(
          site("fs/namei.c", 12, "EACCES")
              .in("may_open")
              .guard("path_noexec(path)")
              .subsystem("FILESYSTEMS (VFS and infrastructure)")
              .syscalls("openat", "execve")
              .build(),
          site("fs/namei.c", 30, "EEXIST").in("do_mknod").kind(Kind.COMPARISON).build(),
          site("fs/notify/watch.c", 7, "ENOSPC")
              .in("new_watch")
              .guard("!inc_watches(group->ucounts)")
              .comment("the user has too many watches already")
              .build(),
          site("include/linux/user_namespace.h", 5, "EPERM")
              .in("userns_stub")
              .config("!CONFIG_USER_NS")
              .build(),
          site("kernel/fork.c", 40, "EAGAIN").in("copy_process").eager().kind(Kind.ASSIGN).build(),
          site("kernel/fork.c", 50, "EPERM")
              .in("copy_process")
              .guard("flags & CLONE_NEWUSER && !capable(CAP_SYS_ADMIN)")
              .syscalls("clone")
              .build(),
          site("kernel/pid_namespace.c", 9, "EPERM")
              .in("pid_ns_ctl_handler")
              .guard("write && !checkpoint_restore_ns_capable(pid_ns->user_ns)")
              .statement("return -EPERM;")
              .subsystem("PID NAMESPACES")
              .status(Status.INSTRUMENTED, "")
              .syscalls("write")
              .build(),
          site("kernel/pid_namespace.c", 20, "EINVAL").in("pidns_install").build(),
          site("kernel/pid_namespace.c", 20, "EPERM")
              .in("pidns_install")
              .kind(Kind.COMPARISON)
              .status(Status.SKIPPED, "it is compared")
              .column(30)
              .build(),
          site("net/ipv4/bind.c", 3, "EADDRINUSE").in("inet_bind").build(),
          site("net/ipv4/bind.c", 8, "EWOULDBLOCK").in("inet_wait").build());

  private MiniCorpus() {}

  static ReleaseInfo release() {
    return new ReleaseInfo(
        "6.1-test",
        List.of("fs", "include", "kernel", "net"),
        6,
        9,
        300,
        SITES.size(),
        ERRNOS,
        new ReleaseInfo.PassInfo(true, "1.1.1", "00ff"),
        List.of(new ReleaseInfo.LostFile("kernel/sys.c", "exception")));
  }

  static byte[] source(String file) {
    return ("/* " + file + " */\n").repeat(50).getBytes(StandardCharsets.UTF_8);
  }

  static void write(Path directory) throws IOException {
    write(directory, PATCH.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path directory, byte[] patch) throws IOException {
    Map<String, List<Site>> files =
        SITES.stream()
            .collect(Collectors.groupingBy(Site::file, TreeMap::new, Collectors.toList()));
    try (SiteIndexWriter writer = new SiteIndexWriter(directory)) {
      for (Map.Entry<String, List<Site>> file : files.entrySet()) {
        writer.add(file.getKey(), source(file.getKey()), file.getValue());
      }
      writer.finish(release(), patch);
    }
  }
}
