# SPDX-License-Identifier: GPL-2.0-only
# What last_error holds, and when it holds nothing.
# shellcheck shell=sh disable=SC2154 # lib.sh sets them

mode() { # FILE
  stat -c %a "$1" 2>&1
}

same 'the file of a process has mode 0400' 400 "$(mode /proc/$$/last_error)"
same 'the file of a thread has mode 0400' 400 "$(mode /proc/$$/task/$$/last_error)"

hold ioctl
found=$(last_error "$pid")
like 'a failed call is there' "^$location 9\$" "$found"
same 'a failed call leaves one line' 1 "$(echo "$found" | grep -c .)"
like 'the line is the one in fs/ioctl.c' '^fs/ioctl\.c:[0-9]+ 9$' "$found"
same 'reading it does not change it' "$found" "$(last_error "$pid")"
same 'the leader has the same as a thread' "$found" "$(last_error "$pid" "$pid")"
none 'it holds no address' '0x|ffff' "$found"
drop

hold chain
found=$(last_error "$pid")
like 'newest first: ENOTTY where ENOIOCTLCMD was replaced' '^fs/ioctl\.c:[0-9]+ 25$' \
  "$(echo "$found" | sed -n 1p)"
like 'then the earlier one: ENOIOCTLCMD where it was born' '^fs/pipe\.c:[0-9]+ 515$' \
  "$(echo "$found" | sed -n 2p)"
drop

hold cleared
empty 'a succeeding call empties it' "$(last_error "$pid")"
drop

hold fork
empty 'a forked child starts empty' "$(last_error "$pid")"
drop

hold_exec() { # the program executed cannot tell when it runs; its name does
  new_flag
  /guest/hold "$flag" exec &
  pid=$! tries=0
  while [ "$(cat "/proc/$pid/comm" 2>&1)" != spin ] && [ "$tries" -lt 100 ]; do
    tries=$((tries + 1))
    usleep 50000
  done
  usleep 300000
}

hold_exec
same 'a program that makes no call was executed' spin "$(cat "/proc/$pid/comm" 2>&1)"
empty 'an executed program starts empty' "$(last_error "$pid")"
drop

hold thread
like 'a thread has its own' "^$location 2\$" "$(last_error "$pid" "$tid")"
like 'the leader has its own' "^$location 9\$" "$(last_error "$pid" "$pid")"
none 'the leader has none of the thread' ' 2$' "$(last_error "$pid" "$pid")"
same 'the file of the process is that of its leader' "$(last_error "$pid" "$pid")" "$(last_error "$pid")"
drop

none 'who reads its own finds nothing of an earlier call' ' 2$' "$(cat /no/such/file /proc/self/last_error 2>&1)"
empty 'a kernel thread has none' "$(last_error 2)"
