// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SquaresTest {
  private static final Box AREA = new Box(10, 20, 600, 400);

  @Test
  void should_give_each_its_share_of_the_area_when_weights_differ() {
    List<Integer> weights = List.of(6, 6, 4, 3, 2, 2, 1);
    List<Box> parts = Squares.cut(AREA, weights);
    assertEquals(weights.size(), parts.size());
    for (int i = 0; i < weights.size(); i++) {
      assertEquals(240_000 * weights.get(i) / 24.0, parts.get(i).area(), 0.001);
    }
  }

  @Test
  void should_stay_inside_and_apart_when_area_is_cut() {
    List<Box> parts = Squares.cut(AREA, List.of(500, 80, 80, 40, 9, 9, 9, 1, 1));
    for (Box part : parts) {
      assertTrue(part.x() >= 10 && part.x() + part.width() <= 610.001, part.toString());
      assertTrue(part.y() >= 20 && part.y() + part.height() <= 420.001, part.toString());
      for (Box other : parts) {
        assertTrue(part.equals(other) || !overlap(part, other), part + " " + other);
      }
    }
  }

  private static boolean overlap(Box a, Box b) {
    double slack = 0.001;
    return a.x() + slack < b.x() + b.width()
        && b.x() + slack < a.x() + a.width()
        && a.y() + slack < b.y() + b.height()
        && b.y() + slack < a.y() + a.height();
  }

  @Test
  void should_be_squarer_than_slices_when_weights_are_alike() {
    for (Box part : Squares.cut(new Box(0, 0, 400, 400), List.of(1, 1, 1, 1, 1, 1, 1, 1))) {
      double longer = Math.max(part.width(), part.height());
      assertTrue(longer / part.shorter() < 3, part.toString());
    }
  }

  @Test
  void should_give_nothing_when_there_is_nothing() {
    assertEquals(List.of(), Squares.cut(AREA, List.of()));
    assertEquals(List.of(AREA), Squares.cut(AREA, List.of(3)));
  }
}
