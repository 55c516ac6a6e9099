package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/** Full matrices of invented States, made at random from a seed. */
public final class ExampleCopies {
  private static final List<String> WORDS =
      List.of(
          "customs",
          "Act",
          "controls",
          "No. 12/2004",
          "(amended)",
          "licence",
          "\\section",
          "l’annexe",
          "приложение",
          "a · b",
          "“quoted”",
          "[S9]",
          "x|y",
          "=1+1",
          "100 %",
          "https://law.example.org/acts/2004/strategic-goods-and-related-technology?version=12",
          "non-proliferation",
          "import, export",
          "'quoted'",
          "-dash",
          "@home");

  private static final List<String> PLACES =
      List.of(
          "s. 4",
          "ss. 12 (3) and 14",
          "reg. 7",
          "Chapter III",
          "Art. 5 bis",
          "第四条",
          "ст. 4",
          "p. 17",
          "NW",
          "(fr)",
          "iv");

  private ExampleCopies() {}

  /** A matrix in which {@code filled} of 100 fields hold something. */
  public static MatrixCopy make(FormVersion form, String state, Random random, int filled) {
    Map<Long, CitedDocument> cited = new LinkedHashMap<>();
    for (long id = 1; id <= 12; id++) {
      cited.put(id, document(id, state, random));
    }
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    FormFields.of(form)
        .kinds()
        .forEach(
            (key, kind) -> {
              if (random.nextInt(100) < filled) {
                contents.put(key, content(kind, random));
              }
            });
    contents.values().removeIf(FieldValue::isNothing);
    return MatrixCopy.of(
        new CopyHeader(
            new MatrixId(state, form.version()),
            state,
            form,
            random.nextBoolean() ? CopyStatus.DRAFT : CopyStatus.APPROVED,
            "2026-01-02"),
        contents,
        cited);
  }

  private static CitedDocument document(long id, String state, Random random) {
    return new CitedDocument(
        id,
        random.nextInt(4) == 0 ? "" : state,
        random.nextBoolean() ? "S/AC.44/2004/(02)/" + id : "",
        "Document " + id + " " + words(random, 4).replace("\n", " "),
        random.nextBoolean() ? "fr" : "",
        random.nextBoolean() ? "https://law.example.org/acts/" + id + "/text?language=en" : "",
        random.nextInt(3) == 0 ? "https://archive.example.org/" + id : "",
        random.nextInt(3) == 0 ? "2024-05-0" + (1 + random.nextInt(9)) : "",
        random.nextBoolean() ? "2004-10" : "2004",
        random.nextInt(5) == 0 ? "Act No. 9" : "");
  }

  private static FieldValue content(ColumnKind kind, Random random) {
    return switch (kind) {
      case MARK ->
          new FieldValue(
              FieldMark.values()[random.nextInt(4)],
              "",
              List.of(),
              random.nextInt(20) == 0 ? words(random, 6) : "");
      case TEXT -> FieldValue.of(words(random, 1 + random.nextInt(12)));
      case SOURCE -> {
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
          citations.add(citation(random));
        }
        yield FieldValue.of(citations.stream().distinct().toList());
      }
    };
  }

  private static Citation citation(Random random) {
    List<String> supports = new ArrayList<>();
    for (String weapon : List.of("nw", "cw", "bw")) {
      if (random.nextInt(3) == 0) {
        supports.add(weapon);
      }
    }
    return new Citation(
        1 + random.nextInt(12),
        places(random),
        random.nextInt(4) == 0 ? words(random, random.nextInt(24)) : "",
        random.nextInt(3) == 0 ? "fr" : "",
        random.nextInt(5) == 0,
        supports,
        random.nextInt(8) == 0 ? "?" : "");
  }

  private static List<String> places(Random random) {
    List<String> places = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      places.add(PLACES.get(random.nextInt(PLACES.size())));
    }
    return places;
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder("Note");
    for (int i = 0; i < count; i++) {
      words
          .append(random.nextInt(8) == 0 ? "\n" : " ")
          .append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }
}
