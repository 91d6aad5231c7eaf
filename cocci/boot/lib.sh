# SPDX-License-Identifier: GPL-2.0-only
# What the scripts here share. Sourced, never run.
# shellcheck shell=sh

export LC_ALL=C.UTF-8 # messages are looked at

say() {
  printf 'errsite: %s\n' "$*" >&2
}

fail() {
  say "$*"
  exit 3
}

sum() { # FILE…: one checksum of what is in them
  cat "$@" | sha256sum | cut -c1-16
}

sum_below() { # DIR: one checksum of all its files, with their names
  (cd "$1" && find . -type f -exec sha256sum {} + | sort) | sha256sum | cut -c1-16
}

variant() { # DIR KERNEL SOURCE: makes DIR what build-kernel takes, with a source from elsewhere
  mkdir -p "$1"
  ln -sfn "$3" "$1/source"
  cp "$2/applied" "$1/applied"
}

is_static() { # FILE
  [ -f "$1" ] && ldd "$1" 2>&1 | grep -q -e 'not a dynamic' -e 'statically linked'
}

spent() { # SECONDS: in words
  if [ "$1" -ge 60 ]; then
    echo "$(($1 / 60)) min $(($1 % 60)) s"
  else
    echo "$1 s"
  fi
}

# --- Steps: a command in a process group of its own, so that all of it can be ended ----------

job=

end_job() {
  [ -n "$job" ] || return 0
  kill -s TERM -- "-$job" 2>/dev/null || :
  wait "$job" 2>/dev/null || :
  job=
}

stop() { # STATUS
  trap - INT TERM HUP
  end_job
  say "stopped; what was built so far is kept"
  exit "$1"
}

# Waits for the job; who watches is told what takes long, and then each minute how long.
attend() { # WORDS SECONDS-AT-ITS-BEGINNING
  due=5
  while kill -0 "$job" 2>/dev/null; do
    sleep 0.5
    past=$(($(date +%s) - $2))
    [ $past -lt $due ] && continue
    say "$1 ($(spent $past) so far)"
    due=$(((past / 60 + 1) * 60))
  done
}

# Runs COMMAND with all it says in LOG. When it fails, its own last "errsite: " line is the cause.
step() { # WORDS LOG COMMAND…
  words=$1 log=$2
  shift 2
  trap 'stop 130' INT
  trap 'stop 143' TERM HUP
  began=$(date +%s)
  setsid "$@" >"$log" 2>&1 </dev/null &
  job=$!
  attend "$words" "$began"
  status=0
  wait "$job" || status=$?
  job=
  if [ "$status" -ne 0 ]; then
    cause=$(sed -n 's/^errsite: //p' "$log" | tail -n 1)
    fail "$words failed: ${cause:-exit status $status}; its log is $log"
  fi
  say "$words: done in $(spent $(($(date +%s) - began)))"
}
