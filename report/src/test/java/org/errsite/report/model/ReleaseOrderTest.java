// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseOrderTest {
  @Test
  void should_order_as_kernels_do_when_names_are_versions() {
    List<String> oldestFirst =
        List.of(
            "5.15.9",
            "5.15.10",
            "6.1",
            "6.1.192",
            "6.9",
            "6.12-rc2",
            "6.12-rc10",
            "6.12",
            "6.12.1",
            "next");
    List<String> names = new ArrayList<>(oldestFirst);
    Collections.reverse(names);
    names.sort(new ReleaseOrder());
    assertEquals(oldestFirst, names);
  }
}
