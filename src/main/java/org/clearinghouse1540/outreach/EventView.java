package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateDecision;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page of an event for the Committee, its experts and the secretariat.
 *
 * @param duplicates other events that may be the same
 * @param areas the names of its subject areas, or empty
 * @param unknownNames names that were not recognized as a State or organization
 * @param related the related events, if the event is not past
 * @param history the journal entries of the event and of those merged into it
 * @param mayEdit whether the current user may edit the event
 * @param mayMerge whether the current user may merge events and propose needs
 */
@Template("outreach/event.jte")
record EventView(
    EventRecord record,
    RecordFacts facts,
    ParticipantsView participants,
    List<Duplicate> duplicates,
    String areas,
    List<String> unknownNames,
    Optional<RelatedView> related,
    Figures figures,
    Needs needs,
    FollowUpList followUps,
    ListEntry listEntry,
    Sources sources,
    Release release,
    List<JournalEntry> history,
    boolean mayEdit,
    boolean mayMerge) {
  EventView {
    duplicates = List.copyOf(duplicates);
    unknownNames = List.copyOf(unknownNames);
    history = List.copyOf(history);
  }

  /** Another event that may be the same, with the reasons. */
  record Duplicate(Event event, List<DuplicateView.ReasonLine> reasons) {
    Duplicate {
      reasons = List.copyOf(reasons);
    }
  }

  /** Figures from sources, with the form for another one if the current user may add one. */
  record Figures(
      List<ParticipationFigures.Figure> list,
      Optional<FormView> form,
      List<Option> categories,
      List<Option> languages) {
    Figures {
      list = List.copyOf(list);
      categories = List.copyOf(categories);
      languages = List.copyOf(languages);
    }
  }

  /** Needs expressed at the event, with the form for another one. */
  record Needs(List<Need> list, Optional<FormView> form, List<Option> areas) {
    Needs {
      list = List.copyOf(list);
      areas = List.copyOf(areas);
    }
  }

  /**
   * A need.
   *
   * @param state the name of the State concerned, or empty
   * @param areas the names of its subject areas, or empty
   * @param mayPropose whether the current user may propose the need to the State concerned
   * @param form the form that links the need to a State, paragraphs and subject areas
   */
  record Need(
      VoicedNeed need, String state, String areas, boolean mayPropose, Optional<FormView> form) {}

  /** Follow-ups, with the form for another one. */
  record FollowUpList(List<FollowUpItem> list, Optional<FormView> form, List<Option> owners) {
    FollowUpList {
      list = List.copyOf(list);
      owners = List.copyOf(owners);
    }
  }

  /** A follow-up, with its forms if it is open and the current user may change it. */
  record FollowUpItem(FollowUp followUp, Optional<FormView> close, Optional<FormView> assign) {}

  /** The entry in the list of outreach events, with the form that changes it. */
  record ListEntry(Optional<OutreachListLines.ListLine> line, Optional<FormView> form) {}

  /** The sources of the event, with the forms that undo merges. */
  record Sources(List<Source> list, List<UndoMerge> merges) {
    Sources {
      list = List.copyOf(list);
      merges = List.copyOf(merges);
    }
  }

  /**
   * The account of one source.
   *
   * @param text the key of the name of the kind of source
   * @param address the address of the source, if it has one
   * @param tag the key of a remark on the source, if there is one
   */
  record Source(
      String text,
      Optional<String> address,
      Optional<String> tag,
      String title,
      String start,
      String end,
      String place) {}

  /** The form that undoes a merge, with the title of the merged event. */
  record UndoMerge(String title, FormView form) {}

  /**
   * The release of the event to the public.
   *
   * @param released whether the event is released in full
   * @param publicPage whether it has a public page
   * @param notCovered the titles of merged events that are not released
   * @param reasons the reasons why it is not released
   * @param changes the changes since the release, which are not published
   * @param approval the form that records a release
   * @param withdrawal the form that withdraws it
   */
  record Release(
      boolean released,
      boolean publicPage,
      List<String> notCovered,
      List<GateDecision.RefusalReason> reasons,
      List<TextChange> changes,
      List<ConsentRecord> consents,
      Optional<FormView> approval,
      Optional<FormView> withdrawal) {
    Release {
      notCovered = List.copyOf(notCovered);
      reasons = List.copyOf(reasons);
      changes = List.copyOf(changes);
      consents = List.copyOf(consents);
    }
  }

  /** The text of an act in the history. */
  String act(JournalEntry entry, Language language) {
    return HistoryAct.text(entry.act(), language);
  }
}
