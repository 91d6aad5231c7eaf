// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.picture;

/**
 * A rectangle, in units of the picture.
 *
 * @param x of its left side
 * @param y of its upper side
 * @param width 0 or more
 * @param height 0 or more
 */
public record Box(double x, double y, double width, double height) {

  /** What is left of it inside a margin, and below a heading. */
  public Box inside(double margin, double heading) {
    return new Box(
        x + margin,
        y + margin + heading,
        Math.max(0, width - 2 * margin),
        Math.max(0, height - 2 * margin - heading));
  }

  double area() {
    return width * height;
  }

  double shorter() {
    return Math.min(width, height);
  }
}
