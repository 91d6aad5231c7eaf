// SPDX-License-Identifier: Apache-2.0
package org.errsite.indexer.kernel;

/**
 * One file of a release as it was read.
 *
 * @param path from the kernel root, with forward slashes
 * @param blob Git blob id of the bytes, 40 lower-case hexadecimal digits
 * @param bytes the content, never null; callers must not change it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the blob id is its identity.
public record SourceText(String path, String blob, byte[] bytes) {}
