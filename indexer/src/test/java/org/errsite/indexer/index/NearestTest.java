// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "EPERM, EPERM, 0",
    "EPREM, EPERM, 1",
    "EPRM, EPERM, 1",
    "EPERMM, EPERM, 1",
    "'', ab, 2"
  })
  void should_count_slips(String a, String b, int slips) {
    assertEquals(slips, Nearest.distance(a, b));
  }

  @Test
  void should_take_the_first_name_when_several_are_as_near() {
    assertEquals("EBADE", Nearest.to("EBAD", List.of("EBADR", "EBADF", "EBADE")));
  }
}
