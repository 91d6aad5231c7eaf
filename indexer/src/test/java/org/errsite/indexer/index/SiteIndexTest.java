// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteIndexTest {
  @TempDir private static Path temp;
  private static SiteIndex index;

  @BeforeAll
  static void open() throws IOException {
    MiniCorpus.write(temp.resolve("release"));
    index = SiteIndex.open(temp.resolve("release"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static String places(SearchResult result) {
    return result.hits().stream()
        .map(hit -> hit.site().file() + ":" + hit.site().line())
        .collect(Collectors.joining(" "));
  }

  @Test
  void should_give_back_what_was_written() throws IOException {
    assertEquals(MiniCorpus.SITES, index.sites());
    assertEquals(MiniCorpus.release(), index.release());
    assertArrayEquals(MiniCorpus.source("fs/namei.c"), index.source("fs/namei.c").orElseThrow());
    assertEquals(Optional.empty(), index.source("fs/open.c"));
    try (InputStream patch = index.patch().orElseThrow()) {
      assertEquals(MiniCorpus.PATCH, new String(patch.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void should_give_the_sites_of_a_line_in_order_of_column() throws IOException {
    assertEquals(
        List.of("EINVAL", "EPERM"),
        index.at("kernel/pid_namespace.c", 20).stream().map(Site::errno).toList());
    assertEquals(List.of(), index.at("kernel/pid_namespace.c", 21));
  }

  // By hand: "namespaces" stands in the path of three EPERM sites, and a synonym in the function of
  // each; then a return is above a comparison, even if only the latter is in a source. "clone" is
  // also what fork is asked for by; of two sites the one that says CLONE comes first.
  @ParameterizedTest
  @CsvSource({
    "which code returns EPERM in namespaces, 3, kernel/pid_namespace.c:9"
        + " include/linux/user_namespace.h:5 kernel/pid_namespace.c:20",
    "EPERM clone, 1, kernel/fork.c:50",
    "pid_ns_ctl_handler, 1, kernel/pid_namespace.c:9",
    "clone_newuser, 1, kernel/fork.c:50",
    "capabilities, 2, kernel/fork.c:50 kernel/pid_namespace.c:9",
    "kernel/pid_namespace.c:9, 1, kernel/pid_namespace.c:9",
    "bind address already in use, 3, net/ipv4/bind.c:3 net/ipv4/bind.c:8 fs/notify/watch.c:7",
    "ENOSPC inotify watches, 1, fs/notify/watch.c:7",
    "fork, 2, kernel/fork.c:50 kernel/fork.c:40",
    "EPERM nonsense, 0, ''",
  })
  void should_rank(String query, long total, String places) throws IOException {
    SearchResult result = index.search(query, 10);
    assertEquals(
        total + " " + (places == null ? "" : places), result.total() + " " + places(result));
  }

  @ParameterizedTest
  @CsvSource({
    "errno:EPERM, 4",
    "errno:EAGAIN, 1",
    "EAGAIN, 2",
    "file:kernel/, 5",
    "file:namespace.c, 0",
    "file:pid_namespace.c, 3",
    "file:*namespace.*, 4",
    "file:ipv4, 2",
    "file:linux/, 1",
    "function:copy, 2",
    "function:copy_process, 2",
    "function:process_copy, 0",
    "function:pidns*, 2",
    "function:NS, 1",
    "syscall:write, 1",
    "syscall:sys_openat, 1",
    "status:skipped, 1",
    "status:instrumented, 1",
    "kind:comparison, 2",
    "-kind:comparison, 9",
    "eager:true, 1",
    "subsystem:\"pid namespaces\", 1",
    "guard:capable, 2",
    "guard:checkpoint_restore_ns_capable, 1",
    "config:CONFIG_USER_NS, 1",
    "reason:compared, 1",
    "comment:watches, 1",
    "line:20, 2",
    "errno:EPERM file:kernel/ -status:skipped, 2",
    "file:kernel/ file:fs/, 8",
  })
  void should_count_what_filters_let_through(String query, long total) throws IOException {
    assertEquals(total, index.search(query, 1).total());
  }

  @Test
  void should_find_a_site_by_its_id() throws IOException {
    Site site = MiniCorpus.SITES.get(5);
    assertEquals(site, index.search("id:" + site.id(), 5).hits().get(0).site());
  }

  @Test
  void should_keep_file_order_when_scores_are_equal() throws IOException {
    SearchResult all = index.search("kind:return file:*.c", 20);
    assertEquals(
        "fs/namei.c:12 kernel/fork.c:50 kernel/pid_namespace.c:9 kernel/pid_namespace.c:20"
            + " fs/notify/watch.c:7 net/ipv4/bind.c:3 net/ipv4/bind.c:8",
        places(all));
    assertEquals(
        4, all.hits().stream().filter(hit -> hit.score() == all.hits().get(0).score()).count());
  }

  @Test
  void should_limit_hits_but_not_the_total() throws IOException {
    SearchResult result = index.search("errno:EPERM", 2);
    assertEquals(2, result.hits().size());
    assertEquals(4, result.total());
    assertEquals(4, index.search("errno:EPERM", Integer.MAX_VALUE).hits().size());
  }

  @Test
  void should_score_in_whole_numbers_so_that_others_can_repeat_it() throws IOException {
    for (SiteHit hit : index.search("which capabilities does the pid namespace need", 20).hits()) {
      assertEquals(Math.rint(hit.score()), hit.score());
    }
  }

  @Test
  void should_answer_a_long_query() throws IOException {
    String synonyms = "namespace memory message signal process capability descriptor device ";
    StringBuilder query = new StringBuilder(synonyms.repeat(10));
    for (int i = 0; i < 900; i++) {
      query.append("w").append((char) ('a' + i % 26)).append(i).append(' ');
    }
    assertEquals(6, index.search(query.toString(), 20).total());
  }

  @Test
  void should_give_the_same_answers_when_written_again() throws IOException {
    MiniCorpus.write(temp.resolve("again"));
    try (SiteIndex again = SiteIndex.open(temp.resolve("again"))) {
      for (String query : List.of("namespaces", "errno:EPERM", "capable clone", "kind:return")) {
        assertEquals(index.search(query, 20), again.search(query, 20));
      }
    }
  }

  @Test
  void should_answer_several_threads_at_once() throws Exception {
    SearchResult expected = index.search("namespaces capable", 20);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(
            threads.submit(
                () ->
                    index.search("namespaces capable", 20).equals(expected)
                        && index.source("kernel/fork.c").isPresent()
                        && index.sites().size() == MiniCorpus.SITES.size()));
      }
      for (Future<Boolean> answer : answers) {
        assertTrue(answer.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void should_stand_an_empty_index() throws IOException {
    Path directory = temp.resolve("empty");
    try (SiteIndexWriter writer = new SiteIndexWriter(directory)) {
      writer.finish(MiniCorpus.release(), null);
    }
    try (SiteIndex empty = SiteIndex.open(directory)) {
      assertEquals(new SearchResult(0, Collections.emptyList()), empty.search("EPERM clone", 20));
      assertEquals(List.of(), empty.sites());
      assertTrue(empty.patch().isEmpty());
    }
  }
}
