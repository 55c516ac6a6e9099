package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;

/**
 * Invented matrices in layouts that nobody has tried: each variation alone, and then several of
 * them together. No value is wrong in silence. {@code -Dvaried.copies=NUMBER} reads more of them,
 * {@code -Dvaried.from=NUMBER} others, {@code -Ddetails=true} prints the errors.
 */
class VariedCopiesTest {
  private static final List<FormVersion> FORMS = new Forms().list();
  private static final int COPIES = Integer.getInteger("varied.copies", 40);
  private static final int MOST_IN_ONE_FORMAT = 100;
  private static final int FROM = Integer.getInteger("varied.from", 0);

  private static final Map<String, Function<VariedCopy, byte[]>> WRITERS = new LinkedHashMap<>();

  static {
    WRITERS.put("docx", VariedWord::write);
    WRITERS.put("html", VariedTables::html);
    WRITERS.put("xlsx", VariedTables::xlsx);
    WRITERS.put("csv", VariedTables::csv);
  }

  private record Variation(String name, BiConsumer<VariedCopy, Random> change) {}

  @Test
  void eachVariationAlone() {
    VariedCopyScore score = new VariedCopyScore();
    int shared = LayoutVariations.ALL.size() + TextVariations.ALL.size();
    List<String> formats = List.copyOf(WRITERS.keySet());
    for (int format = 0; format < formats.size(); format++) {
      List<Variation> all = of(formats.get(format));
      for (int at = 0; at < all.size(); at++) {
        // Few copies: those that all formats can have are in one format each.
        if (COPIES > MOST_IN_ONE_FORMAT || at >= shared || at % formats.size() == format) {
          add(
              score,
              formats.get(format),
              FROM + at * formats.size() + format,
              List.of(all.get(at)));
        }
      }
    }
    check("one variation", score);
  }

  @Test
  void severalVariationsTogether() {
    VariedCopyScore score = new VariedCopyScore();
    List<String> formats = List.copyOf(WRITERS.keySet());
    for (int at = FROM; at < FROM + COPIES; at++) {
      Random random = new Random(at);
      String format = formats.get(at % formats.size());
      List<Variation> all = of(format);
      List<Variation> some = new ArrayList<>(all);
      int number = 2 + random.nextInt(3);
      while (some.size() > number) {
        some.remove(random.nextInt(some.size()));
      }
      add(score, format, at, some);
    }
    check("several variations", score);
  }

  private static void check(String name, VariedCopyScore score) {
    System.out.println(name + ": " + score.line());
    if (Boolean.getBoolean("details")) {
      score.errors().forEach(System.out::println);
    }
    assertThat(score.errors()).isEmpty();
  }

  private static void add(
      VariedCopyScore score, String format, int seed, List<Variation> variations) {
    Random random = new Random(seed * 7919L + 17);
    VariedCopy copy = VariedCopy.make(FORMS.get(seed % FORMS.size()), random);
    variations.forEach(variation -> variation.change().accept(copy, random));
    String name =
        format
            + " "
            + copy.form.version()
            + " "
            + seed
            + " "
            + variations.stream().map(Variation::name).toList();
    byte[] content = WRITERS.getOrDefault(format, VariedTables::html).apply(copy);
    score.add(name, copy, content, format.equals("csv"));
  }

  private static List<Variation> of(String format) {
    Map<String, BiConsumer<VariedCopy, Random>> all = new LinkedHashMap<>(LayoutVariations.ALL);
    all.putAll(TextVariations.ALL);
    switch (format) {
      case "docx" -> all.putAll(FormatVariations.WORD);
      case "html" -> all.putAll(FormatVariations.PAGE);
      case "xlsx" -> all.putAll(FormatVariations.BOOK);
      default -> all.putAll(FormatVariations.CSV);
    }
    List<Variation> variations = new ArrayList<>();
    all.forEach((name, change) -> variations.add(new Variation(name, change)));
    return variations;
  }
}
