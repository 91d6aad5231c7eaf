// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  private final FileNames files =
      new FileNames(
          List.of(
              "arch/x86/kernel/fork.c",
              "fs/namespace.c",
              "ipc/namespace.c",
              "kernel/fork.c",
              "kernel/fork.h",
              "kernel/pid_namespace.c",
              "net/ipv4/tcp.c",
              "net/ipv4/tcp_input.c"));

  @ParameterizedTest
  @CsvSource({
    "kernel/, kernel/fork.c kernel/fork.h kernel/pid_namespace.c",
    "kernel, arch/x86/kernel/fork.c kernel/fork.c kernel/fork.h kernel/pid_namespace.c",
    "./kernel/fork.c, kernel/fork.c",
    "kernel/fork, kernel/fork.c kernel/fork.h",
    "x86/kernel/, arch/x86/kernel/fork.c",
    "ipv4/, net/ipv4/tcp.c net/ipv4/tcp_input.c",
    "ipv4/tcp.c, net/ipv4/tcp.c",
    "namespace.c, fs/namespace.c ipc/namespace.c",
    "tcp, net/ipv4/tcp.c",
    "*namespace.c, fs/namespace.c ipc/namespace.c kernel/pid_namespace.c",
    "*/tcp?input.c, net/ipv4/tcp_input.c",
    "net/*, net/ipv4/tcp.c net/ipv4/tcp_input.c",
    "space.c, ''",
    "ernel/, ''",
    "./, ''",
  })
  void should_find_the_files_people_mean(String pattern, String expected) {
    assertEquals(expected, String.join(" ", files.matching(pattern)));
  }
}
