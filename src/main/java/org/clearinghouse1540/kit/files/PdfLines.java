package org.clearinghouse1540.kit.files;

import com.ibm.icu.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.files.PdfGlyphs.Glyph;

/** Combines letters into lines, and the lines of a cell into its text. */
final class PdfLines {
  // A greater distance between lines, in multiples of the font size, separates paragraphs.
  private static final double APART = 1.45;
  // Programs that write PDF files mark a word broken at the end of a line by this character.
  private static final String GOES_ON = "\u200b";
  // A space between two words of a line, in multiples of the font size; cells are farther apart.
  private static final double WIDEST_SPACE = 0.45;
  // The least distance between two columns without a line between them.
  private static final double FAR = 0.5;
  private final double apart;
  private final boolean marked;
  private final boolean rightToLeft;
  // Words that another word of their line follows, and words that follow another one.
  private final Set<String> ended = new HashSet<>();
  private final Set<String> begun = new HashSet<>();

  /** Measures the letters of all pages, so that pages without wrapped lines are read alike. */
  PdfLines(List<List<Glyph>> pages) {
    this.marked =
        pages.stream()
            .anyMatch(page -> page.stream().anyMatch(glyph -> glyph.letter().equals(GOES_ON)));
    this.rightToLeft = isMostlyRightToLeft(pages);
    double least = Double.MAX_VALUE;
    for (List<Glyph> page : pages) {
      List<List<Glyph>> all = lines(page);
      for (int i = 1; i < all.size(); i++) {
        double pitch = pitch(all.get(i - 1), all.get(i));
        least = pitch > 0.9 ? Math.min(least, pitch) : least;
      }
      all.forEach(this::addWords);
    }
    this.apart = least == Double.MAX_VALUE || least < APART ? APART : least * 1.15;
  }

  /** The lines, one text each. */
  List<String> apart(List<Glyph> glyphs) {
    return lines(glyphs).stream().map(this::text).toList();
  }

  /**
   * The lines with spaces between their columns: what is drawn at one place of the page is at one
   * place of the lines. Empty for text from right to left, which is drawn in another order.
   */
  List<String> aligned(List<Glyph> glyphs) {
    if (rightToLeft) {
      return List.of();
    }
    List<List<List<Glyph>>> all = lines(glyphs).stream().map(PdfLines::pieces).toList();
    double unit = Double.MAX_VALUE;
    double margin = Double.MAX_VALUE;
    for (List<List<Glyph>> line : all) {
      for (List<Glyph> piece : line) {
        double width = piece.getLast().right() - piece.getFirst().left();
        unit = Math.min(unit, width / text(piece).length() / 2);
        margin = Math.min(margin, piece.getFirst().left());
      }
    }
    List<String> aligned = new ArrayList<>();
    for (List<List<Glyph>> line : all) {
      StringBuilder text = new StringBuilder();
      for (List<Glyph> piece : line) {
        long place = Math.round((piece.getFirst().left() - margin) / Math.max(unit, 1));
        while (text.length() < place || !text.isEmpty() && !text.toString().endsWith("  ")) {
          text.append(' ');
        }
        text.append(text(piece));
      }
      aligned.add(text.toString());
    }
    return aligned;
  }

  // The pieces of a line that are farther apart than words.
  private static List<List<Glyph>> pieces(List<Glyph> line) {
    List<List<Glyph>> pieces = new ArrayList<>();
    for (Glyph glyph : line) {
      boolean far =
          pieces.isEmpty()
              || glyph.left() - pieces.getLast().getLast().right() > glyph.size() * FAR;
      if (far) {
        pieces.add(new ArrayList<>());
      }
      pieces.getLast().add(glyph);
    }
    return pieces;
  }

