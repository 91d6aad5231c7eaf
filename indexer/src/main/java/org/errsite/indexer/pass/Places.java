// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.util.List;
import java.util.regex.Pattern;

/** Files in which nothing is wrapped: they are not for the kernel alone, or run without a task. */
final class Places {
  private static final String UAPI = "uapi header";
  private static final String VDSO = "vdso";
  private static final String ENTRY = "entry code";
  private static final String BOOT = "boot code";
  private static final String EARLY = "early code";
  private static final String SHARED = "shared with tools";
  private static final String HOST = "host side of user-mode Linux";

  private static final List<Rule> RULES =
      List.of(
          new Rule("include/uapi/.*", UAPI),
          new Rule("arch/[^/]+/include/uapi/.*", UAPI),
          new Rule("include/linux/errno\\.h", "errno definition"),
          new Rule("lib/vdso/.*", VDSO),
          new Rule("include/vdso/.*", VDSO),
          new Rule("arch/.*/vdso[^/]*/.*", VDSO),
          new Rule("arch/[^/]+/boot/.*", BOOT),
          new Rule("arch/x86/realmode/rm/.*", "real mode"),
          new Rule("arch/[^/]+/purgatory/.*", "purgatory"),
          new Rule("drivers/firmware/efi/libstub/.*", "EFI stub"),
          new Rule("arch/arm64/kvm/hyp/.*", "KVM hypervisor code"),
          new Rule("arch/[^/]+/entry/[^/]*", ENTRY),
          new Rule("kernel/entry/common\\.c", ENTRY),
          new Rule("include/linux/entry-common\\.h", ENTRY),
          new Rule("arch/[^/]+/kernel/entry[^/]*", ENTRY),
          new Rule("arch/[^/]+/include/asm/(entry-common|idtentry)\\.h", ENTRY),
          // Run where the kernel was loaded, before it is mapped where it was linked to.
          new Rule("arch/[^/]+/kernel/pi/.*", EARLY),
          new Rule("arch/x86/kernel/head(32|64)\\.c", EARLY),
          new Rule("arch/x86/mm/mem_encrypt_(identity|boot)\\.[cS]", EARLY),
          new Rule("arch/x86/kernel/sev[^/]*\\.c", EARLY),
          new Rule("arch/x86/coco/sev/.*", EARLY),
          new Rule("arch/x86/platform/pvh/.*", EARLY),
          new Rule("arch/x86/xen/enlighten_pvh\\.c", EARLY),
          // The build compares these with copies in tools, or compiles them into programs there.
          new Rule("arch/x86/(include/asm|lib)/(inat|insn)[^/]*", SHARED),
          new Rule(
              "include/linux/(bootconfig|idr|maple_tree|ptr_ring|radix-tree|xarray)\\.h", SHARED),
          new Rule("arch/um/os-Linux/.*", HOST),
          new Rule("arch/um/.*/?[^/]*_user\\.[ch]", HOST),
          new Rule("arch/um/include/shared/.*", HOST),
          new Rule("arch/x86/um/(os-Linux/.*|[^/]*user[^/]*)", HOST),
          new Rule(".*\\.bpf\\.[ch]", "BPF program"));

  private Places() {}

  private record Rule(Pattern pattern, String reason) {
    Rule(String regex, String reason) {
      this(Pattern.compile(regex), reason);
    }
  }

  /**
   * Why nothing is wrapped there.
   *
   * @param path from the kernel root
   * @return a short stable reason, or an empty string
   */
  static String skipReason(String path) {
    for (Rule rule : RULES) {
      if (rule.pattern().matcher(path).matches()) {
        return rule.reason();
      }
    }
    return "";
  }
}
