# SPDX-License-Identifier: GPL-2.0-only
# The switch, the tracepoint, and modules that come and go.
# shellcheck shell=sh disable=SC2154 # lib.sh sets them

switch=/proc/sys/kernel/err_sites
same 'recording is on after a plain boot' 1 "$(cat $switch 2>&1)"
echo 0 >$switch
hold ioctl
empty 'the sysctl stops recording' "$(last_error "$pid")"
drop
echo 1 >$switch
hold ioctl
like 'the sysctl starts it again' "^$location 9\$" "$(last_error "$pid")"
drop

# --- Modules --------------------------------------------------------------------------------

module=/lib/test_err_sites.ko

hold_module() { # the test module, and a process that failed in it
  insmod $module 2>&1 && hold module
}

hold_module
like 'a site in a module is there' '^lib/test_err_sites\.c:[0-9]+ 33$' "$(last_error "$pid")"
same 'the module can be unloaded' 0 "$(rmmod test_err_sites >/dev/null 2>&1; echo $?)"
none 'nothing is left of an unloaded module' test_err_sites "$(last_error "$pid")"
same 'the module can be loaded again' 0 "$(insmod $module >/dev/null 2>&1; echo $?)"
none 'nothing old shows up with a module loaded again' test_err_sites "$(last_error "$pid")"
drop
hold module
like 'a module loaded again records' '^lib/test_err_sites\.c:[0-9]+ 33$' "$(last_error "$pid")"
drop
rmmod test_err_sites

# Readers while the module comes and goes.
churn() {
  turn=0
  while [ $turn -lt 20 ]; do
    turn=$((turn + 1))
    hold_module || return 1
    last_error "$pid"
    (for _ in 1 2 3 4 5 6 7 8 9 10; do last_error "$pid"; done) &
    rmmod test_err_sites
    kill -9 "$pid"
    wait
  done >/tmp/churn
}

churn
same 'a module can come and go while others read' 0 $?
like 'readers see its line' '^lib/test_err_sites\.c:[0-9]+ 33$' "$(cat /tmp/churn)"
empty 'readers see nothing that is no location' \
  "$(grep -vE "^$location [0-9]+\$|No such process|No such file" /tmp/churn)"

# --- The tracepoint -------------------------------------------------------------------------

event=/sys/kernel/tracing/events/err_sites/err_site_hit
if [ -d $event ]; then
  echo >/sys/kernel/tracing/trace
  echo 1 >$event/enable
  hold ioctl
  echo 0 >$event/enable
  site=$(last_error "$pid" | sed -n 1p)
  drop
  # By its number: what a task is called is not always known there.
  found=$(grep err_site_hit: /sys/kernel/tracing/trace | grep -e "-$pid " | tail -n 3)
  like 'the tracepoint tells file, line and errno' \
    "$(echo "$site" | sed -n 's/^\(.*\):\([0-9]*\) \([0-9]*\)$/\1[^0-9]+\2[^0-9].*\3/p')" "$found"
else
  check 'the tracepoint tells file, line and errno' fail "there is no $event"
fi
