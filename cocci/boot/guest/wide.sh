#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# wide.sh [USER CPU]: the wide run, of both users or of one: workloads that others wrote, on the
# Debian at /host, under strace and with the stack at each error. Of each run /out/wide/WORKLOAD gets
# NAME.log, what strace told of the calls that failed, and NAME.trace, the recorder's events.

logs=/tmp/wide # not /out: strace flushes each line, and each would be a message to the host
tracing=/sys/kernel/tracing
groups=/sys/fs/cgroup/wide
controllers='+cpuset +memory +pids'
path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
most_lines=20000 # of a log; more are more of the same

up() { # whole seconds
  cut -d. -f1 /proc/uptime
}

# Whatever a run has started ends with its group, also what strace has let go of.
end_group() {
  echo 1 >"$group/cgroup.kill"
  tries=0
  while ! grep -qx 'populated 0' "$group/cgroup.events" && [ $tries -lt 50 ]; do
    tries=$((tries + 1))
    usleep 100000
  done
}

# What hangs is killed. strace too runs on the Debian, so that it tells the paths programs see.
# Without strings (-s 0): what programs read on somebody's Debian is not for a log.
record() { # WORKLOAD NAME SECONDS LINE
  to=/out/wide/$1 name=$2-$user
  began=$(up)
  # Empty each time: what trinity does to the rights of its files would stop the next one.
  rm -rf "/tmp/$user/run"
  mkdir "/tmp/$user/run"
  chown "$user" "/tmp/$user/run"
  echo >"$events"
  echo 1 >"$instance/tracing_on"
  # shellcheck disable=SC2016,SC2086 # for the inner shell; several options
  timeout -s KILL "$3" sh -c 'echo 0 >"$0/cgroup.procs"; exec "$@"' "$group" \
    chroot /host $logs/strace -f -yy -s 0 -Z --error-site=chain -o "$logs/$name.log" \
    /usr/bin/setpriv $rights /usr/bin/env -i HOME="/tmp/$user" PATH=$path \
    /bin/sh -c "cd /tmp/$user/run; $4" </dev/null >/dev/null 2>&1
  status=$?
  echo 0 >"$instance/tracing_on"
  end_group
  mkdir -p "$to"
  cat "$events" >"$to/$name.trace"
  head -n $most_lines "$logs/$name.log" >"$to/$name.log"
  rm -f "$logs/$name.log"
  echo "errsite: $1 $name ended with $status after $(($(up) - began)) s"
}

lines() { # LIST
  grep -v '^#' "/guest/wide-$1.txt"
}

coreutils() {
  number=100
  lines coreutils | while IFS= read -r line; do
    number=$((number + 1))
    record coreutils "$number" 20 "$line"
  done
}

stress_ng() {
  lines stress-ng | xargs -n 4 | while read -r stressors; do
    options=$(for name in $stressors; do echo "--$name 1"; done | tr '\n' ' ')
    record stress-ng "$(echo "$stressors" | tr ' ' +)" 15 \
      "exec stress-ng $options --timeout 3 --quiet --seed 1"
  done
}

# Its own files as victims, and no events of perf: it would look for them for minutes. What it has
# found of sockets stays, as it does not survive looking for them; all else it may have spoilt.
trinity() {
  home=/tmp/$user/trinity
  mkdir "$home"
  chown "$user" "$home"
  chroot /host trinity -L -l off | sed -n 's/^entrypoint [0-9]* \([a-z0-9_]*\) : \[64-bit\] Enabled.*/\1/p' |
    xargs -n 4 | while read -r calls; do
    chmod 755 "/tmp/$user" "$home"
    find "$home" -mindepth 1 ! -name trinity.socketcache -delete
    options=$(for name in $calls; do echo "-c $name,64"; done | tr '\n' ' ')
    record trinity "$(echo "$calls" | tr ' ' +)" 15 "cd $home; mkdir victims; touch victims/a victims/b
      exec trinity $options -N 200 -C 1 -q -l off -s 1 -V victims --disable-fds=perf"
  done
}

selftests() {
  number=100
  lines selftests | while read -r who folder line; do
    number=$((number + 1))
    [ "$who" = "$user:" ] || continue
    record selftests "$number-$(echo "$folder" | tr / -)" 15 \
      "cp -r /tmp/selftests/$folder t; cd t; $line"
  done
}

set_up_lane() { # USER CPU
  mkdir -p "/tmp/$1" "$groups/$1" "$tracing/instances/$1"
  chown "$1" "/tmp/$1"
  echo "$2" >"$groups/$1/cpuset.cpus"
  echo 300M >"$groups/$1/memory.max"
  echo 200 >"$groups/$1/pids.max"
  cd "$tracing/instances/$1" || exit
  echo 0 >tracing_on
  echo 16384 >buffer_size_kb
  echo 0 >options/overwrite
  echo 1 >options/stacktrace
  echo 'comm != "strace"' >events/err_sites/err_site_hit/filter
  # Once: it patches code, and what TCG has translated of that may be run still.
  echo 1 >events/err_sites/err_site_hit/enable
}

enter_host() { # what a Debian needs to run in
  mountpoint -q /host/tmp && return
  mount --bind /proc /host/proc && mount --rbind /sys /host/sys &&
    mount --rbind /dev /host/dev && mount --bind /tmp /host/tmp
}

if [ $# -gt 0 ]; then
  user=$1 group=$groups/$1 instance=$tracing/instances/$1
  events=$instance/per_cpu/cpu$2/trace
  rights='--reuid=0 --regid=0 --init-groups'
  [ "$user" = root ] || rights='--reuid=65534 --regid=65534 --clear-groups'
  [ "$user" = root ] || { trinity; coreutils; }
  stress_ng
  selftests
  exit
fi
[ -d /sys/kernel/tracing/events/err_sites ] || exit 0
enter_host || exit
mkdir -p $logs $groups /tmp/selftests
mount -t 9p -o trans=virtio,version=9p2000.L,msize=262144,ro selftests /mnt && cp -r /mnt/. /tmp/selftests
cp /bin/strace $logs/strace
echo "$controllers" >/sys/fs/cgroup/cgroup.subtree_control
echo "$controllers" >$groups/cgroup.subtree_control
set_up_lane root 0
set_up_lane nobody 1
# A CPU each: under TCG, tracer and tracee by turns on two take eight times as long.
taskset 1 sh "$0" root 0 &
taskset 2 sh "$0" nobody 1 &
wait
