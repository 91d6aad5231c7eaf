// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.model;

/** A system call: what the source says of its errors, and the manual beside it. */
public record DocumentedCall(CallErrors errors, Documentation documentation) {}
