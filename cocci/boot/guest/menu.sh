#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Runs in the guest: every failure of the menu under strace, into /out/menu.
out=${1:-/out}

# Tracer and tracee by turns on one CPU: under TCG two take eight times as long.
taskset -p 1 $$ > /dev/null

mkdir -p "$out/menu"
provoke --list > "$out/menu.tsv"

while IFS='	' read -r name _; do
	timeout -s KILL 20 strace -f -yy --error-site=last -o "$out/menu/$name.strace" \
		provoke "$name" > "$out/menu/$name.said" 2>&1 < /dev/null
	echo $? > "$out/menu/$name.exit"
done < "$out/menu.tsv"

# The example that began it all, as one would type it.
{
	echo "\$ echo 123 > /proc/sys/kernel/ns_last_pid"
	timeout -s KILL 20 strace -f --error-site=last -o "$out/classic.strace" \
		provoke --unprivileged sh -c 'echo 123 > /proc/sys/kernel/ns_last_pid' 2>&1 < /dev/null
	echo "exit status $?"
	grep EPERM "$out/classic.strace"
} > "$out/classic.txt"
