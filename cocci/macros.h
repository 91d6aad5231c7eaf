// SPDX-License-Identifier: GPL-2.0-only
/*
 * What Coccinelle 1.1.1 has to be told of the kernel's macros, to parse the
 * functions that use them; for --macro-file. The values are no C that anyone
 * compiles: they only have the right form.
 */
#define __free(x)
#define __cleanup(x)
#define __counted_by(x)
#define CLASS(type, name) type name = class_of
#define scoped_class(...) YACFE_ITERATOR
#define scoped_guard(...) YACFE_ITERATOR
#define scoped_cond_guard(...) YACFE_ITERATOR
#define if_not_guard(...) if (x)
#define if_not_cond_guard(...) if (x)
#define iio_device_claim_direct_scoped(...) YACFE_ITERATOR
#define with_intel_runtime_pm(...) YACFE_ITERATOR
#define with_intel_runtime_pm_if_in_use(...) YACFE_ITERATOR
#define with_intel_runtime_pm_if_active(...) YACFE_ITERATOR
#define with_intel_display_power(...) YACFE_ITERATOR
#define with_intel_display_power_if_enabled(...) YACFE_ITERATOR
#define with_intel_pps_lock(...) YACFE_ITERATOR
#define with_intel_gt_pm(...) YACFE_ITERATOR
#define with_intel_gt_pm_if_awake(...) YACFE_ITERATOR
#define BPF_CALL_0(name, ...) long name(int a)
#define BPF_CALL_1(name, ...) long name(int a)
#define BPF_CALL_2(name, ...) long name(int a)
#define BPF_CALL_3(name, ...) long name(int a)
#define BPF_CALL_4(name, ...) long name(int a)
#define BPF_CALL_5(name, ...) long name(int a)
#define COMPAT_SYSCALL_DEFINE0(name, ...) long name(int a)
#define COMPAT_SYSCALL_DEFINE1(name, ...) long name(int a)
#define COMPAT_SYSCALL_DEFINE2(name, ...) long name(int a)
#define COMPAT_SYSCALL_DEFINE3(name, ...) long name(int a)
#define COMPAT_SYSCALL_DEFINE4(name, ...) long name(int a)
#define COMPAT_SYSCALL_DEFINE5(name, ...) long name(int a)
#define COMPAT_SYSCALL_DEFINE6(name, ...) long name(int a)
