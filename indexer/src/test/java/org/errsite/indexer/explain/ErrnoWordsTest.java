// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.errsite.indexer.kernel.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrnoWordsTest {
  private final ErrnoWords words =
      new ErrnoWords(
          List.of(
              new Errno("EFSCORRUPTED", 117, "", "EUCLEAN"),
              new Errno("ENOLINK", 67, ""),
              // One architecture has another error at this number.
              new Errno("EPROCLIM", 67, ""),
              new Errno("EUCLEAN", 117, "")));

  @ParameterizedTest
  @CsvSource({"117, EUCLEAN", "-117, EUCLEAN", "67, ENOLINK", "efscorrupted, EFSCORRUPTED"})
  void should_find_the_name_that_programs_know_when_given_a_number(String word, String name) {
    assertEquals(Optional.of(name), words.find(word));
  }

  @Test
  void should_give_other_names_and_not_other_errors_when_they_share_a_number() {
    assertEquals(List.of("EFSCORRUPTED", "EUCLEAN"), words.names("EUCLEAN"));
    assertEquals(List.of("ENOLINK"), words.names("ENOLINK"));
    assertFalse(words.same("ENOLINK", "EPROCLIM"));
  }
}
