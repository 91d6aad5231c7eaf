// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.calls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.errsite.indexer.scan.Access;
import org.errsite.indexer.scan.Binding;
import org.errsite.indexer.scan.Call;

/**
 * What is done later, in another context. Some functions are given what to do, others the work that
 * was told before what to do: {@code INIT_WORK(&dev->work, do_it)}, {@code
 * schedule_work(&dev->work)}.
 */
final class Deferred {
  /** Which argument says what to do, from 0. */
  private static final Map<String, Integer> GIVEN =
      Map.ofEntries(
          Map.entry("kthread_create_on_node", 0),
          Map.entry("kthread_create_on_cpu", 0),
          Map.entry("kthread_create_worker", 0),
          Map.entry("kernel_thread", 0),
          Map.entry("user_mode_thread", 0),
          Map.entry("call_rcu", 1),
          Map.entry("call_rcu_hurry", 1),
          Map.entry("call_rcu_tasks", 1),
          Map.entry("call_srcu", 2),
          Map.entry("schedule_on_each_cpu", 0),
          Map.entry("async_schedule", 0),
          Map.entry("async_schedule_domain", 0),
          Map.entry("queue_work", 1),
          Map.entry("queue_work_on", 2),
          Map.entry("queue_delayed_work", 1),
          Map.entry("queue_delayed_work_on", 2),
          Map.entry("mod_delayed_work", 1),
          Map.entry("schedule_work", 0),
          Map.entry("schedule_work_on", 1),
          Map.entry("schedule_delayed_work", 0),
          Map.entry("schedule_delayed_work_on", 1),
          Map.entry("kthread_queue_work", 1),
          Map.entry("task_work_add", 1),
          Map.entry("irq_work_queue", 0));

  /** What is told what to do. */
  private static final Set<String> WORK =
      Set.of(
          "struct work_struct",
          "struct kthread_work",
          "struct irq_work",
          "struct callback_head",
          "struct rcu_head");

  private Deferred() {}

  /** Name of the place of the work that a binding tells what to do, or null. */
  static String place(Binding binding, Resolver resolver) {
    Access target = binding.target();
    List<String> members = target.members();
    if (members.isEmpty() || !target.last().equals("func")) {
      return null;
    }
    Access work = new Access(target.base(), target.name(), members.subList(0, members.size() - 1));
    return work.isName() || !WORK.contains(resolver.structOf(work)) ? null : place(work, resolver);
  }

  /** What a call has done later: a function's name or the place of a work; null when nothing. */
  static Access given(Call call) {
    Integer position = call.callee().isName() ? GIVEN.get(call.callee().name()) : null;
    for (Call.Passed passed : call.passed()) {
      if (position != null && passed.position() == position) {
        return passed.value();
      }
    }
    return null;
  }

  /** Name of the place that an expression means as work; null where it cannot be told. */
  static String place(Access work, Resolver resolver) {
    List<String> members = work.members();
    boolean delayed = members.size() > 1 && work.last().equals("work");
    Access outer =
        new Access(work.base(), work.name(), members.subList(0, Math.max(0, members.size() - 1)));
    boolean inner = delayed && resolver.structOf(outer).equals("struct delayed_work");
    String slot = resolver.slot(inner ? outer : work);
    return slot == null ? null : "D:" + slot;
  }
}
