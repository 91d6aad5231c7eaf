// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.errsite.indexer.index.ReleaseInfo;
import org.errsite.indexer.index.ReleaseInfo.LostFile;
import org.errsite.indexer.index.ReleaseInfo.PassInfo;
import org.errsite.indexer.pass.PassResult;
import org.errsite.indexer.pass.Trouble;
import org.errsite.indexer.scan.FileScan;

/** Sums up what was done to a release. */
final class ReleaseSummary {
  private final Instrumentation run;

  ReleaseSummary(Instrumentation run) {
    this.run = run;
  }

  ReleaseInfo of(String name, List<String> parts, int sites) {
    return new ReleaseInfo(
        name,
        parts,
        run.scans().size(),
        run.scans().stream().mapToInt(scan -> scan.functions().size()).sum(),
        run.scans().stream().mapToLong(FileScan::lines).sum(),
        sites,
        List.copyOf(run.kernel().errnos().values()),
        pass(),
        lost());
  }

  private PassInfo pass() {
    return run.spatch()
        .map(
            spatch ->
                new PassInfo(true, spatch.version(), DigestUtils.sha256Hex(spatch.semanticPatch())))
        .orElse(new PassInfo(false, "", ""));
  }

  private List<LostFile> lost() {
    List<LostFile> lost = new ArrayList<>();
    for (int i = 0; i < run.results().size(); i++) {
      FileScan scan = run.scans().get(i);
      PassResult result = run.results().get(i);
      for (Trouble trouble : result.troubles()) {
        String where = scan.functions().get(trouble.functionIndex()).name() + "(): ";
        lost.add(new LostFile(scan.path(), where + trouble.reason()));
      }
    }
    return lost;
  }
}
