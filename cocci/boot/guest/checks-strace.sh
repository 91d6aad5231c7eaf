# SPDX-License-Identifier: GPL-2.0-only
# What strace prints behind the error text.
# shellcheck shell=sh disable=SC2154 # lib.sh sets them

log=/tmp/strace.log
badf="= -1 EBADF \\(Bad file descriptor\\) $location\$"
noent="= -1 ENOENT \\(No such file or directory\\) $location\$"
notty="= -1 ENOTTY \\(Inappropriate ioctl for device\\)"

traced() { # OPTIONS… -- WHAT: the lines of the failing calls
  rm -f $log
  strace -o $log "$@" >/tmp/strace.out 2>&1
  grep -a ' = -1 ' $log
}

count() { # PATTERN TEXT
  echo "$2" | grep -cE -e "$1"
}

like 'strace prints the location' "$badf" "$(traced /guest/fails one)"
like 'strace -y prints it' "$notty fs/ioctl\\.c:[0-9]+\$" "$(traced -y /guest/fails chain)"
like 'the location is the one that was returned' "$notty fs/ioctl\\.c:[0-9]+\$" "$(traced /guest/fails chain)"
like '--error-site=chain prints the earlier ones' \
  "$notty fs/ioctl\\.c:[0-9]+ < fs/pipe\\.c:[0-9]+ ENOIOCTLCMD" \
  "$(traced --error-site=chain /guest/fails chain)"
like '--error-site=last prints no earlier ones' "$notty fs/ioctl\\.c:[0-9]+\$" \
  "$(traced --error-site=last /guest/fails chain)"
like '--error-site=none prints none' "$notty\$" "$(traced --error-site=none /guest/fails chain)"

found=$(traced -f /guest/fails threads)
same 'with -f, one thread has its own locations' 10 "$(count "$badf" "$found")"
same 'with -f, the other thread has its own' 10 "$(count "openat.*$noent" "$found")"
none 'with -f, no thread has a foreign location' 'ENOENT.*fs/ioctl\.c' "$found"
found=$(traced -f /guest/fails forks)
same 'with -f, parent and child have their own' '1 1' \
  "$(count "$badf" "$found") $(count "openat.*$noent" "$found")"
rm -f $log.*
strace -ff -o $log /guest/fails forks >/dev/null 2>&1
same 'with -ff, parent and child have their own' '1 1' \
  "$(cat $log.* | grep -cE -e "$badf") $(cat $log.* | grep -cE -e "openat.*$noent")"

/guest/fails loop &
looping=$!
strace -o $log -p "$looping" 2>/dev/null &
tracer=$!
sleep 1
kill -INT "$tracer"
wait "$tracer"
like 'with -p, the location is printed' "$badf" "$(cat $log)"
kill "$looping"

strace -c -o $log /guest/fails one
like 'strace -c counts as ever' ' 1 +1 +ioctl$' "$(cat $log)"
none 'strace -c prints no location' "$location" "$(cat $log)"

found=$(traced -e trace=ioctl -e inject=ioctl:error=EPERM /guest/fails one)
like 'an injected error has no location' '= -1 EPERM \(Operation not permitted\) \(INJECTED\)$' "$found"

echo 0 >/proc/sys/kernel/err_sites
like 'with the sysctl off, strace is silent' '= -1 EBADF \(Bad file descriptor\)$' "$(traced /guest/fails one)"
echo 1 >/proc/sys/kernel/err_sites

descriptors() { # how many last_error files strace itself holds
  for file in "/proc/$1"/fd/*; do readlink "$file"; done 2>/dev/null | grep -c last_error
}

strace -f -o $log sh -c 'for _ in 1 2 3 4 5 6 7 8 9 10; do /guest/fails one; done; exec sleep 2' &
tracer=$!
sleep 1
found=$(descriptors "$tracer")
wait "$tracer"
if [ "$found" -le 1 ]; then
  check 'strace closes what it opened when a process ends' pass "$found open"
else
  check 'strace closes what it opened when a process ends' fail "$found open"
fi
