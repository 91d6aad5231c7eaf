#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# broad.sh [USER]: the broad run, of both users or of one: everyday programs under strace, a log each
# in /out/broad.
# broad-busybox.txt is for the guest's own root, broad-host.txt for the Debian at /host.

logs=/tmp/broad # not /out: strace flushes each line, and each would be a message to the host
seconds=20      # a line of a list

# Without strings (-s 0): what programs read on somebody's Debian is not for a log.
traced() { # NAME COMMAND…
  name=$1
  shift
  began=$(cut -d. -f1 /proc/uptime)
  timeout -k 1 $((seconds + 5)) strace -f -yy -s 0 --error-site=chain -o "$logs/$name.strace" \
    timeout $seconds "$@" </dev/null >/dev/null 2>&1
  cp "$logs/$name.strace" /out/broad/
  rm "$logs/$name.strace"
  echo "errsite: $name took $(($(cut -d. -f1 /proc/uptime) - began)) s"
}

# Each line of the list: of both users, or of the one it begins with; '#' begins a comment.
run_list() { # PREFIX RUNNER USER
  number=100
  while IFS= read -r line; do
    number=$((number + 1))
    case $line in
      '' | '#'*) continue ;;
      "$3: "*) line=${line#"$3: "} ;;
      'root: '* | 'nobody: '*) continue ;;
    esac
    "$2" "$1-$number-$3" "$3" "$line"
  done <"/guest/broad-$1.txt"
}

in_guest() { # NAME USER LINE
  traced "$1" su -s /bin/sh "$2" -c "cd /tmp/$2; $3"
}

in_host() { # NAME USER LINE
  rights='--reuid=0 --regid=0 --init-groups'
  [ "$2" = root ] || rights='--reuid=65534 --regid=65534 --clear-groups'
  # shellcheck disable=SC2086 # several options
  traced "$1" chroot /host /usr/bin/setpriv $rights \
    /usr/bin/env -i HOME="/tmp/$2" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    /bin/sh -c "cd /tmp/$2; $3"
}

enter_host() { # what a Debian needs to run in
  mount --bind /proc /host/proc && mount --rbind /sys /host/sys &&
    mount --rbind /dev /host/dev && mount --bind /tmp /host/tmp
}

run_all() { # USER
  run_list busybox in_guest "$1"
  [ ! -d /host/tmp/root ] || run_list host in_host "$1"
}

if [ $# -gt 0 ]; then
  run_all "$1"
  exit
fi
mkdir -p /out/broad $logs /tmp/root /tmp/nobody
chown nobody /tmp/nobody
[ ! -x /host/usr/bin/setpriv ] || enter_host
# A CPU each: under TCG, tracer and tracee by turns on two take eight times as long.
taskset 1 sh "$0" root &
taskset 2 sh "$0" nobody &
wait
