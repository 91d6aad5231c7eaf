// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.errsite.report.address.Links;
import org.errsite.report.code.Visible;
import org.errsite.report.model.Directory;
import org.errsite.report.model.Tally;
import org.errsite.report.picture.Box;
import org.errsite.report.picture.Squares;

/**
 * The release as a map: an area a directory, as large as it has sites, coloured by how many of
 * those are instrumented.
 *
 * @param width in units of the picture
 * @param height in units of the picture
 * @param parts the directories at the root
 */
public record TreemapView(int width, int height, List<Part> parts) {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 480;
  private static final double HEADING = 15;

  /** Smaller ones could not be told apart, nor be met by a finger. */
  private static final double LEAST = 6;

  private static final double LETTER = 6;
  private static final double LINE = 13;

  /** Least percents instrumented, from the second shade on. */
  private static final List<Integer> STEPS = List.of(50, 70, 80, 85, 90, 95, 99);

  /**
   * One directory, or the files right in one.
   *
   * @param name its path
   * @param label what of the name fits into it; may be empty
   * @param href to its listing
   * @param x of its left side
   * @param y of its upper side
   * @param width above 0
   * @param height above 0
   * @param tally of its sites
   * @param percent of them that are instrumented, rounded down
   * @param shade from 0, few instrumented, to {@code STEPS.size()}, nearly all
   * @param parts the directories in it; empty in those at the second level
   */
  public record Part(
      String name,
      String label,
      String href,
      String x,
      String y,
      String width,
      String height,
      Tally tally,
      int percent,
      int shade,
      List<Part> parts) {}

  /** A directory's own files, or one below it. */
  private record Piece(String name, String path, Tally tally, Directory directory) {}

  /** Of a release, as seen from a page. */
  static TreemapView of(ReleaseScope scope, String address) {
    Box all = new Box(0, 0, WIDTH, HEIGHT);
    return new TreemapView(WIDTH, HEIGHT, parts(scope.links(), address, scope.root(), all, 1));
  }

  private static List<Part> parts(
      Links links, String address, Directory directory, Box box, int level) {
    List<Piece> pieces = pieces(directory);
    List<Box> boxes =
        Squares.cut(box, pieces.stream().map(piece -> piece.tally().found()).toList());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Box own = boxes.get(i);
      if (own.width() < LEAST || own.height() < LEAST) {
        continue;
      }
      Piece piece = pieces.get(i);
      boolean cut = level == 1 && piece.directory() != null && own.height() > 3 * HEADING;
      List<Part> below =
          cut
              ? parts(links, address, piece.directory(), own.inside(1, HEADING), level + 1)
              : List.of();
      String href = Links.between(address, links.directory(piece.path()));
      parts.add(part(piece, href, own, below));
    }
    return parts;
  }

  private static List<Piece> pieces(Directory directory) {
    List<Piece> pieces = new ArrayList<>();
    directory
        .directories()
        .forEach((name, below) -> pieces.add(new Piece(name, below.path(), below.tally(), below)));
    Tally files =
        directory.files().values().stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
    if (files.found() > 0) {
      pieces.add(new Piece("files", directory.path(), files, null));
    }
    pieces.sort(Comparator.comparingInt((Piece piece) -> -piece.tally().found()));
    return pieces;
  }

  private static Part part(Piece piece, String href, Box box, List<Part> below) {
    int percent = 100 * piece.tally().instrumented() / piece.tally().found();
    int shade = (int) STEPS.stream().filter(step -> percent >= step).count();
    String name = Visible.of(piece.name());
    boolean fits = box.width() > name.length() * LETTER + 6 && box.height() > LINE;
    String path = piece.path().isEmpty() ? name : Visible.of(piece.path()) + "/";
    return new Part(
        piece.directory() == null ? path + " (files)" : path,
        fits ? name : "",
        href,
        number(box.x()),
        number(box.y()),
        number(box.width()),
        number(box.height()),
        piece.tally(),
        percent,
        shade,
        below);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
