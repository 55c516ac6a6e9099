package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.states.Organization;
import org.clearinghouse1540.states.State;

/** Finds the participants, in the groups and the order of the note; adds no names. Pure. */
final class ParticipantParser {
  private final NameResolver parties;
  private final ListItems items;
  private final ParticipantGroups groups;

  ParticipantParser(NameResolver parties) {
    this.parties = parties;
    this.items = new ListItems(parties);
    this.groups = new ParticipantGroups(parties, items);
  }

  List<Note.NotedParticipant> read(LabelParser header, NoteLayout layout, NoteFindings findings) {
    NotePassage list = header.value("participants");
    List<Note.NotedParticipant> participants = new ArrayList<>();
    if (list.isEmpty()) {
      findings.lookAt("/participants", Message.of("notes.review.no-participants"), "");
      return participants;
    }
    for (ParticipantGroups.Group group : groups.of(list, header.label("participants"), layout)) {
      String kind = kindOf(group.label());
      for (NotePassage item : itemsOf(group, kind, layout)) {
        if (item.isEmpty()) {
          findings.lookAt(
              "/participants",
              Message.of("notes.review.empty-participant", group.label()),
              group.names().text());
        } else {
          add(participants, group.label(), kind, item, findings);
        }
      }
    }
    List<Note.NotedParticipant> resolved = byElimination(participants, findings);
    repeated(resolved, findings);
    return resolved;
  }

  private List<NotePassage> itemsOf(ParticipantGroups.Group group, String kind, NoteLayout layout) {
    if (group.names().isEmpty()) {
      return List.of();
    }
    if (kind.equals("committee")) {
      List<NotePassage> list = new ArrayList<>();
      items
          .of(group.names())
          .forEach(item -> list.addAll(ListItems.everyAnd(item, CommitteeCountParser::namesRole)));
      return list;
    }
    List<NotePassage> lines = ParticipantGroups.lines(group.names(), layout);
    boolean separated = Pattern.compile("[,;，、；،؛]").matcher(group.names().text()).find();
    boolean broken = lines.stream().anyMatch(line -> line.text().matches(".* (?:and|et|y|e|и|و)$"));
    boolean wrapped =
        parties.of(group.names().text()).known()
            || lines.stream().skip(1).allMatch(line -> line.isEmpty() || layout.runsOn(line.at(0)));
    if (lines.size() > 1
        && (!separated && !broken && !wrapped || ParticipantGroups.bulleted(lines))) {
      List<NotePassage> list = new ArrayList<>();
      lines.forEach(line -> list.addAll(items.of(line)));
      return list;
    }
    return items.of(group.names());
  }

  private void add(
      List<Note.NotedParticipant> participants,
      String group,
      String kind,
      NotePassage item,
      NoteFindings findings) {
    String pointer = "/participants/" + participants.size();
    NameResolver.Party party = parties.of(item.text());
    String own =
        party
            .state()
            .map(state -> state.member() ? "state" : "observer_state")
            .or(() -> party.body().map(body -> ofBody(body, kind)))
            .orElse(kind);
    participants.add(
        new Note.NotedParticipant(
            group,
            item.text(),
            own,
            party.state().map(State::code).orElse(null),
            party.body().map(Organization::acronym).orElse(null)));
    findings.place(pointer, item);
    if (party.doubt().isPresent()) {
      findings.lookAt(pointer, party.doubt().get(), item.text());
    } else if (!party.known()
        && ListItems.everyAnd(item).size() > 1
        && ListItems.everyAnd(item).stream().anyMatch(part -> parties.of(part.text()).known())) {
      findings.lookAt(pointer, Message.of("notes.review.joined-names"), item.text());
    } else if (!party.known() && (kind.equals("state") || kind.equals("other"))) {
      findings.lookAt(pointer, Message.of("notes.review.unknown-name"), item.text());
    } else if (!party.known() && kind.equals("organization")) {
      findings.lookAt(pointer, Message.of("notes.review.unknown-organization"), item.text());
    } else if (party.body().isPresent() && kind.equals("state")) {
      findings.lookAt(pointer, Message.of("notes.review.organization-among-states"), item.text());
    }
  }

  // 'Congo' can be two States; if the list names one of them in full, it is the other. A person
  // reviews the result.
  private List<Note.NotedParticipant> byElimination(
      List<Note.NotedParticipant> participants, NoteFindings findings) {
    Set<String> named = new HashSet<>();
    participants.forEach(participant -> named.add(String.valueOf(participant.state())));
    List<Note.NotedParticipant> resolved = new ArrayList<>();
    for (int i = 0; i < participants.size(); i++) {
      Note.NotedParticipant participant = participants.get(i);
      List<State> left =
          parties.of(participant.asReceived()).candidates().stream()
              .filter(state -> !named.contains(state.code()))
              .toList();
      boolean one = left.size() == 1 && participant.state() == null && participant.body() == null;
      if (one) {
        findings.lookAt(
            "/participants/" + i,
            Message.of("notes.review.by-elimination", left.getFirst().name()),
            participant.asReceived());
      }
      resolved.add(
          one
              ? new Note.NotedParticipant(
                  participant.group(),
                  participant.asReceived(),
                  "state",
                  left.getFirst().code(),
                  null)
              : participant);
    }
    return resolved;
  }

  private static String ofBody(Organization body, String kind) {
    if (body.acronym().startsWith("1540")) {
      return "committee";
    }
    return kind.equals("academia") || kind.equals("industry") ? kind : "organization";
  }

  private static void repeated(List<Note.NotedParticipant> participants, NoteFindings findings) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < participants.size(); i++) {
      String state = participants.get(i).state();
      if (state != null && !seen.add(state)) {
        findings.lookAt(
            "/participants/" + i,
            Message.of("notes.review.state-repeated"),
            participants.get(i).asReceived());
      }
    }
  }

  /** Returns the kind of participants in a group, by the words of its label. */
  static String kindOf(String label) {
    // 'Other States' is a list of States, 'Other' alone is not.
    for (String kind : List.of("committee", "industry", "academia", "organization", "state")) {
      if (matches(label, kind)) {
        return kind;
      }
    }
    return "other";
  }

  /** Whether a label means other participants. */
  static boolean isOther(String label) {
    return matches(label, "other");
  }

  private static boolean matches(String label, String kind) {
    String plain = label.toLowerCase(Locale.ROOT);
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("group")) {
      boolean whole = !word.words().matches(".*\\p{IsHan}.*");
      Matcher found =
          NoteVocabulary.compiled(
                  (whole ? "(?<!\\p{L})" : "")
                      + Pattern.quote(word.words())
                      + (whole ? "(?!\\p{L})" : ""))
              .matcher(plain);
      if (word.key().equals(kind) && found.find()) {
        return true;
      }
    }
    return false;
  }
}
