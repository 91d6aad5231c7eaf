#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Checks what the kernel and strace promise; one line each in /out/checks.tsv:
# NAME, pass or fail or skip, what was found.
. /guest/lib.sh
: >"$results"
if [ ! -f /proc/self/last_error ]; then
  check 'the kernel has last_error' fail "there is no /proc/self/last_error"
  exit 1
fi
. /guest/checks-file.sh
. /guest/checks-rights.sh
. /guest/checks-kernel.sh
. /guest/checks-strace.sh
