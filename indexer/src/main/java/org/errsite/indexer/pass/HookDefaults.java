// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.Kind;

/**
 * The answers of LSM hooks that no module has. They are used by the name of the hook, so that
 * nothing is to be wrapped: the runtime series records their lines.
 */
final class HookDefaults {
  private static final String FILE = "include/linux/lsm_hook_defs.h";

  private HookDefaults() {}

  /** Whether a constant of a file is one. */
  static boolean has(String path, Constant constant) {
    return path.equals(FILE) && constant.kind() == Kind.OTHER && constant.function().isEmpty();
  }
}
