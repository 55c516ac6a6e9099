package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.Area;
import org.clearinghouse1540.obligations.Areas;

/** The subject areas that texts name, each text looked at once while a pack is made. */
final class Subjects {
  private final Areas areas;
  private final Map<String, List<Area>> known = new ConcurrentHashMap<>();

  Subjects(Areas areas) {
    this.areas = areas;
  }

  /** The subjects, not the kinds of help, that a text names. */
  List<Area> in(String text) {
    return known.computeIfAbsent(
        text,
        words ->
            areas.in(words).stream().map(Areas.Found::area).filter(area -> !area.help()).toList());
  }

  /** The subjects that are tied to a paragraph. */
  List<Area> of(String paragraph) {
    return areas.list().stream()
        .filter(area -> !area.help() && area.paragraphs().contains(paragraph))
        .toList();
  }

  /** The name of a subject in a language, or its key where it is no longer known. */
  String name(String key, Language language) {
    return areas.find(key).map(area -> area.name(language)).orElse(key);
  }
}
