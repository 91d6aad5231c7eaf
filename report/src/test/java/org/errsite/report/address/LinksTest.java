// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.errsite.report.Miniature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
  @ParameterizedTest
  @CsvSource({
    "index.html, 6.1/index.html, 6.1/index.html",
    "6.1/index.html, 6.1/errno/EPERM.html, errno/EPERM.html",
    "6.1/source/kernel/a.c.html, 6.1/errno/EPERM.html, ../../errno/EPERM.html",
    "6.1/source/kernel/a.c.html, 6.1/source/kernel/index.html, index.html",
    "6.1/source/kernel/a.c.html, 6.1/source/kern/index.html, ../kern/index.html",
    "6.1/source/net/a.c.html, assets/css/errsite.css, ../../../assets/css/errsite.css",
    "latest/index.html, 6.1/index.html, ../6.1/index.html",
    "6.1/a.html, 6.1/a.html#L2, #L2"
  })
  void should_climb_no_higher_than_needed_when_linking(String from, String to, String link) {
    assertEquals(link, Links.between(from, to));
  }

  @Test
  void should_give_the_address_of_the_contract_when_asked_for_a_site() {
    Links links = Links.of("6.1.192", List.of("kernel/gate.c"));
    assertEquals(
        "/6.1.192/source/kernel/gate.c.html#L11",
        links.url(Miniature.release("6.1.192").sites().get(1)));
    assertEquals("6.1.192/data/errsite-6.1.192.patch.gz", links.patch());
    assertEquals("latest/errno/EPERM.html", links.latest().errno("EPERM"));
  }
}
