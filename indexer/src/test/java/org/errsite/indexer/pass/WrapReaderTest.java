// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.pass;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WrapReaderTest {
  private static final byte[] BEFORE = bytes("#define F(x) \\\n\tdo { x = -EIO; } while (0)\n");
  private static final byte[] AFTER = bytes("#define F(x) \\\n do { x = -ERR(EIO); } while (0)\n");

  @Test
  void should_find_the_word_in_a_macro_when_directives_are_read() {
    int place = new String(BEFORE, US_ASCII).indexOf("EIO");

    assertEquals(Optional.of(Set.of(place)), WrapReader.wrapsAnywhere(BEFORE, AFTER));
  }

  @Test
  void should_refuse_a_changed_macro_when_directives_are_not_read() {
    assertEquals(Optional.empty(), WrapReader.wraps(BEFORE, AFTER));
  }

  @Test
  void should_refuse_a_text_when_more_than_wraps_changed() {
    byte[] other = bytes("#define F(x) do { x = -ERR(EIO); } while (1)\n");

    assertEquals(Optional.empty(), WrapReader.wrapsAnywhere(BEFORE, other));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }
}
