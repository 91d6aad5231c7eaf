// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.errsite.indexer.calls.CallGraph.Edge;
import org.errsite.indexer.calls.CallGraph.Node;
import org.junit.jupiter.api.Test;

/** Functions are numbered in order: the system call is 0 and calls 1, which calls 2, and so on. */
class TrustsTest {
  private static Edge call(int to, Tier tier) {
    return new Edge(to, tier, 1, true, List.of(), List.of());
  }

  /** Each function calls the next in the way given for it. */
  private static List<List<Edge>> chain(Tier... tiers) {
    List<List<Edge>> calls = new ArrayList<>();
    for (Tier tier : tiers) {
      calls.add(new ArrayList<>(List.of(call(calls.size() + 1, tier))));
    }
    calls.add(new ArrayList<>());
    return calls;
  }

  private static List<Optional<Trust>> trusts(List<List<Edge>> calls) {
    List<Node> functions = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      String name = i == 0 ? "sys_open" : "f" + i;
      functions.add(new Node(name, "fs/a.c", i + 1, i == 0, List.of()));
    }
    Trusts trusts =
        Trusts.from(Ways.of(new CallGraph(functions, calls, Map.of(), List.of())), "open");
    List<Optional<Trust>> all = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      all.add(trusts.of(i, "EAGAIN"));
    }
    return all;
  }

  private static List<Optional<Trust>> all(Trust... trusts) {
    return List.of(trusts).stream().map(Optional::of).toList();
  }

  @Test
  void should_be_common_when_all_calls_are_by_name() {
    assertEquals(
        all(Trust.COMMON, Trust.COMMON, Trust.COMMON), trusts(chain(Tier.DIRECT, Tier.DIRECT)));
  }

  @Test
  void should_be_an_implementation_up_to_two_calls_behind_the_pointer_when_one_is_followed() {
    assertEquals(
        all(
            Trust.COMMON,
            Trust.IMPLEMENTATION,
            Trust.IMPLEMENTATION,
            Trust.IMPLEMENTATION,
            Trust.FAR),
        trusts(chain(Tier.TYPED, Tier.DIRECT, Tier.DIRECT, Tier.DIRECT)));
  }

  @Test
  void should_be_far_when_a_second_pointer_or_an_unsure_call_is_on_the_way() {
    assertEquals(
        all(Trust.COMMON, Trust.IMPLEMENTATION, Trust.FAR), trusts(chain(Tier.TYPED, Tier.TYPED)));
    assertEquals(all(Trust.COMMON, Trust.FAR), trusts(chain(Tier.NAMED)));
    assertEquals(all(Trust.COMMON, Trust.FAR), trusts(chain(Tier.PASSED)));
  }

  @Test
  void should_take_the_surest_way_when_there_are_several() {
    List<List<Edge>> calls = chain(Tier.NAMED, Tier.DIRECT, Tier.DIRECT);
    calls.get(0).add(call(3, Tier.DIRECT));
    calls.get(3).add(call(2, Tier.TYPED));
    assertEquals(all(Trust.COMMON, Trust.FAR, Trust.IMPLEMENTATION, Trust.COMMON), trusts(calls));
  }

  @Test
  void should_be_empty_when_what_is_returned_does_not_come_back() {
    List<List<Edge>> calls = chain(Tier.DIRECT);
    calls.set(0, List.of(new Edge(1, Tier.DIRECT, 1, false, List.of(), List.of())));
    assertEquals(List.of(Optional.of(Trust.COMMON), Optional.empty()), trusts(calls));
  }

  private static Edge without(String errno, int to, Tier tier) {
    return new Edge(to, tier, 1, true, List.of(), List.of(errno));
  }

  @Test
  void should_be_far_when_a_caller_replaces_the_error() {
    List<List<Edge>> calls = chain(Tier.DIRECT, Tier.DIRECT);
    calls.get(0).set(0, without("EAGAIN", 1, Tier.DIRECT));
    assertEquals(all(Trust.COMMON, Trust.FAR, Trust.FAR), trusts(calls));
    calls.get(0).set(0, without("EPERM", 1, Tier.DIRECT));
    assertEquals(all(Trust.COMMON, Trust.COMMON, Trust.COMMON), trusts(calls));
  }

  @Test
  void should_take_a_way_that_does_not_replace_the_error_when_there_is_one() {
    List<List<Edge>> calls = chain(Tier.DIRECT, Tier.DIRECT);
    calls.get(0).set(0, without("EAGAIN", 1, Tier.DIRECT));
    calls.get(0).add(call(2, Tier.TYPED));
    assertEquals(all(Trust.COMMON, Trust.FAR, Trust.IMPLEMENTATION), trusts(calls));
  }
}
