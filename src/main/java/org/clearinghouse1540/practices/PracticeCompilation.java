package org.clearinghouse1540.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Component;

/** The compilation of all published practices as one document. */
@Component
class PracticeCompilation {
  private static final Set<String> FORMATS = Set.of("docx", "pdf");
  private final PracticeFacts facts;
  private final Clock clock;

  PracticeCompilation(PracticeFacts facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  /** A format in which it is written. */
  static String format(String format) {
    if (!FORMATS.contains(format)) {
      throw new NotFound();
    }
    return format;
  }

  /** The published practices in their given order, after an introduction and a list of them. */
  PrintDocument of(List<Published<Practice>> published, Language language) {
    List<Practice> all = published.stream().map(Published::value).toList();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(Texts.get(language, "practices.lead")));
    parts.add(new Part.Words(Texts.get(language, "practices.no-endorsement")));
    parts.add(new Part.Words(Texts.get(language, "practices.order")));
    if (all.isEmpty()) {
      parts.add(new Part.Words(Texts.get(language, "practices.none")));
    } else {
      parts.add(new Part.Heading(Texts.get(language, "practices.contents")));
      parts.add(
          Part.Rows.of(
              Texts.get(language, "practices.name"),
              Texts.get(language, "practices.state"),
              all.stream()
                  .map(practice -> Map.entry(practice.title(), facts.owner(practice, language)))
                  .toList()));
    }
    for (Practice practice : all) {
      RecordFacts description = facts.of(practice, language);
      parts.add(new Part.Heading(description.title()));
      parts.add(description.table(language));
    }
    String day = DateText.of(LocalDate.now(clock).toString(), language);
    return new PrintDocument(
        Texts.get(language, "practices.compilation"),
        language,
        "",
        Isolated.sentence(language, "practices.compilation.foot", day),
        parts);
  }
}
