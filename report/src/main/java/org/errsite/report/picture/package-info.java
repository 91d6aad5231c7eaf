// SPDX-License-Identifier: Apache-2.0
/** Where things lie in a picture: plain geometry, which pages then draw. Knows no other room. */
package org.errsite.report.picture;
