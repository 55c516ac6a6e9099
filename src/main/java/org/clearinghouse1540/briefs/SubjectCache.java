package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;

/** The subject areas that texts name; each text is analysed once per pack. */
final class SubjectCache {
  private final SubjectAreas areas;
  private final Map<String, List<SubjectArea>> known = new ConcurrentHashMap<>();

  SubjectCache(SubjectAreas areas) {
    this.areas = areas;
  }

  /** The subjects, not the kinds of help, that a text names. */
  List<SubjectArea> in(String text) {
    return known.computeIfAbsent(
        text,
        words ->
            areas.in(words).stream()
                .map(SubjectAreas.Found::area)
                .filter(area -> !area.help())
                .toList());
  }

  /** The subjects that are tied to a paragraph. */
  List<SubjectArea> of(String paragraph) {
    return areas.list().stream()
        .filter(area -> !area.help() && area.paragraphs().contains(paragraph))
        .toList();
  }

  /** The name of a subject in a language, or its key if it is no longer known. */
  String name(String key, Language language) {
    return areas.find(key).map(area -> area.name(language)).orElse(key);
  }
}