  /** The text of a cell: wrapped lines are joined, paragraphs begin a new line. */
  String joined(List<Glyph> glyphs, double left, double right) {
    List<List<Glyph>> lines = lines(glyphs);
    double padding =
        Math.max(0, glyphs.stream().mapToDouble(Glyph::left).min().orElse(left) - left);
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String text = text(lines.get(i)).strip();
      if (i > 0 && !joined.isEmpty()) {
        List<Glyph> before = lines.get(i - 1);
        if (pitch(before, lines.get(i)) > apart) {
          joined.append('\n');
        } else if (!isBroken(before, lines.get(i), left + padding, right - padding)) {
          joined.append(' ');
        }
      }
      joined.append(text);
    }
    return joined.toString().strip();
  }

  // A word longer than its cell is broken at the end of a full line and continued without a space;
  // a shorter word would have been moved to the next line as a whole.
  private boolean isBroken(List<Glyph> line, List<Glyph> next, double left, double edge) {
    Glyph last = line.getLast();
    Glyph first = next.getFirst();
    if (isIdeograph(last) && isIdeograph(first)) {
      return true; // Chinese has no spaces between words.
    }
    if (last.letter().equals(GOES_ON)) {
      return true;
    }
    if (marked) {
      return false;
    }
    boolean full = last.right() + (first.right() - first.left()) > edge;
    double word = last.right() - beginOfLastWord(line) + endOfFirstWord(next) - first.left();
    return full && word > (edge - left) * 0.98 && !areWords(line, next);
  }

  // Two pieces that are complete words in other lines of the file are two words here as well.
  private boolean areWords(List<Glyph> line, List<Glyph> next) {
    String[] before = text(line).strip().split(" ");
    String[] after = text(next).strip().split(" ");
    return ended.contains(before[before.length - 1]) && begun.contains(after[0]);
  }

  private void addWords(List<Glyph> line) {
    StringBuilder word = new StringBuilder();
    String before = "";
    for (int i = 0; i < line.size(); i++) {
      Glyph glyph = line.get(i);
      if (i > 0 && isApart(line.get(i - 1), glyph)) {
        double space = (glyph.left() - line.get(i - 1).right()) / glyph.size();
        begun.add(before.isEmpty() ? "" : word.toString());
        before = space < WIDEST_SPACE ? word.toString() : "";
        ended.add(before);
        word.setLength(0);
      }
      word.append(plain(glyph.letter()));
    }
    begun.add(before.isEmpty() ? "" : word.toString());
  }

  private static double beginOfLastWord(List<Glyph> line) {
    for (int i = line.size() - 1; i > 0; i--) {
      if (isApart(line.get(i - 1), line.get(i))) {
        return line.get(i).left();
      }
    }
    return line.getFirst().left();
  }

  private static double endOfFirstWord(List<Glyph> line) {
    for (int i = 1; i < line.size(); i++) {
      if (isApart(line.get(i - 1), line.get(i))) {
        return line.get(i - 1).right();
      }
    }
    return line.getLast().right();
  }

  private static boolean isApart(Glyph before, Glyph glyph) {
    return glyph.left() - before.right() > glyph.size() * 0.15;
  }

  private static boolean isIdeograph(Glyph glyph) {
    return glyph.letter().codePoints().allMatch(Character::isIdeographic);
  }

  private static double pitch(List<Glyph> before, List<Glyph> line) {
    return (line.getFirst().bottom() - before.getFirst().bottom()) / line.getFirst().size();
  }

  private static List<List<Glyph>> lines(List<Glyph> glyphs) {
    List<Glyph> sorted =
        glyphs.stream()
            .filter(item -> !item.letter().isBlank())
            .sorted(Comparator.comparingDouble(Glyph::bottom))
            .toList();
    List<List<Glyph>> lines = new ArrayList<>();
    for (Glyph glyph : sorted) {
      boolean same =
          !lines.isEmpty()
              && glyph.bottom() - lines.getLast().getFirst().bottom() < glyph.size() * 0.4;
      if (!same) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(glyph);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::left)));
    return lines;
  }

  private String text(List<Glyph> line) {
    StringBuilder text = new StringBuilder();
    double end = Double.NaN;
    for (Glyph glyph : line) {
      if (!Double.isNaN(end) && glyph.left() - end > glyph.size() * 0.15) {
        text.append(' ');
      }
      text.append(glyph.letter().equals(GOES_ON) ? "" : plain(glyph.letter()));
      end = glyph.right();
    }
    return asRead(text.toString());
  }

  // A file contains right-to-left letters in visual order, from left to right.
  private String asRead(String drawn) {
    boolean numbers = rightToLeft && drawn.codePoints().noneMatch(Character::isLetter);
    if (!Bidi.requiresBidi(drawn.toCharArray(), 0, drawn.length()) && !numbers) {
      return drawn;
    }
    byte direction = numbers ? Bidi.RTL : Bidi.LTR;
    for (int at = drawn.length() - 1; at >= 0; at--) {
      byte letter = Character.getDirectionality(drawn.charAt(at));
      if (letter == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        break;
      }
      if (letter == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || letter == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        direction = Bidi.RTL;
        break;
      }
    }
    Bidi bidi = new Bidi();
    bidi.setInverse(!numbers); // Numbers without letters are reordered alike both ways.
    bidi.setPara(drawn, direction, null);
    // Presentation forms are replaced by the one or two letters that they show.
    return Normalizer.normalize(bidi.writeReordered(Bidi.DO_MIRRORING), Normalizer.Form.NFKC)
        .replaceAll("\u0640(?=\\p{M})", "") // A combining mark needs no carrier.
        // Before a bracket, brackets of a year join the number: 2004) 1540) is 1540 (2004).
        .replaceAll("(?<![\\d(])(\\d{4})\\) (\\d{1,4})\\)(?=\\s|$)", "$2 ($1)");
  }

  private static boolean isMostlyRightToLeft(List<List<Glyph>> pages) {
    long[] letters = new long[2];
    for (List<Glyph> page : pages) {
      for (Glyph glyph : page) {
        int letter = glyph.letter().isEmpty() ? ' ' : glyph.letter().codePointAt(0);
        if (Character.isLetter(letter)) {
          byte direction = Character.getDirectionality(letter);
          letters[direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? 0 : 1]++;
        }
      }
    }
    return letters[1] > letters[0];
  }

  // A font may combine two letters in a ligature.
  private static String plain(String letter) {
    boolean joined = letter.codePoints().allMatch(sign -> sign >= 0xFB00 && sign <= 0xFB06);
    return joined ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter;
  }
}
