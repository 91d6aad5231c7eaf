// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HintsTest {
  @Test
  void should_tell_flags_when_arguments_name_them() {
    Hints hints = Hints.in("child_stack=NULL, flags=CLONE_NEWUSER|CLONE_NEWNS|SIGCHLD");
    assertEquals(List.of("CLONE_NEWUSER", "CLONE_NEWNS"), hints.flags());
    assertEquals(List.of("TIOCGPGRP"), Hints.in("0, TIOCGPGRP, 0x7ffd").flags());
    assertEquals(List.of("SIOCADDRT"), Hints.in("3, SIOCADDRT, 0x7ffd").flags());
    assertEquals(List.of("AF_UNIX"), Hints.in("3, {sa_family=AF_UNIX, sun_path=\"x\"}").flags());
  }

  @Test
  void should_tell_no_flags_when_a_program_wrote_what_looks_like_them() {
    assertEquals(List.of(), Hints.in("1, \"\\\"CLONE_NEWUSER\\\" AF_UNIX\", 4").flags());
  }

  @Test
  void should_tell_the_kernels_files_when_paths_lead_to_them() {
    assertEquals(
        List.of("ns_last_pid"), Hints.in("3</proc/sys/kernel/ns_last_pid>, \"1\"").kernelFiles());
    assertEquals(List.of("uid_map"), Hints.in("AT_FDCWD, \"/proc/self/uid_map\", 0").kernelFiles());
    assertEquals(List.of("full"), Hints.in("6</dev/full<char 1:7>>, \"a\"").kernelFiles());
    assertEquals(List.of(), Hints.in("AT_FDCWD, \"/etc/passwd\", 0").kernelFiles());
    assertEquals(List.of(), Hints.in("0</dev/pts/0<char 136:0>>").kernelFiles());
    assertEquals(
        List.of("mem"),
        Hints.in("\"\\x2f\\x70\\x72\\x6f\\x63\\x2f\\x6d\\x65\\x6d\"").kernelFiles());
  }

  @Test
  void should_join_a_path_to_its_directory_when_both_are_told() {
    Hints hints = Hints.in("6</proc/1/task/1>, \"fdinfo\", O_RDONLY");
    assertEquals(List.of("fdinfo"), hints.kernelFiles());
    assertEquals(List.of("proc"), hints.systems());
    assertEquals(
        List.of("cgroup.procs", "procs"),
        Hints.in("3</sys/fs/cgroup/a/cgroup.procs>, \"1\"").kernelFiles());
  }

  @Test
  void should_tell_what_serves_a_path_when_the_kernel_makes_it() {
    assertEquals(
        List.of("proc", "sysctl"), Hints.in("3</proc/sys/kernel/pid_max>, \"9\"").systems());
    assertEquals(
        List.of("cgroup", "kernfs"), Hints.in("\"/sys/fs/cgroup/cgroup.procs\", 0").systems());
    assertEquals(List.of(), Hints.in("\"/home/proc/x\", 0").systems());
  }

  @Test
  void should_tell_a_flag_by_its_plain_name_when_strace_joins_two() {
    assertEquals(
        List.of("FUTEX_WAIT_PRIVATE", "FUTEX_WAIT"),
        Hints.in("0x7ffd, FUTEX_WAIT_PRIVATE, 0").flags());
    assertEquals(List.of("MAP_PRIVATE"), Hints.in("NULL, 1, MAP_PRIVATE").flags());
  }

  @Test
  void should_tell_what_descriptors_are_when_strace_does() {
    assertEquals(List.of("pipe"), Hints.in("4<pipe:[1234]>, 0x7ffd, 8").kinds());
    assertEquals(List.of("socket"), Hints.in("4<socket:[1234]>, 0x7ffd").kinds());
    assertEquals(List.of("TCP"), Hints.in("4<TCPv6:[[::1]:80]>, 0x7ffd").kinds());
    assertEquals(List.of("UNIX-STREAM"), Hints.in("4<UNIX-STREAM:[12->34]>, 0").kinds());
    assertEquals(List.of("eventfd"), Hints.in("4<anon_inode:[eventfd]>, 0").kinds());
    assertEquals(List.of("inotify"), Hints.in("4<anon_inode:inotify>, 0").kinds());
    assertEquals(List.of(), Hints.in("4</tmp/pipe:[1]>, 0").kinds());
  }
}
