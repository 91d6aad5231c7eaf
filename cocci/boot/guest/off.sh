#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# For a boot with err_sites=0: nothing is recorded until the sysctl says so.
. /guest/lib.sh
: >"$results"

switch=/proc/sys/kernel/err_sites
same 'err_sites=0 at boot turns recording off' 0 "$(cat $switch 2>&1)"
hold ioctl
empty 'err_sites=0 at boot: nothing is recorded' "$(last_error "$pid")"
drop
echo 1 >$switch
hold ioctl
like 'err_sites=0 at boot: the sysctl turns recording on' "^$location 9\$" "$(last_error "$pid")"
drop
