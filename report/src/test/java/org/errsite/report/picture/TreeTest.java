// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TreeTest {
  private static final Tree TREE =
      Tree.of(
          "open",
          List.of(
              List.of("sys_open", "do_open", "EACCES a.c:1"),
              List.of("sys_open", "do_open", "EPERM a.c:2"),
              List.of("sys_open", "get_fd", "EMFILE b.c:3")));

  private static Tree.Node node(String label) {
    return TREE.nodes().stream().filter(n -> n.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void should_draw_shared_steps_once_when_ways_begin_alike() {
    Map<String, Long> counts =
        TREE.nodes().stream()
            .collect(Collectors.groupingBy(Tree.Node::label, Collectors.counting()));
    assertEquals(7, counts.size());
    assertTrue(counts.values().stream().allMatch(count -> count == 1), counts.toString());
    assertEquals(6, TREE.edges().size());
  }

  @Test
  void should_tell_which_way_ends_when_it_is_the_last_step() {
    assertEquals(0, node("EACCES a.c:1").way());
    assertEquals(2, node("EMFILE b.c:3").way());
    assertEquals(-1, node("do_open").way());
  }

  @Test
  void should_set_steps_in_columns_and_ways_in_rows_when_drawn() {
    assertEquals(node("do_open").x(), node("get_fd").x());
    assertTrue(node("sys_open").x() < node("do_open").x());
    assertEquals(20, node("EPERM a.c:2").y() - node("EACCES a.c:1").y());
    int middle = (node("EACCES a.c:1").y() + node("EPERM a.c:2").y()) / 2;
    assertEquals(middle, node("do_open").y());
    assertEquals(60, TREE.height());
    assertTrue(TREE.nodes().stream().allMatch(n -> n.x() + 6 * n.label().length() <= TREE.width()));
  }
}
