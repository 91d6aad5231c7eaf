# SPDX-License-Identifier: GPL-2.0-only
# Who may read last_error.
# shellcheck shell=sh disable=SC2154 # lib.sh sets them

hold ioctl
like 'another user cannot open it' 'Permission denied' "$(as_nobody "cat /proc/$pid/last_error" 2>&1)"
drop

hold_as_nobody() { # PROGRAM
  new_flag
  as_nobody "exec $1 $flag ioctl" &
  await
}

hold_as_nobody /guest/hold
like 'the same user can read it' "^$location 9\$" "$(as_nobody "cat /proc/$pid/last_error" 2>&1)"
like 'root can read it' "^$location 9\$" "$(last_error "$pid")"
drop

hold_as_nobody /guest/hold-as-root
like 'a set-user-ID program runs as root' '^Uid:.65534.0.0.0$' "$(grep Uid: "/proc/$pid/status")"
like 'who started a set-user-ID program cannot open it' 'Permission denied' \
  "$(as_nobody "cat /proc/$pid/last_error" 2>&1)"
like 'root can read it of a set-user-ID program' "^$location 9\$" "$(last_error "$pid")"
drop

new_flag
as_nobody "/guest/peek $flag /guest/hold-as-root" >/tmp/peek 2>&1 # not $(): what it starts stays
await
like 'opened before, it cannot be read after a set-user-ID program was executed' '^denied (1|13)$' \
  "$(cat /tmp/peek)"
drop
