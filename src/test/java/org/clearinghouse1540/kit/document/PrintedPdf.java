package org.clearinghouse1540.kit.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters on the pages of a PDF with their places, in the order in which they are drawn. */
public final class PrintedPdf {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final float NEAREST_EDGE = 14; // five millimetres

  private final List<Letter> letters = new ArrayList<>();
  private final StringBuilder forwards = new StringBuilder();
  private final StringBuilder backwards = new StringBuilder();
  private final List<Letter> origins = new ArrayList<>();

  private record Letter(int page, TextPosition place, String text) {
    private String at() {
      return "'%s' on page %d at %.0f, %.0f"
          .formatted(text, page, place.getXDirAdj(), place.getYDirAdj());
    }
  }

  private PrintedPdf(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new Reader().getText(document);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    for (Letter letter : letters) {
      String plain = letters(letter.text());
      forwards.append(plain);
      plain.chars().forEach(character -> origins.add(letter));
    }
    letters.reversed().forEach(letter -> backwards.append(letters(letter.text())));
  }

  /** The letters of a PDF. */
  public static PrintedPdf of(byte[] pdf) {
    return new PrintedPdf(pdf);
  }

  private final class Reader extends PDFTextStripper {
    @Override
    protected void processTextPosition(TextPosition place) {
      if (!place.getUnicode().isBlank()) {
        letters.add(new Letter(getCurrentPageNo(), place, place.getUnicode()));
      }
    }
  }

  private static String letters(String text) {
    StringBuilder plain = new StringBuilder();
    WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .results()
        .forEach(word -> plain.append(word.group()));
    return plain.toString();
  }

  /** The letters that are outside the page or nearer to its edge than five millimetres. */
  public List<String> outside() {
    return letters.stream()
        .filter(letter -> isOutside(letter.place()))
        .map(Letter::at)
        .limit(5)
        .toList();
  }

  private static boolean isOutside(TextPosition place) {
    float right = place.getXDirAdj() + place.getWidthDirAdj();
    return place.getXDirAdj() < NEAREST_EDGE
        || right > place.getPageWidth() - NEAREST_EDGE
        || place.getYDirAdj() < NEAREST_EDGE
        || place.getYDirAdj() > place.getPageHeight() - NEAREST_EDGE;
  }

  /** The letters that are drawn over other letters. */
  public List<String> covered() {
    List<String> found = new ArrayList<>();
    Map<Integer, TreeMap<Float, List<Letter>>> lines = new TreeMap<>();
    for (Letter letter : letters) {
      TextPosition place = letter.place();
      if (place.getWidthDirAdj() > 1) {
        lines
            .computeIfAbsent(letter.page(), page -> new TreeMap<>())
            .computeIfAbsent(place.getYDirAdj(), y -> new ArrayList<>())
            .add(letter);
      }
    }
    for (TreeMap<Float, List<Letter>> page : lines.values()) {
      for (List<Letter> line : page.values()) {
        List<Letter> sorted = new ArrayList<>(line);
        sorted.sort(java.util.Comparator.comparing(letter -> letter.place().getXDirAdj()));
        for (int i = 1; i < sorted.size(); i++) {
          TextPosition before = sorted.get(i - 1).place();
          TextPosition place = sorted.get(i).place();
          float over = before.getXDirAdj() + before.getWidthDirAdj() - place.getXDirAdj();
          if (over > 0.6 * Math.min(before.getWidthDirAdj(), place.getWidthDirAdj())) {
            found.add(sorted.get(i).at());
          }
        }
      }
    }
    return found.stream().limit(5).toList();
  }

  /** The words of these texts that are not on the pages as often as in the texts. */
  public List<String> missing(List<String> texts) {
    Map<String, Integer> wanted = new TreeMap<>();
    for (String text : texts) {
      WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
          .results()
          .forEach(word -> wanted.merge(word.group(), 1, Integer::sum));
    }
    List<String> missing = new ArrayList<>();
    wanted.forEach(
        (word, times) -> {
          int found = count(isRightToLeft(word) ? backwards : forwards, word);
          if (found < times) {
            missing.add(word + " (" + found + " of " + times + ")");
          }
        });
    return missing;
  }

  private static boolean isRightToLeft(String word) {
    return Bidi.requiresBidi(word.toCharArray(), 0, word.length());
  }

  private static int count(StringBuilder text, String word) {
    int found = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      found++;
    }
    return found;
  }

  /** The lines of these texts that do not begin a new line on the page. */
  public List<String> joined(List<String> texts) {
    List<String> joined = new ArrayList<>();
    for (String text : texts) {
      List<String> lines =
          text.lines().filter(line -> letters(line).length() > 3 && !isRightToLeft(line)).toList();
      for (int i = 1; i < lines.size(); i++) {
        String before = letters(lines.get(i - 1));
        String line = letters(lines.get(i));
        if (isJoined(before, line)) {
          joined.add(lines.get(i));
        }
      }
    }
    return joined;
  }

  // Both are together on the page somewhere, and each time in the same line.
  private boolean isJoined(String before, String line) {
    int together = 0;
    for (int at = forwards.indexOf(before + line);
        at >= 0;
        at = forwards.indexOf(before + line, at + 1)) {
      int start = at + before.length();
      if (!isSameLine(origins.get(start - 1), origins.get(start))) {
        return false;
      }
      together++;
    }
    return together > 0;
  }

  private static boolean isSameLine(Letter one, Letter other) {
    return one.page() == other.page()
        && Math.abs(one.place().getYDirAdj() - other.place().getYDirAdj()) < 2;
  }
}
