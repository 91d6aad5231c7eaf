# SPDX-License-Identifier: GPL-2.0-only
# What the guest's checks share. Sourced, never run.
# shellcheck shell=sh disable=SC2034 # used by who sources it

results=/out/checks.tsv
location='[A-Za-z0-9_./-]+\.[chS]:[0-9]+'

check() { # NAME pass|fail|skip DETAIL
  printf '%s\t%s\t%s\n' "$1" "$2" "$(echo "$3" | tr '\t\n' '  ' | cut -c1-300)" >>"$results"
}

same() { # NAME EXPECTED FOUND
  if [ "$2" = "$3" ]; then
    check "$1" pass "$3"
  else
    check "$1" fail "expected '$2', found '$3'"
  fi
}

like() { # NAME PATTERN FOUND: some line of what was found is like the extended pattern
  if printf '%s\n' "$3" | grep -qE -e "$2"; then
    check "$1" pass "$(printf '%s\n' "$3" | grep -E -m 1 -e "$2")"
  else
    check "$1" fail "nothing like $2 in '$3'"
  fi
}

none() { # NAME PATTERN FOUND: no line is like the pattern
  if printf '%s\n' "$3" | grep -qE -e "$2"; then
    check "$1" fail "$(printf '%s\n' "$3" | grep -E -m 1 -e "$2")"
  else
    check "$1" pass ''
  fi
}

empty() { # NAME FOUND
  same "$1" '' "$2"
}

as_nobody() { # COMMAND-LINE
  su -s /bin/sh nobody -c "$1"
}

# --- Programs that fail and then hold still, so that their files can be read -----------------

held=0

new_flag() {
  held=$((held + 1))
  flag=/tmp/flag.$held
  : >"$flag"
  chmod 666 "$flag"
}

await() { # waits until the held program has failed; sets pid and tid
  tries=0 mark=- pid=0 tid=0
  while [ "$mark" != + ] && [ "$tries" -lt 100 ]; do
    tries=$((tries + 1))
    usleep 50000
    read -r mark pid tid <"$flag" || :
  done
  [ "$mark" = + ]
}

hold() { # WHAT: starts it and waits until it has failed
  new_flag
  /guest/hold "$flag" "$1" &
  await
}

drop() { # ends what is held
  kill -9 "$pid" 2>/dev/null
  wait
}

last_error() { # PID [TID]: what the file holds, or why it cannot be read
  cat "/proc/$1${2:+/task/$2}/last_error" 2>&1
}
