// SPDX-License-Identifier: Apache-2.0
package org.errsite.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.errsite.report.manual.Manual;
import org.errsite.report.model.CallErrors;
import org.errsite.report.model.Documentation;
import org.errsite.report.model.DocumentedCall;
import org.errsite.report.model.Errnos;
import org.errsite.report.model.Release;

/** Puts the manual beside what was found in the source. */
final class DocumentedCalls {
  private DocumentedCalls() {}

  /** Each of these calls with its page, in the same order. */
  static List<DocumentedCall> of(Release release, List<CallErrors> calls, Manual manual)
      throws IOException {
    Errnos errnos = new Errnos(release.info().errnos());
    List<DocumentedCall> all = new ArrayList<>();
    for (CallErrors call : calls) {
      Documentation said = Documentation.of(call, manual.page(call.syscall()), errnos);
      all.add(new DocumentedCall(call, said));
    }
    return all;
  }
}
