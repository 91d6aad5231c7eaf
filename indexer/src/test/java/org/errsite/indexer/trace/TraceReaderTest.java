// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceReaderTest {
  private static List<TracedCall> read(String log) {
    TraceReader reader = new TraceReader();
    List<TracedCall> calls = new ArrayList<>();
    log.lines().forEach(line -> reader.read(line).ifPresent(calls::add));
    return calls;
  }

  private static TracedCall one(String log) {
    List<TracedCall> calls = read(log);
    assertEquals(1, calls.size(), log);
    return calls.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "784 ",
        "784   ",
        "[pid   784] ",
        "12:01:02 ",
        "784   12:01:02 ",
        "784 12:01:02.123456 ",
        "[pid 784] 12:01:02.123456 ",
        "1700000000.123456 ",
        "784  1700000000.123456 ",
        "     0.000123 ",
        "784        0.000123 ",
        "12:01:02 (+     0.000123) ",
        "[00007f12ab34cd56] ",
        "[ 257] ",
        "784<cat> ",
        "784<Web Content> 12:01:02 ",
        "[pid   784<(sd-pam)>] ",
        "[pid   784] [system_u:system_r:init_t:s0-s0:c0.c1023] ",
        "784 [unconfined] 12:01:02.123456789 (+     0.000123) [  16] ",
        "784   12:01:02 [ 257] [????????????????] "
      })
  void should_find_the_call_when_something_stands_before_it(String before) {
    TracedCall call =
        one(before + "openat(AT_FDCWD, \"/no\", O_RDONLY) = -1 ENOENT (No such file or directory)");
    assertEquals(before.contains("784") ? 784 : 0, call.pid());
    assertEquals("openat", call.name());
    assertEquals("AT_FDCWD, \"/no\", O_RDONLY", call.arguments());
    assertEquals("-1", call.result());
    assertEquals("ENOENT", call.errno());
    assertTrue(call.failed());
    assertEquals(Optional.empty(), call.place());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kernel/pid_namespace.c:286",
        "kernel/pid_namespace.c:286 <0.000021>",
        "(INJECTED) kernel/pid_namespace.c:286"
      })
  void should_give_the_place_when_strace_knows_it(String behind) {
    TracedCall call =
        one("write(1, \"123\\n\", 4)    = -1 EPERM (Operation not permitted) " + behind);
    ErrorPlace place = new ErrorPlace("kernel/pid_namespace.c", 286, "EPERM");
    assertEquals(Optional.of(place), call.place());
    assertEquals(1, call.places().size());
    assertEquals(behind.contains("INJECTED"), call.injected());
    assertEquals(!behind.contains("INJECTED"), call.failed());
  }

  @Test
  void should_give_the_chain_newest_first_when_strace_prints_it() {
    TracedCall call =
        one(
            "5 ioctl(3, TCGETS, 0x7ffc) = -1 ENOTTY (Inappropriate ioctl for device)"
                + " fs/ioctl.c:46 < fs/a-b/c_d.h:7 ENOIOCTLCMD < lib/x.c:1 524 <0.000012>");
    assertEquals(
        List.of(
            new ErrorPlace("fs/ioctl.c", 46, "ENOTTY"),
            new ErrorPlace("fs/a-b/c_d.h", 7, "ENOIOCTLCMD"),
            new ErrorPlace("lib/x.c", 1, "524")),
        call.places());
  }

  @Test
  void should_join_the_halves_when_tasks_take_turns() {
    List<TracedCall> calls =
        read(
            """
            10 read(3,  <unfinished ...>
            11 openat(AT_FDCWD, "/a b", O_RDONLY <unfinished ...>
            10 <... read resumed>"x", 1) = 1
            [pid    12] wait4(-1,  <unfinished ...>
            11 <... openat resumed>) = -1 EACCES (Permission denied) fs/namei.c:9
            12 <... wait4 resumed> 0x7ffc, 0, NULL) = -1 ECHILD (No child processes)
            """);
    assertEquals(List.of("read", "openat", "wait4"), calls.stream().map(TracedCall::name).toList());
    assertEquals("3, \"x\", 1", calls.get(0).arguments());
    assertFalse(calls.get(0).failed());
    assertEquals("AT_FDCWD, \"/a b\", O_RDONLY", calls.get(1).arguments());
    assertEquals(5, calls.get(1).lineNumber());
    assertEquals(11, calls.get(1).pid());
    assertEquals(9, calls.get(1).place().orElseThrow().line());
    assertEquals("-1, 0x7ffc, 0, NULL", calls.get(2).arguments());
  }

  @Test
  void should_drop_a_half_when_its_task_is_gone() {
    List<TracedCall> calls =
        read(
            """
            10 read(3,  <unfinished ...>
            10 +++ killed by SIGKILL +++
            10 <... read resumed>"x", 1) = -1 EIO (Input/output error)
            11 pause( <unfinished ...>
            11 <... read resumed>) = -1 EIO (Input/output error)
            """);
    // What is left of them, as in a log that begins in their midst.
    assertEquals(List.of("\"x\", 1", ""), calls.stream().map(TracedCall::arguments).toList());
    assertTrue(calls.stream().allMatch(call -> call.failed() && call.name().equals("read")));
  }

  @Test
  void should_join_the_halves_when_only_one_of_them_names_its_task() {
    List<TracedCall> calls =
        read(
            """
            pause( <unfinished ...>
            [pid 11] wait4(-1,  <unfinished ...>
            [pid 10] <... pause resumed>) = -1 EPERM (Operation not permitted)
            <... wait4 resumed>0x7ffc, 0, NULL) = -1 ECHILD (No child processes)
            """);
    assertEquals(List.of("pause", "wait4"), calls.stream().map(TracedCall::name).toList());
    assertEquals("-1, 0x7ffc, 0, NULL", calls.get(1).arguments());
  }

  @Test
  void should_join_what_was_torn_when_a_program_wrote_between() {
    String log =
        """
        write(1, "a\\nb\\n", 4a
        b
        )            = -1 EIO (Input/output error)
        """;
    TraceReader reader = new TraceReader();
    List<TracedCall> calls = new ArrayList<>();
    log.lines().forEach(line -> reader.read(line).ifPresent(calls::add));
    assertEquals(1, calls.size());
    assertEquals("write", calls.get(0).name());
    assertEquals("EIO", calls.get(0).errno());
    assertEquals(1, reader.unread());
  }

  @Test
  void should_tell_of_the_call_that_was_interrupted_when_its_handler_returns() {
    List<TracedCall> calls =
        read(
            """
            7 read(0, 0x1, 2) = ? ERESTARTSYS (To be restarted if SA_RESTART is set)
            8 rt_sigreturn({mask=[]}) = -1 EPERM (Operation not permitted)
            7 --- SIGALRM {si_signo=SIGALRM, si_code=SI_KERNEL} ---
            7 rt_sigreturn({mask=[]}) = -1 EINTR (Interrupted system call)
            7 rt_sigreturn({mask=[]}) = -1 EINTR (Interrupted system call)
            """);
    assertEquals(
        List.of("read", "rt_sigreturn", "read", "rt_sigreturn"),
        calls.stream().map(TracedCall::name).toList());
    assertEquals("0, 0x1, 2", calls.get(2).arguments());
    assertEquals("EINTR", calls.get(2).errno());
  }

  @Test
  void should_take_the_number_when_strace_has_no_name_for_the_errno() {
    TracedCall call = one("ioctl(3, 0x1) = -1 (errno 531)");
    assertEquals("531", call.errno());
    assertTrue(call.failed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1, \") = -1 EPERM (x) a.c:1\", 23",
        "1, \"\\\") = -1 EPERM\"..., 300",
        "3</tmp/a) = 1>, {a=(1|2), b=[{c=\")\"}]}",
        ""
      })
  void should_find_the_end_when_an_argument_looks_like_it(String arguments) {
    TracedCall call = one("write(" + arguments + ") = -1 EBADF (Bad file descriptor) fs/f.c:2");
    assertEquals(arguments, call.arguments());
    assertEquals("EBADF", call.errno());
    assertEquals(List.of(new ErrorPlace("fs/f.c", 2, "EBADF")), call.places());
    String done = "write(" + arguments + ") = 4";
    assertEquals(arguments, one(done).arguments());
    assertEquals("4", one(done).result());
  }

  @Test
  void should_count_no_failure_when_the_program_sees_none() {
    List<TracedCall> calls =
        read(
            """
            nanosleep({tv_sec=1}, NULL) = ? ERESTART_RESTARTBLOCK (Interrupted by signal)
            read(0, 0x1, 2) = ? ERESTARTSYS (To be restarted if SA_RESTART is set) kernel/a.c:1
            exit_group(0) = ?
            open("/x", O_RDONLY) = 3</x>
            mmap(NULL, 1) = 0x7f0012
            fcntl(3, F_GETFL) = 0x8000 (flags O_RDONLY|O_LARGEFILE)
            poll([{fd=3}], 1, 0) = 0 (Timeout)
            lseek(3, 0, SEEK_CUR) = -1
            """);
    assertEquals(8, calls.size());
    assertTrue(calls.stream().noneMatch(TracedCall::failed));
    assertEquals("?", calls.get(0).result());
  }

  @Test
  void should_pass_over_a_line_when_it_is_no_call() {
    TraceReader reader = new TraceReader();
    List<String> lines =
        List.of(
            "--- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=7} ---",
            "7 +++ exited with 1 +++",
            "strace: Process 9 attached",
            " > /usr/lib/libc.so.6(write+0x4d) [0xf7a2d]",
            "[ Process PID=12 runs in 32 bit mode. ]",
            "write(1, \"cut off",
            "99999999999999999999 read(",
            "");
    for (String line : lines) {
      assertEquals(Optional.empty(), reader.read(line), line);
    }
    assertEquals(lines.size(), reader.lines());
    assertEquals(2, reader.unread());
  }
}
