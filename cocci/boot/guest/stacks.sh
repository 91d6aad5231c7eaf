#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Every failure of the menu once more, with the stack at each error: what the call graph is held to.
out=/out/stacks
tracing=/sys/kernel/tracing
event=$tracing/events/err_sites/err_site_hit

[ -d $event ] || exit 0
taskset -p 1 $$ >/dev/null
mkdir -p $out
echo 0 >$tracing/tracing_on
echo 1 >$tracing/options/stacktrace
echo 1 >$event/enable
provoke --list | while IFS='	' read -r name _; do
  # Not the event each time: it patches code, and what TCG has translated of that may be run still.
  echo >$tracing/trace
  echo 1 >$tracing/tracing_on
  timeout -s KILL 20 provoke "$name" >/dev/null 2>&1 </dev/null
  echo 0 >$tracing/tracing_on
  # Of functions alone: the rest differs from run to run.
  sed -n -e 's/.*err_site_hit: \([^ ]*\) errno=\([0-9]*\).*/\1 \2/p' -e 's/^ => \([^ +]*\).*/ \1/p' \
    $tracing/trace >"$out/$name.stacks"
done
echo 0 >$event/enable
echo 0 >$tracing/options/stacktrace
echo 1 >$tracing/tracing_on
