// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.errsite.indexer.kernel.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrnosTest {
  private final Errnos errnos =
      new Errnos(
          List.of(
              new Errno("EINTR", 4, ""),
              new Errno("EAGAIN", 11, ""),
              new Errno("ENOTTY", 25, ""),
              new Errno("EWOULDBLOCK", 11, "", "EAGAIN"),
              new Errno("EUCLEAN", 117, ""),
              new Errno("EFSCORRUPTED", 117, "", "EUCLEAN"),
              new Errno("EOPNOTSUPP", 95, ""),
              new Errno("ERESTARTSYS", 512, ""),
              new Errno("ERESTARTNOINTR", 513, ""),
              new Errno("ENOIOCTLCMD", 515, ""),
              new Errno("ENOTSUPP", 524, "")));

  @ParameterizedTest
  @CsvSource({
    "EAGAIN, EAGAIN",
    "EWOULDBLOCK, EAGAIN",
    "EFSCORRUPTED, EUCLEAN",
    "ENOTSUP, EOPNOTSUPP",
    "ENOIOCTLCMD, ENOTTY",
    "ERESTARTSYS, EINTR",
    "ERESTART_RESTARTBLOCK, EINTR"
  })
  void should_give_the_name_that_a_program_sees_when_another_is_written(
      String written, String seen) {
    assertEquals(Optional.of(seen), errnos.seen(written));
  }

  @Test
  void should_give_none_when_it_stays_in_the_kernel_or_is_no_errno() {
    assertEquals(Optional.empty(), errnos.seen("ERESTARTNOINTR"), "the call is begun again");
    assertEquals(Optional.empty(), errnos.seen("ENOTSUPP"));
    assertEquals(Optional.empty(), errnos.seen("EXAMPLES"));
  }
}
