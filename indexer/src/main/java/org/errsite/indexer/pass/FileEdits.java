// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.errsite.indexer.scan.Carrier;
import org.errsite.indexer.scan.Constant;
import org.errsite.indexer.scan.FileScan;

/** What instrumenting puts into one file. Lines stay where they are. */
public final class FileEdits {
  private final String path;
  private final int byCoccinelle;
  private final int byScan;
  private final List<Insertion> insertions;

  private FileEdits(String path, int byCoccinelle, int byScan, List<Insertion> insertions) {
    this.path = path;
    this.byCoccinelle = byCoccinelle;
    this.byScan = byScan;
    this.insertions = insertions;
  }

  /**
   * Those of a kernel's files.
   *
   * @param verdicts what became of each constant of each scan, in the same order
   * @param besides files that stay as they are but for what they call {@code ERR} themselves
   */
  public static List<FileEdits> of(
      List<FileScan> scans, List<List<Verdict>> verdicts, List<FileScan> besides) {
    OwnErr own = new OwnErr(Stream.concat(scans.stream(), besides.stream()).toList());
    List<FileEdits> edits = new ArrayList<>();
    for (int i = 0; i < scans.size(); i++) {
      edits.add(of(scans.get(i), verdicts.get(i), own.renames(scans.get(i))));
    }
    besides.forEach(scan -> edits.add(of(scan, List.of(), own.renames(scan))));
    return edits;
  }

  /** Those of one file, with what renames its own {@code ERR}. */
  static FileEdits of(FileScan scan, List<Verdict> verdicts, List<Insertion> renames) {
    List<Insertion> insertions = new ArrayList<>(renames);
    TreeMap<Integer, CarrierEdit> carried = new TreeMap<>();
    int byCoccinelle = 0;
    int byScan = 0;
    for (int i = 0; i < verdicts.size(); i++) {
      Constant constant = scan.constants().get(i);
      if (verdicts.get(i).status() != Status.INSTRUMENTED) {
        continue;
      }
      byCoccinelle += verdicts.get(i).by() == By.COCCINELLE ? 1 : 0;
      byScan += verdicts.get(i).by() == By.SCAN ? 1 : 0;
      if (constant.carriers().isEmpty() && !HookDefaults.has(scan.path(), constant)) {
        int end = constant.offset() + constant.errno().length();
        insertions.add(new Insertion(constant.offset(), constant.line(), "ERR("));
        insertions.add(new Insertion(end, constant.line(), ")"));
      }
      for (Carrier carrier : constant.carriers()) {
        carried
            .computeIfAbsent(carrier.from(), from -> new CarrierEdit())
            .add(constant.errno(), carrier);
      }
    }
    carried.values().forEach(edit -> insertions.addAll(edit.insertions()));
    insertions.sort(Comparator.comparingInt(Insertion::offset));
    return new FileEdits(scan.path(), byCoccinelle, byScan, List.copyOf(insertions));
  }

  /** From the kernel root. */
  public String path() {
    return path;
  }

  /** How many constants Coccinelle wrapped. */
  public int byCoccinelle() {
    return byCoccinelle;
  }

  /** How many constants are instrumented by what the scan says. */
  public int byScan() {
    return byScan;
  }

  /** Whether the file stays as it is. */
  public boolean isEmpty() {
    return insertions.isEmpty();
  }

  /** In order of their offsets. */
  List<Insertion> insertions() {
    return insertions;
  }

  /** The text of the file with all of them in it. */
  public byte[] applied(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 8 * insertions.size());
    int done = 0;
    for (Insertion insertion : insertions) {
      out.write(text, done, insertion.offset() - done);
      out.writeBytes(insertion.text().getBytes(US_ASCII));
      done = insertion.offset();
    }
    out.write(text, done, text.length - done);
    return out.toByteArray();
  }
}
