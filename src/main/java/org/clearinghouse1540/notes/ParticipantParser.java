package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.states.Organization;
import org.clearinghouse1540.states.State;

/** Finds the participants, in the groups and the order of the note; adds no names. Pure. */
final class ParticipantParser {
  private static final int MOST_LINES_OF_A_NAME = 4;
  private static final Pattern AND_END = Pattern.compile("(?iu) (?:and|et|y|e|и|و)$");
  // A dash, a colon or a full stop inside a name that is not known.
  private static final Pattern MAY_BE_GROUP =
      Pattern.compile("\\s[-–—]\\s|[:：\\t]|(?<=\\p{L}{4})\\. \\p{Lu}|(?<=\\p{L}) {2,}");
  private static final Pattern OPEN_END =
      Pattern.compile("(?iu)(?<!\\p{L})(?:of|for|the|on|in|de|des|du|la|les|pour|del|para|по|в)$");

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
      String kind = ParticipantKinds.of(group.label());
      findings.understand(group.labelPlace());
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
    List<NotePassage> lines = GroupLabels.lines(group.names(), layout);
    boolean separated = Pattern.compile("[,;，、；،؛]").matcher(group.names().text()).find();
    boolean wrapped =
        parties.of(group.names().text()).known()
            || lines.stream().skip(1).allMatch(line -> line.isEmpty() || layout.runsOn(line.at(0)));
    if (lines.size() > 1 && ParticipantGroups.bulleted(lines)) {
      return each(bulleted(group.names(), lines));
    }
    if (lines.size() > 1 && !separated && !wrapped) {
      return each(rejoined(group.names(), lines));
    }
    return items.of(group.names());
  }

  private List<NotePassage> each(List<NotePassage> lines) {
    List<NotePassage> list = new ArrayList<>();
    lines.forEach(line -> list.addAll(items.of(line)));
    return list;
  }

  // A line without a bullet continues the name above it.
  private static List<NotePassage> bulleted(NotePassage names, List<NotePassage> lines) {
    List<NotePassage> entries = new ArrayList<>();
    for (NotePassage line : lines) {
      boolean goesOn = !entries.isEmpty() && !ParticipantGroups.isBulleted(line);
      if (goesOn && Character.isLowerCase(line.text().concat("A").codePointAt(0))) {
        entries.set(entries.size() - 1, joined(names, entries.getLast(), line));
      } else {
        entries.add(line);
      }
    }
    return entries;
  }

  // One name a line, where a long name may take several lines.
  private List<NotePassage> rejoined(NotePassage names, List<NotePassage> lines) {
    List<NotePassage> entries = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int last = at;
      for (int to = at + 1; to < Math.min(lines.size(), at + MOST_LINES_OF_A_NAME); to++) {
        NotePassage whole = joined(names, lines.get(at), lines.get(to));
        boolean known = parties.of(whole.text()).known();
        last = known && !parties.of(lines.get(to).text()).known() ? to : last;
      }
      while (last == at && last + 1 < lines.size() && isOpen(lines.get(at), lines.get(last + 1))) {
        last++;
      }
      entries.add(joined(names, lines.get(at), lines.get(last)));
      at = last + 1;
    }
    return entries;
  }

  private boolean isOpen(NotePassage line, NotePassage next) {
    if (next.isEmpty() || AND_END.matcher(line.text()).find()) {
      return !next.isEmpty();
    }
    return !parties.of(next.text()).known()
        && (OPEN_END.matcher(line.text()).find()
            || Character.isLowerCase(next.text().codePointAt(0)));
  }

  private static NotePassage joined(NotePassage names, NotePassage first, NotePassage last) {
    if (first.isEmpty() || last.isEmpty()) {
      return first.isEmpty() ? last : first;
    }
    return names.part(names.indexOf(first.place().start()), names.indexOf(last.place().end()));
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
            .or(() -> party.body().map(body -> ParticipantKinds.ofBody(body, group)))
            .orElseGet(() -> ParticipantKinds.ofName(item.text(), group));
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
    } else if (!party.known() && MAY_BE_GROUP.matcher(item.text()).find()) {
      findings.lookAt(pointer, Message.of("notes.review.group-unclear"), item.text());
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
}
