package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.FormWords;
import org.clearinghouse1540.obligations.OfficialWords;

/**
 * An official copy of a form as it was read.
 *
 * @param defined the version of the form with which it was compared
 * @param newYear the year in its title, if the program has no such version
 */
record OfficialCopy(
    FormVersion defined,
    Language language,
    Optional<String> newYear,
    OfficialFront front,
    List<OfficialPart> parts) {
  OfficialCopy {
    parts = List.copyOf(parts);
  }

  /** The words of the copy. */
  OfficialWords words(String source) {
    Map<String, String> words = new LinkedHashMap<>();
    Set<String> uncertain = new HashSet<>();
    List<Message> reports = new ArrayList<>();
    for (String point : front.preamble()) {
      String key = FormWords.PREAMBLE + "." + (words.size() + 1);
      words.put(key, point);
      uncertain.add(key); // A line before the tables can be one of the State, not of the form.
    }
    words.putAll(front.legend());
    Set<String> known = FormWords.of(defined).keySet();
    words.keySet().removeIf(key -> key.startsWith("legend.") && !known.contains(key));
    for (OfficialPart part : parts) {
      if (!part.title().isEmpty()) {
        words.put(part.part().key(), part.title());
      }
      words.putAll(part.heads());
      uncertain.addAll(part.uncertain());
      reports.addAll(part.reports());
      for (OfficialRow row : part.rows()) {
        if (row.row().isPresent()) {
          words.put(row.row().get().key(), row.label());
          if (!row.certain()) {
            uncertain.add(row.row().get().key());
          }
        }
      }
    }
    reports.addAll(differences());
    return new OfficialWords(defined.version(), language, source, words, uncertain, reports);
  }

  /** The rows that differ between the copy and the form. */
  List<Message> differences() {
    List<Message> differences = new ArrayList<>();
    FormVersion form = defined.in(language);
    for (FormVersion.Part present : form.parts()) {
      Optional<OfficialPart> part =
          parts.stream().filter(read -> read.part().key().equals(present.key())).findFirst();
      if (part.isEmpty()) {
        differences.add(Message.of("exchange.official.no-part", present.title()));
        continue;
      }
      Set<String> found = new HashSet<>();
      for (OfficialRow row : part.get().rows()) {
        row.row().ifPresent(known -> found.add(known.key()));
        if (row.row().isEmpty()) {
          differences.add(
              Message.of("exchange.official.new-row", present.title(), row.number(), row.label()));
        } else if (row.isRenumbered()) {
          differences.add(
              Message.of(
                  "exchange.official.moved-row",
                  present.title(),
                  row.label(),
                  row.row().get().number(),
                  row.number()));
        }
      }
      present.rows().stream()
          .filter(row -> !found.contains(row.key()))
          .forEach(
              row ->
                  differences.add(
                      Message.of(
                          "exchange.official.dropped-row",
                          present.title(),
                          row.number(),
                          row.label())));
    }
    return differences;
  }
}
