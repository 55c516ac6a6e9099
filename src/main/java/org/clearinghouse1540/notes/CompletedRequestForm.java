package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Message;

/**
 * A completed request form: one form for each subject area, with the answers after their labels. A
 * file may hold several forms. Pure.
 */
final class CompletedRequestForm {
  private static final int LEAST_LABELS = 4;
  private static final String REQUESTER = "requester";
  private static final String DETAIL = "detail";
  private static final String AREA = "subject-area";
  private static final String KIND = "kind";
  private static final String TIME = "time-frame";

  private record Answer(String field, NotePassage value) {}

  /** A need of a form: the words, the answers that name its subjects, and its time frame. */
  record FormNeed(NotePassage words, String subjects, String neededBy, List<NotePassage> used) {}

  private CompletedRequestForm() {}

  /** The needs of a text with the labels of the form; empty if it is no form. */
  static Optional<List<FormNeed>> read(String text, NoteFindings findings) {
    return isForm(answers(text, new NoteFindings()))
        ? Optional.of(needs(answers(text, findings), findings))
        : Optional.empty();
  }

  private static boolean isForm(List<Answer> answers) {
    Set<String> fields = new HashSet<>();
    answers.forEach(answer -> fields.add(answer.field()));
    return fields.size() >= LEAST_LABELS && fields.contains(DETAIL);
  }

  /** The requester that a form names; empty without one, and for a text that is no form. */
  static Optional<String> requester(String text) {
    List<Answer> answers = answers(text, new NoteFindings());
    return isForm(answers)
        ? Optional.of(value(answers, REQUESTER).text().strip()).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  private static List<Answer> answers(String text, NoteFindings findings) {
    List<Answer> answers = new ArrayList<>();
    String field = "";
    int start = 0;
    int end = 0;
    int at = 0;
    while (at < text.length()) {
      Optional<LetterLabels.Found> label = LetterLabels.at(text, at);
      if (label.isPresent()) {
        add(answers, field, NotePassage.of(text, start, end));
        field = label.get().field();
        start = label.get().end();
        findings.understand(NotePassage.of(text, at, start));
      }
      int next = text.indexOf('\n', Math.max(at, label.map(LetterLabels.Found::end).orElse(at)));
      end = next < 0 ? text.length() : next;
      at = end + 1;
    }
    add(answers, field, NotePassage.of(text, start, end));
    return answers;
  }

  private static void add(List<Answer> answers, String field, NotePassage value) {
    boolean heading = field.isEmpty() || field.equals("group") || field.equals("heading");
    if (!heading) {
      answers.add(new Answer(field, value));
    }
  }

  // A field that was read before begins the next form.
  private static List<FormNeed> needs(List<Answer> answers, NoteFindings findings) {
    List<FormNeed> needs = new ArrayList<>();
    List<Answer> form = new ArrayList<>();
    Set<String> read = new HashSet<>();
    for (Answer answer : answers) {
      if (!read.add(answer.field())) {
        addNeed(needs, form);
        form.clear();
        read.clear();
        read.add(answer.field());
      }
      form.add(answer);
      report(answer, findings);
    }
    addNeed(needs, form);
    return needs;
  }

  private static void addNeed(List<FormNeed> needs, List<Answer> form) {
    NotePassage words = value(form, DETAIL);
    if (!words.isEmpty()) {
      NotePassage area = value(form, AREA);
      NotePassage kind = value(form, KIND);
      NotePassage time = value(form, TIME);
      needs.add(
          new FormNeed(
              words,
              (area.text() + "\n" + kind.text()).strip(),
              time.text(),
              List.of(words, area, kind, time)));
    }
  }

  private static NotePassage value(List<Answer> form, String field) {
    return form.stream()
        .filter(answer -> answer.field().equals(field))
        .map(Answer::value)
        .findFirst()
        .orElse(NotePassage.empty());
  }

  // Other answers are for the person who records the request.
  private static void report(Answer answer, NoteFindings findings) {
    if (!List.of(DETAIL, AREA, KIND, TIME).contains(answer.field()) && !answer.value().isEmpty()) {
      findings.lookAt(
          "/" + answer.field(), Message.of("notes.letter.other-field"), answer.value().text());
    }
  }
}
