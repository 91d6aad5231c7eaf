#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# The kernel's own log after all else: no splat of any kind.
. /guest/lib.sh
none "the kernel's log holds no splat" \
  'BUG:|WARNING:|Oops|KASAN|KCSAN|UBSAN|possible (recursive|circular) locking|suspicious RCU|scheduling while atomic|general protection' \
  "$(dmesg)"
