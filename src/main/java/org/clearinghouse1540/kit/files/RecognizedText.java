package org.clearinghouse1540.kit.files;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The text in the table that Tesseract writes, one word a line, with marks around the words of low
 * confidence.
 */
final class RecognizedText {
  private static final int COLUMNS = 12;
  private static final int CONFIDENCE = 10;
  private static final double LOW = 65;
  private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");

  private final StringBuilder text = new StringBuilder();
  private String line = "";
  private String paragraph = "";
  private String before = "";

  private RecognizedText() {}

  static String of(String table) {
    RecognizedText recognized = new RecognizedText();
    table
        .lines()
        .skip(1)
        .map(row -> List.of(row.split("\t", COLUMNS)))
        .filter(row -> row.size() == COLUMNS && !row.getLast().isBlank())
        .forEach(recognized::add);
    return recognized.text.toString();
  }

  private void add(List<String> row) {
    String word = row.getLast().strip();
    String ofParagraph = part(row, 4);
    String ofLine = part(row, 5);
    if (!text.isEmpty()) {
      text.append(separator(word, ofParagraph, ofLine));
    }
    boolean unsure = Double.parseDouble(row.get(CONFIDENCE)) < LOW;
    text.append(unsure ? TextRecognition.UNSURE_FROM + word + TextRecognition.UNSURE_TO : word);
    paragraph = ofParagraph;
    line = ofLine;
    before = word;
  }

  // The table numbers page, block, paragraph and line, each within the one before it.
  private static String part(List<String> row, int columns) {
    return IntStream.range(1, columns).mapToObj(row::get).reduce("", (a, b) -> a + "." + b);
  }

  private String separator(String word, String ofParagraph, String ofLine) {
    if (!ofParagraph.equals(paragraph)) {
      return "\n\n";
    }
    if (!ofLine.equals(line)) {
      return "\n";
    }
    boolean together = IDEOGRAPH.matcher(before).find() && IDEOGRAPH.matcher(word).find();
    return together ? "" : " ";
  }
}
