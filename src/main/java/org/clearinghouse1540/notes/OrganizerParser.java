package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.states.Organization;
import org.clearinghouse1540.states.State;

/** Finds the organizers of an event and their roles. Pure. */
final class OrganizerParser {
  private static final String CHINESE_ENDS = " ，,；;。、";
  // The key of words such as 'through its', after which the role stays the same.
  private static final String SAME = "same";
  private static final Pattern CHINESE =
      Pattern.compile(
          "与(?<cooperation>[^，；。]+?)(?:合作|共同|联合|协作|合(?=办))(?:举办|办|主办|组织|召开)?"
              + "|(?:由|(?<=[，；])(?!由))(?<funder>[^，；。与]+?)(?:提供资金|提供资助|提供经费|出资|资助|供资)"
              + "|(?:由|在)(?<supporter>[^，；。]+?)(?:提供支持|的支持下|支持下|支持|协助)");

  private static final Pattern HELD = Pattern.compile("(?:举办|主办|组织|召开)[。.]?$");

  private final NameResolver parties;
  private final OrganizerClauses clauses;

  OrganizerParser(NameResolver parties) {
    this.parties = parties;
    this.clauses = new OrganizerClauses(parties);
  }

  private record Segment(String role, NotePassage names) {}

  List<Note.NotedOrganizer> read(LabelParser header, NoteFindings findings) {
    List<Note.NotedOrganizer> organizers = new ArrayList<>();
    understandRoles(header, findings);
    for (Segment segment : segments(header)) {
      for (OrganizerClauses.Item item : clauses.items(segment.names())) {
        if (item.name().isEmpty()) {
          findings.lookAt(
              "/organizers", Message.of("notes.review.empty-organizer"), segment.names().text());
        } else {
          add(organizers, segment.role(), item, findings);
        }
      }
    }
    if (organizers.isEmpty()) {
      findings.lookAt("/organizers", Message.of("notes.review.no-organizer"), "");
    }
    return organizers;
  }

  // 'In cooperation with' becomes the role of the organizers after it.
  private static void understandRoles(LabelParser header, NoteFindings findings) {
    for (String label : List.of("organizers", "host", "cooperation", "supporter", "funder")) {
      NotePassage value = header.value(label);
      Matcher role = connective(value.text(), 0);
      while (role != null) {
        findings.understand(value.part(role.start(), role.end()));
        role = connective(value.text(), role.end());
      }
      Matcher chinese = CHINESE.matcher(value.text());
      while (chinese.find()) {
        findings.understand(value.part(chinese.start(), chinese.end()));
      }
      Matcher held = HELD.matcher(value.text());
      while (held.find()) {
        findings.understand(value.part(held.start(), held.end()));
      }
    }
  }

  private static List<Segment> segments(LabelParser header) {
    List<Segment> segments = new ArrayList<>();
    add(segments, header, "organizers", "organizer");
    add(segments, header, "host", "host");
    boolean together =
        header.value("organizers").isEmpty()
            && header.label("cooperation").matches("(?iu)co-?org.*");
    add(segments, header, "cooperation", together ? "organizer" : "in_cooperation");
    add(segments, header, "supporter", "supporter");
    add(segments, header, "funder", "funder");
    return segments;
  }

  private void add(
      List<Note.NotedOrganizer> organizers,
      String role,
      OrganizerClauses.Item item,
      NoteFindings findings) {
    String pointer = "/organizers/" + organizers.size();
    NameResolver.Party party = parties.of(item.name().text());
    organizers.add(
        new Note.NotedOrganizer(
            NameResolver.plain(item.name().text()),
            item.received().text(),
            party.state().map(State::code).orElse(null),
            party.body().map(Organization::acronym).orElse(null),
            role));
    findings.place(pointer, item.received());
    String name = item.name().text();
    party.doubt().ifPresent(doubt -> findings.lookAt(pointer, doubt, name));
    if (!party.known() && party.doubt().isEmpty()) {
      findings.lookAt(pointer, Message.of("notes.review.unknown-organizer"), name);
    }
    item.unclear()
        .forEach(
            words ->
                findings.lookAt(
                    pointer, Message.of("notes.review.organizer-clause"), words.text()));
  }

  private static void add(List<Segment> segments, LabelParser header, String label, String role) {
    NotePassage value = header.value(label);
    if (value.isEmpty()) {
      return;
    }
    String text = value.text();
    Matcher chinese = CHINESE.matcher(text);
    if (chinese.find()) {
      chinese(segments, value, role, chinese);
      return;
    }
    int start = 0;
    String current = role;
    Matcher next = connective(text, 0);
    while (next != null) {
      NotePassage names = value.part(start, next.start()).trim(" ,;،");
      if (!names.isEmpty()) {
        segments.add(new Segment(current, names));
      }
      String named = roleOf(next.group());
      current = named.equals(SAME) ? current : named;
      start = next.end();
      next = connective(text, start);
    }
    NotePassage names = value.from(start).trim(" ,;.،。");
    if (!names.isEmpty()) {
      segments.add(new Segment(current, names));
    }
  }

  // In Chinese the phrase surrounds the names: 'with … jointly', 'by … funded'.
  private static void chinese(
      List<Segment> segments, NotePassage value, String role, Matcher phrase) {
    int start = 0;
    phrase.reset();
    while (phrase.find()) {
      NotePassage names = value.part(start, phrase.start()).trim(CHINESE_ENDS);
      if (!names.isEmpty()) {
        segments.add(new Segment(role, names));
      }
      for (String text : List.of("cooperation", "funder", "supporter")) {
        if (phrase.group(text) != null) {
          segments.add(
              new Segment(
                  text.equals("cooperation") ? "in_cooperation" : text,
                  value.part(phrase.start(text), phrase.end(text))));
        }
      }
      start = phrase.end();
    }
    NotePassage names = value.from(start).trim(CHINESE_ENDS);
    if (!names.isEmpty() && !names.text().matches("(?:举办|主办|组织|召开)")) {
      segments.add(new Segment(role, names));
    }
  }

  // The first phrase that names a role, and the longest of those with the same start.
  private static @org.jspecify.annotations.Nullable Matcher connective(String text, int from) {
    Matcher best = null;
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("role")) {
      String edge = word.words().matches("\\p{IsHan}+") ? "" : "(?!\\p{L})";
      String front = word.words().matches("\\p{IsHan}+") ? "(?<=\\p{IsHan})" : "(?<!\\p{L})";
      Matcher found =
          NoteVocabulary.compiled(
                  front
                      + "(?:and |et |y |и )?"
                      + Pattern.quote(word.words())
                          .replace("'", "\\E" + TextFolding.ANY_APOSTROPHE + "\\Q")
                      + edge,
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(text);
      if (found.find(from)
          && (best == null
              || found.start() < best.start()
              || (found.start() == best.start() && found.end() > best.end()))) {
        best = found;
      }
    }
    return best;
  }

  private static String roleOf(String phrase) {
    String plain = phrase.replaceFirst("^(?i:and|et|y|и) ", "");
    return NoteVocabulary.get().of("role").stream()
        .filter(word -> TextFolding.KEEPING_DIACRITICS.sameWords(word.words(), plain))
        .map(NoteVocabulary.Word::key)
        .findFirst()
        .orElse("organizer");
  }
}
