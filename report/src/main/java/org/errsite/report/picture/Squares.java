// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a rectangle into one part a weight, each with its share of the area and as near to a square
 * as can be: the squarified treemap of Bruls, Huizing and van Wijk (2000).
 */
public final class Squares {
  private final List<Integer> weights;
  private final double scale;

  private Squares(List<Integer> weights, double scale) {
    this.weights = weights;
    this.scale = scale;
  }

  /**
   * The parts, in the order of their weights.
   *
   * @param weights above 0, largest first
   */
  public static List<Box> cut(Box area, List<Integer> weights) {
    double sum = weights.stream().mapToDouble(Integer::doubleValue).sum();
    return new Squares(weights, sum == 0 ? 0 : area.area() / sum).run(area);
  }

  private List<Box> run(Box area) {
    List<Box> parts = new ArrayList<>();
    Box left = area;
    for (int from = 0; from < weights.size(); from = parts.size()) {
      int to = from + 1;
      while (to < weights.size()
          && worst(from, to + 1, left.shorter()) <= worst(from, to, left.shorter())) {
        to++;
      }
      left = row(parts, left, from, to);
    }
    return parts;
  }

  private double sum(int from, int to) {
    double sum = 0;
    for (int weight : weights.subList(from, to)) {
      sum += weight;
    }
    return sum * scale;
  }

  /** How far the worst part of a row is from a square: its longer side by its shorter. */
  private double worst(int from, int to, double side) {
    double row = sum(from, to);
    double largest = weights.get(from) * scale;
    double smallest = weights.get(to - 1) * scale;
    return Math.max(side * side * largest / (row * row), row * row / (side * side * smallest));
  }

  /** Lays a row along the shorter side, and returns what is left. */
  private Box row(List<Box> parts, Box left, int from, int to) {
    boolean upright = left.width() >= left.height();
    double side = left.shorter();
    double thick = side == 0 ? 0 : sum(from, to) / side;
    double at = 0;
    for (int weight : weights.subList(from, to)) {
      double length = thick == 0 ? 0 : weight * scale / thick;
      parts.add(
          upright
              ? new Box(left.x(), left.y() + at, thick, length)
              : new Box(left.x() + at, left.y(), length, thick));
      at += length;
    }
    return upright
        ? new Box(left.x() + thick, left.y(), Math.max(0, left.width() - thick), left.height())
        : new Box(left.x(), left.y() + thick, left.width(), Math.max(0, left.height() - thick));
  }
}
