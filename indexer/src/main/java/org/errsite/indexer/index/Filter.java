// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A condition that every result must meet.
 *
 * @param name which field it looks at
 * @param values any of which must fit
 * @param negated whether none of them may fit instead
 */
record Filter(Name name, List<String> values, boolean negated) {

  /** The filters there are, as they are written in a query in lower case. */
  enum Name {
    ERRNO(Fields.ERRNO),
    FILE(Fields.FILE),
    FUNCTION(Fields.FUNCTION),
    SYSCALL(Fields.SYSCALL),
    STATUS(Fields.STATUS),
    KIND(Fields.KIND),
    BY(Fields.BY),
    EAGER(Fields.EAGER),
    LINE(Fields.LINE),
    ID(Fields.ID),
    GUARD(Fields.GUARD_WORDS),
    STATEMENT(Fields.STATEMENT_WORDS),
    COMMENT(Fields.COMMENT_WORDS),
    CONFIG(Fields.CONFIG_WORDS),
    SUBSYSTEM(Fields.SUBSYSTEM_WORDS),
    REASON(Fields.REASON_WORDS),
    PATH(Fields.PATH_WORDS);

    private final String field;

    Name(String field) {
      this.field = field;
    }

    /** The Lucene field it looks at. */
    String field() {
      return field;
    }

    /** As written in a query. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The filter of that label, if there is one. */
    static Optional<Name> of(String label) {
      for (Name name : values()) {
        if (name.label().equalsIgnoreCase(label)) {
          return Optional.of(name);
        }
      }
      return Optional.empty();
    }
  }
}
