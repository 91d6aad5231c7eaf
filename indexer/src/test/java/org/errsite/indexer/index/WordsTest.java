// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "pid_ns_ctl_handler, pid_ns_ctl_handler pid ns ctl handler",
    "SIOCGIFADDR, siocgifaddr",
    "CLONE_NEWUSER, clone_newuser clone newus",
    "__inet_bind, inet_bind inet bind",
    "camelCase, camelcase camel case",
    "dup3, dup3 dup",
    "net/ipv4/tcp_input.c, net ipv4 ipv tcp_input tcp input",
    "sk->sk_state, sk sk_state state",
    "802, ''",
    "0x1fUL, ''",
  })
  void should_index_identifiers_whole_and_in_parts(String text, String terms) {
    assertEquals(terms, String.join(" ", Words.terms(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "namespaces, namespac",
    "namespace, namespac",
    "permitted, permit",
    "capability, capabl",
    "capable, capabl",
    "nfs, nfs",
    "cifs, cifs",
    "ipvs, ipvs",
    "ids, ids",
  })
  void should_stem_english_and_leave_short_names_alone(String word, String stem) {
    assertEquals(stem, Words.whole(word));
  }

  @Test
  void should_drop_stop_words_and_single_letters_when_indexing() {
    assertEquals(
        List.of("user", "mani", "watch"),
        List.copyOf(Words.terms("the user has a many watches with i")));
  }

  @Test
  void should_find_nothing_when_there_are_no_letters() {
    assertEquals(Set.of(), Words.terms("  -- 12 __ \u00e9\u4e2d %s"));
  }
}
