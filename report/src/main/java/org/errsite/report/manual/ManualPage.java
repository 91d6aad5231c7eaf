// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.manual;

import java.util.Set;

/**
 * What the manual says of the errors of one system call.
 *
 * @param name of the page, such as {@code open}
 * @param source what the page is part of, such as {@code Linux man-pages 6.03}; may be empty
 * @param listed names of the errors that it lists for the call, as written
 * @param named names of those that its sentences have, as written
 * @param open whether it says that there can be others
 */
public record ManualPage(
    String name, String source, Set<String> listed, Set<String> named, boolean open) {}
