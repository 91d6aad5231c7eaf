// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.scan;

import java.util.List;

/**
 * A name in quotes and what stands beside it, in a row of a table or among the arguments of a call:
 * {@code { .procname = "pid_max", .proc_handler = proc_dointvec_minmax }}.
 *
 * @param name what is between the quotes
 * @param words names of functions, and of variables that hold some
 */
public record Row(String name, List<String> words) {}
