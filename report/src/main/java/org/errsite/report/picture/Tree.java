// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ways that begin at one place, drawn as a tree from left to right: what they share is drawn once,
 * a column a step, a row a way.
 *
 * @param width of the picture
 * @param height of the picture
 * @param nodes the places, the root first
 * @param edges the lines between them
 */
public record Tree(int width, int height, List<Node> nodes, List<Edge> edges) {
  /** Of one row; room for a line of text. */
  private static final int ROW = 20;

  /** Of one letter of the font that the pages use for code, which is 11 units high. */
  private static final double LETTER = 6.7;

  private static final int GAP = 26;

  /**
   * A place.
   *
   * @param label of it
   * @param x where its text begins
   * @param y of its text's middle
   * @param way position of the way that ends here; -1 where none does
   */
  public record Node(String label, int x, int y, int way) {}

  /** A line, from the right of one place to the left of another. */
  public record Edge(int fromX, int fromY, int toX, int toY) {

    /** Where it bends. */
    public int middle() {
      return (fromX + toX) / 2;
    }
  }

  /**
   * Draws ways.
   *
   * @param root what they begin at
   * @param ways labels of their steps behind the root; each has one at least, and no two end at the
   *     same place
   */
  public static Tree of(String root, List<List<String>> ways) {
    Branch top = new Branch(root);
    for (int i = 0; i < ways.size(); i++) {
      top.add(ways.get(i), i);
    }
    return new Drawing(top).draw();
  }

  private static final class Branch {
    private final String label;
    private final Map<String, Branch> below = new LinkedHashMap<>();
    private int way = -1;
    private int row;

    Branch(String label) {
      this.label = label;
    }

    void add(List<String> steps, int number) {
      Branch at = this;
      for (String step : steps) {
        at = at.below.computeIfAbsent(step, Branch::new);
      }
      at.way = number;
    }
  }

  private static final class Drawing {
    private final Branch top;
    private final List<Integer> widest = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private int rows;

    Drawing(Branch top) {
      this.top = top;
    }

    Tree draw() {
      measure(top, 0);
      int x = 0;
      for (int letters : widest) {
        columns.add(x);
        x += (int) Math.ceil(letters * LETTER) + GAP;
      }
      place(top, 0);
      return new Tree(x, rows * ROW, nodes, edges);
    }

    private void measure(Branch branch, int depth) {
      if (depth == widest.size()) {
        widest.add(0);
      }
      widest.set(depth, Math.max(widest.get(depth), branch.label.length()));
      branch.below.values().forEach(next -> measure(next, depth + 1));
      // Twice the row, so that the middle of two is whole.
      if (branch.below.isEmpty()) {
        branch.row = 2 * rows++;
      } else {
        List<Branch> all = List.copyOf(branch.below.values());
        branch.row = (all.get(0).row + all.get(all.size() - 1).row) / 2;
      }
    }

    private void place(Branch branch, int depth) {
      nodes.add(new Node(branch.label, columns.get(depth), y(branch), branch.way));
      int right = columns.get(depth) + (int) Math.ceil(branch.label.length() * LETTER) + 4;
      for (Branch next : branch.below.values()) {
        edges.add(new Edge(right, y(branch), columns.get(depth + 1) - 4, y(next)));
        place(next, depth + 1);
      }
    }

    private static int y(Branch branch) {
      return branch.row * ROW / 2 + ROW / 2;
    }
  }
}
