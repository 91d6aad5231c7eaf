// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.output;

import java.io.IOException;
import java.io.OutputStream;

/** Where a website goes. Safe for use by several threads at once. */
public interface SiteOutput {

  /**
   * Begins a file.
   *
   * @param address from the root of the website
   * @return must be closed by the caller
   * @throws IOException when it exists already or cannot be written
   */
  OutputStream create(String address) throws IOException;

  /**
   * Shows what was created below an entry of the root, whole and at once, in place of what stood
   * there before.
   *
   * @param entry a file or folder, of the root or below a folder that is never shown as a whole
   */
  void publish(String entry) throws IOException;
}
