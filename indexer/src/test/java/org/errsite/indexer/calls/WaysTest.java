// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.Node;
import org.errsite.indexer.scan.FunctionCode.Raised;
import org.junit.jupiter.api.Test;

/** sys_open calls inner in passing, and helper, which returns what inner does. */
class WaysTest {
  private static final int OPEN = 0;
  private static final int HELPER = 1;
  private static final int INNER = 2;

  private static final CallGraph GRAPH =
      new CallGraph(
          List.of(
              new Node("sys_open", "fs/open.c", 3, true, List.of()),
              new Node("helper", "fs/open.c", 9, false, List.of()),
              new Node(
                  "inner",
                  "fs/inner.c",
                  5,
                  false,
                  List.of(
                      new Raised("EIO", 6, true, "", List.of()),
                      new Raised("EPERM", 7, false, "", List.of()))),
              new Node("sys_name", "include/linux/syscalls.h", 2, true, List.of()),
              new Node(
                  "alone",
                  "fs/open.c",
                  20,
                  false,
                  List.of(new Raised("EIO", 21, true, "", List.of())))),
          List.of(
              List.of(
                  new Edge(HELPER, Tier.TYPED, 4, true, List.of(), List.of()),
                  new Edge(INNER, Tier.DIRECT, 1, false, List.of(), List.of())),
              List.of(new Edge(INNER, Tier.PASSED, 1, true, List.of(), List.of())),
              List.of(),
              List.of(),
              List.of()),
          Map.of(),
          List.of());

  private final Ways ways = Ways.of(GRAPH);

  @Test
  void should_name_no_macro_when_system_calls_are_listed() {
    assertEquals(List.of("open"), ways.systemCalls());
  }

  @Test
  void should_lead_by_calls_that_return_when_the_error_is_to_come_back() {
    assertArrayEquals(new int[] {OPEN, HELPER, INNER}, ways.path(INNER, true));
    assertArrayEquals(new int[] {OPEN, INNER}, ways.path(INNER, false));
  }

  @Test
  void should_come_back_when_it_is_returned_and_a_system_call_gets_there() {
    assertTrue(ways.comesBack(INNER, "EIO", 6));
    assertFalse(ways.comesBack(INNER, "EPERM", 7), "inner does not return it");
    assertFalse(ways.comesBack(4, "EIO", 21), "no system call gets there");
  }

  @Test
  void should_say_how_each_function_is_called_when_a_way_is_told() {
    List<Step> steps = Step.along(GRAPH, new int[] {OPEN, HELPER, INNER});
    assertEquals(
        List.of(Tier.DIRECT, Tier.TYPED, Tier.PASSED), steps.stream().map(Step::tier).toList());
    assertEquals(9, steps.get(1).function().line());
  }

  @Test
  void should_give_a_route_back_only_where_one_returns() {
    Reach reach = new Reaches(ways).from("open");
    Reach.Route route = reach.back(INNER);
    assertTrue(route.returns());
    assertEquals(List.of(OPEN, HELPER, INNER), reach.functions(route));
    assertEquals(List.of("sys_open", "inner"), reach.path(reach.to(INNER, false)));
    assertNull(reach.back(4));
  }

  @Test
  void should_find_the_function_with_the_error_when_a_macro_stands_in_for_it() {
    Node function =
        new Node(
            "probe", "drivers/a.c", 9, false, List.of(new Raised("EIO", 12, true, "", List.of())));
    Node macro = new Node("probe", "drivers/a.c", 0, false, List.of());
    Ways both =
        Ways.of(
            new CallGraph(
                List.of(function, macro), List.of(List.of(), List.of()), Map.of(), List.of()));
    assertEquals(0, both.function("drivers/a.c", "probe", 12));
    assertEquals(1, both.function("drivers/a.c", "probe", 20));
  }

  @Test
  void should_lead_to_errors_alone_when_roads_are_made_for_them() {
    Roads roads = new Roads(GRAPH, edge -> true, node -> node.name().equals("helper"));
    assertEquals(1, roads.to.length, "only open calls it");
    assertEquals(HELPER, roads.to[roads.first[OPEN]]);
  }

  @Test
  void should_lead_near_where_a_flag_does_when_a_call_has_it() {
    CallGraph graph =
        new CallGraph(
            GRAPH.functions(),
            List.of(
                List.of(
                    new Edge(HELPER, Tier.DIRECT, 1, true, List.of("F_NEAR"), List.of()),
                    new Edge(INNER, Tier.DIRECT, 1, true, List.of("F_FAR"), List.of())),
                List.of(new Edge(INNER, Tier.DIRECT, 1, true, List.of(), List.of())),
                List.of(),
                List.of(),
                List.of()),
            Map.of(),
            List.of());
    Reaches reaches = new Reaches(Ways.of(graph));
    assertEquals(List.of("F_NEAR"), reaches.telling(List.of("F_NEAR", "F_NONE")));
    Reach plain = reaches.from("open");
    assertEquals(List.of("sys_open", "inner"), plain.path(plain.back(INNER)));
    Reach near = reaches.from("open", new Flags(List.of("F_NEAR"), List.of()));
    Reach.Route route = near.back(INNER);
    assertEquals(List.of("sys_open", "helper", "inner"), near.path(route));
    assertEquals(1, route.named());
  }
}
