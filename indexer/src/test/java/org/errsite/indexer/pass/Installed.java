// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** The real Coccinelle, for tests that need it; CI has it. */
final class Installed {
  private Installed() {}

  /** Skips the test where there is none. */
  static Spatch spatch() throws IOException, InterruptedException {
    try {
      return Spatch.find("spatch");
    } catch (SpatchException e) {
      Assumptions.abort(e.getMessage());
      throw e;
    }
  }
}
