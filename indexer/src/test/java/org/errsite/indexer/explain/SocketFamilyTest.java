// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.errsite.indexer.trace.Hints;
import org.junit.jupiter.api.Test;

class SocketFamilyTest {
  @Test
  void should_know_the_family_when_descriptor_or_address_tell_it() {
    assertEquals("ipv4", SocketFamily.of(Hints.in("3<TCP:[1]>, {sa_family=AF_INET, sin_port=1}")));
    assertEquals("unix", SocketFamily.of(Hints.in("3<UNIX-STREAM:[1]>, 0x7ffd")));
    assertEquals("", SocketFamily.of(Hints.in("3<socket:[1]>, 0x7ffd")));
  }

  @Test
  void should_leave_out_other_families_when_one_is_known() {
    assertTrue(SocketFamily.mayBe("ipv4", "net/ipv4/tcp.c"));
    assertTrue(SocketFamily.mayBe("ipv4", "net/ipv6/af_inet6.c"));
    assertTrue(SocketFamily.mayBe("ipv4", "net/core/sock.c"));
    assertTrue(SocketFamily.mayBe("ipv4", "net/socket.c"));
    assertTrue(SocketFamily.mayBe("unix", "fs/namei.c"));
    assertFalse(SocketFamily.mayBe("ipv4", "net/unix/af_unix.c"));
    assertFalse(SocketFamily.mayBe("unix", "net/ipv4/tcp.c"));
  }

  @Test
  void should_call_a_family_rare_when_few_programs_use_it() {
    assertTrue(SocketFamily.isRare("net/ax25/af_ax25.c"));
    assertFalse(SocketFamily.isRare("net/netlink/af_netlink.c"));
    assertFalse(SocketFamily.isRare("fs/namei.c"));
  }
}
