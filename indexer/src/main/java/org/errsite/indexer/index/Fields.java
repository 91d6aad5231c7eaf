// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.index;

/**
 * Names of the Lucene fields, each with the reason for its type.
 *
 * <p>Every indexed field holds plain terms with document ids only: no frequencies, positions or
 * norms. The score of a site is then a sum over terms and fields, which a browser can repeat from
 * the same postings.
 */
final class Fields {
  /** The whole {@link Site}; stored and not indexed, because results are read back as a piece. */
  static final String SITE = "site";

  /** One exact term, for {@code id:}. */
  static final String ID = "id";

  /** One exact term, the path; {@code file:} is matched against the list of files first. */
  static final String FILE = "file";

  /**
   * Exact terms, decimal numbers: its own line, and those where it is recorded. Lines are asked for
   * one at a time, never as a range.
   */
  static final String LINE = "line";

  /** One exact term, because an error name is a filter and never part of a longer word. */
  static final String ERRNO = "errno";

  /** One exact term, the whole name as written, so that {@code function:} can look at all names. */
  static final String FUNCTION = "function";

  /** One exact term, the label; also what the preference for returns over tests is read from. */
  static final String KIND = "kind";

  /** One exact term, the label. */
  static final String STATUS = "status";

  /** One exact term, the label of who instrumented it. */
  static final String BY = "by";

  /** One exact term, {@code true} or {@code false}. */
  static final String EAGER = "eager";

  /** One exact term, {@code c} or {@code h}, for the preference of sources over headers. */
  static final String SUFFIX = "suffix";

  /** One exact term, how many directories the file is below, for the preference of core code. */
  static final String DEPTH = "depth";

  /** Exact terms, one a system call. */
  static final String SYSCALL = "syscall";

  /** Words of the path, because directories and file names are what people remember. */
  static final String FILE_WORDS = "file.words";

  /** The function's name whole and in parts. */
  static final String FUNCTION_WORDS = "function.words";

  /** Words of the system calls that reach the site. */
  static final String SYSCALL_WORDS = "syscall.words";

  /** Words of the functions a system call goes through. */
  static final String PATH_WORDS = "path.words";

  /** Words of the condition that decides. */
  static final String GUARD_WORDS = "guard.words";

  /** Words of the statement. */
  static final String STATEMENT_WORDS = "statement.words";

  /** Words of the comment beside it: English, so stemmed. */
  static final String COMMENT_WORDS = "comment.words";

  /** Words of the MAINTAINERS title: English, so stemmed. */
  static final String SUBSYSTEM_WORDS = "subsystem.words";

  /** Words of the enclosing {@code #if} conditions. */
  static final String CONFIG_WORDS = "config.words";

  /** Words of the reason; asked with {@code reason:} only, it says nothing about the code. */
  static final String REASON_WORDS = "reason.words";

  /** Every word of the ranked fields once, so that one count says how rare a word is. */
  static final String ANY_WORDS = "any.words";

  private Fields() {}
}
