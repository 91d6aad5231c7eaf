// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void should_keep_every_slice_in_order_and_end_with_small_batches() {
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      slices.add(new Slice("r" + i + " = -EIO;\n", List.of(6)));
    }

    List<List<Slice>> batches = Batches.of(slices, 2);

    assertEquals(slices, batches.stream().flatMap(List::stream).toList());
    // About 570 KB by weight: a quarter of what is left each time, at most 128 KB.
    assertTrue(batches.get(0).size() > 5 * batches.get(batches.size() - 1).size());
    for (int i = 1; i < batches.size(); i++) {
      assertTrue(batches.get(i).size() <= batches.get(i - 1).size() + 1, "batch " + i);
    }
  }

  @Test
  void should_make_one_batch_when_there_is_little() {
    Slice slice = new Slice("r = -EIO;\n", List.of(5));

    assertEquals(List.of(List.of(slice, slice)), Batches.of(List.of(slice, slice), 8));
    assertEquals(List.of(), Batches.of(List.of(), 8));
  }
}
