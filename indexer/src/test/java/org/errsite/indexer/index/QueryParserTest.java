// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  private static final FileNames FILES =
      new FileNames(List.of("fs/namei.c", "kernel/fork.c", "kernel/pid_namespace.c"));
  private final QueryParser parser =
      new QueryParser(MiniCorpus.ERRNOS, FILES, term -> term.equals("epollin"));

  /** Filters, then words with their share where it is not 1, then texts. */
  private String read(String query) throws IOException {
    Request request = parser.parse(query);
    String filters =
        request.filters().stream()
            .map(f -> (f.negated() ? "-" : "") + f.name().label() + f.values())
            .collect(Collectors.joining(" "));
    String words =
        request.words().stream()
            .map(w -> w.share() == 1 ? w.written() : w.written() + "*" + w.share())
            .collect(Collectors.joining(" "));
    String texts =
        request.texts().stream()
            .map(t -> String.format("%s*%.2f", t.errno(), t.share()))
            .collect(Collectors.joining(" "));
    return String.join(" / ", filters, words, texts).replace("  ", " ").strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "which code returns EPERM in namespaces | errno[EPERM] / namespaces /",
        "EPERM clone | errno[EPERM] / clone /",
        "eperm or einval | errno[EINVAL, EPERM] / /",
        "EAGAIN recv | errno[EAGAIN, EWOULDBLOCK] / recv /",
        "return -EPERM; | errno[EPERM] / /",
        "probe failed with error -22 | errno[EINVAL] / probe /",
        "EPERM -22 x86 | errno[EPERM] / x86 /",
        "exist | / exist /",
        "error | / error /",
        "EPOLLIN | / EPOLLIN /",
      })
  void should_take_error_names_for_filters_and_drop_what_says_nothing(String query, String read)
      throws IOException {
    assertEquals(read, read(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "errno:eperm,EACCES status:Skipped | errno[EPERM, EACCES] status[skipped] / /",
        "errno:EAGAIN | errno[EAGAIN] / /",
        "file:kernel/ file:fs/ kind:static-init | file[kernel/, fs/] kind[static-init] / /",
        "subsystem:\"MEMORY MANAGEMENT\" eager:true | subsystem[MEMORY MANAGEMENT] eager[true] / /",
        "-status:skipped syscall:sys_write | -status[skipped] syscall[write] / /",
        "ID:00000000ab12 line:007 | id[00000000ab12] line[7] / /",
        "file:kernel/fork.c:12 | file[kernel/fork.c] line[12] / /",
        "mount: permission | / mount permission /",
      })
  void should_read_filters(String query, String read) throws IOException {
    assertEquals(read, read(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kernel/pid_namespace.c:286 | file[kernel/pid_namespace.c] line[286] / /",
        "kernel/pid_namespace.c:286 1 | file[kernel/pid_namespace.c] line[286] / /",
        "ns_capable fs/ | file[fs/] / ns_capable /",
        "namei.c | file[namei.c] / /",
        "read/write | / read write /",
      })
  void should_take_paths_for_filters_when_there_are_such_files(String query, String read)
      throws IOException {
    assertEquals(read, read(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bind address already in use"
            + " | / bind address*0.25 already*0.25 use*0.25 / EADDRINUSE*1.00",
        "attach not permitted | / attach permitted / EPERM*0.67",
        "resource temporarily unavailable"
            + " | / resource*0.25 temporarily*0.25 unavailable*0.25"
            + " / EAGAIN*1.00 EWOULDBLOCK*1.00",
        "permission denied | / permission*0.25 denied*0.25 / EACCES*1.00 EPERM*1.00",
        "EPERM permission denied | errno[EPERM] / permission denied /",
      })
  void should_find_the_texts_of_errors(String query, String read) throws IOException {
    assertEquals(read, read(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "write(3, \"123\\n\", 4) = -1 EPERM (Operation not permitted) | errno[EPERM] / write /",
        "write(3, \"SIG_IGN\", 7) = -1 EPERM (Operation not permitted) kernel/fork.c:50"
            + " | file[kernel/fork.c] line[50] errno[EPERM] / write /",
        "kill(1, 9) = -1 EPERM (Operation not permitted) fs/a.c:46 < fs/b.c:8 EINVAL <0.001>"
            + " | file[fs/a.c] line[46] errno[EPERM] / kill /",
        "[pid 42] 12:01:33.5 setns(4, CLONE_NEWPID) = -1 EINVAL (Invalid argument)"
            + " | errno[EINVAL] / setns CLONE_NEWPID CLONE*0.5 NEWPID*0.5 /",
        "write(3</proc/sys/kernel/ns_last_pid>, \"1\", 1) = -1 EPERM (Operation not permitted)"
            + " | errno[EPERM] / write ns_last_pid ns*0.5 last*0.5 pid*0.5 /",
        "4242 <... read resumed>\"\", 10) = -1 EAGAIN (Resource temporarily unavailable)"
            + " | errno[EAGAIN, EWOULDBLOCK] / read /",
      })
  void should_use_what_a_line_of_strace_says(String query, String read) throws IOException {
    // Parts come last and stemmed, as they are looked for.
    assertEquals(read.replace("NEWPID*", "newpid*").replace("CLONE*", "clone*"), read(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "errno:EPREM | did you mean errno:EPERM?",
        "EPREM clone | did you mean EPERM?",
        "status:skiped | did you mean status:skipped?",
        "kind:returns | did you mean kind:return?",
        "fil:kernel/ | did you mean file:?",
        "eager:maybe | eager:maybe",
        "line:abc | a line number",
        "id:12 | 12 hexadecimal digits",
        "errno: | needs a value",
      })
  void should_say_what_was_meant_when_a_filter_is_wrong(String query, String hint) {
    BadQueryException e = assertThrows(BadQueryException.class, () -> parser.parse(query));
    assertTrue(e.getMessage().contains(hint), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?", "the of", "12"})
  void should_refuse_when_there_is_nothing_to_look_for(String query) {
    assertThrows(BadQueryException.class, () -> parser.parse(query));
  }

  @Test
  void should_refuse_when_the_query_is_a_book() {
    assertThrows(BadQueryException.class, () -> parser.parse("word ".repeat(2000)));
  }
}
