package org.clearinghouse1540.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/**
 * The request form as a document: one form for a need, with all its subject areas. Fields for
 * personal data remain empty, to be completed by hand; the program does not store them.
 */
@Component
final class RequestTemplateDocument {
  private static final String LRM = "\u200E";
  private static final String BY_HAND = "…………………………………………";
  private final RequestTemplate template;
  private final SubjectAreas areas;

  RequestTemplateDocument(RequestTemplate template, SubjectAreas areas) {
    this.template = template;
    this.areas = areas;
  }

  /**
   * The completed form of a need.
   *
   * @param requester the name of the State in that language
   */
  PrintDocument of(NeedDraft draft, String requester, Language language, LocalDate today) {
    List<String> subjects = draft.answers().list("subject-area");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(Texts.get(language, "needs.template.lead")));
    parts.addAll(form(draft.answers(), requester, language, names(subjects, language)));
    return new PrintDocument(
        Texts.get(language, "needs.template.title"),
        language,
        draft.isSent() ? "" : Texts.get(language, "frame.draft"),
        Isolated.sentence(
            language, "needs.template.foot", requester, DateText.of(today.toString(), language)),
        parts);
  }

  private List<Part> form(NeedAnswers answers, String requester, Language language, String area) {
    Map<String, List<List<String>>> groups = new LinkedHashMap<>();
    for (RequestTemplate.Field field : template.fields()) {
      groups
          .computeIfAbsent(field.group(), group -> new ArrayList<>())
          .add(List.of(field.label(language), value(field, answers, requester, language, area)));
    }
    List<Part> parts = new ArrayList<>();
    groups.forEach(
        (group, rows) -> {
          parts.add(new Part.Heading(Texts.get(language, "needs.group." + group)));
          parts.add(
              new Part.Rows(
                  List.of(
                      Texts.get(language, "needs.template.field"),
                      Texts.get(language, "needs.template.answer")),
                  rows,
                  Part.Rows.LABEL_AND_VALUE));
        });
    return parts;
  }

  private String value(
      RequestTemplate.Field field,
      NeedAnswers answers,
      String requester,
      Language language,
      String area) {
    if (field.personal()) {
      return BY_HAND;
    }
    if (field.group().equals("consent")) {
      return Texts.get(language, "needs.template.yes-no");
    }
    return switch (field.key()) {
      case "requester" -> requester;
      case "channel" -> Texts.get(language, "needs.template.channel");
      case "language" -> language.ownName();
      case "note-verbale-date", "note-verbale-reference", "received", "attachments" -> BY_HAND;
      case "subject-area" -> area;
      case "paragraphs" -> leftToRight(answers.list("paragraphs"));
      case "kind" -> labels(answers.list("kind"), "needs.kind.", language);
      case "weapons" -> labels(answers.list("weapons"), "needs.weapon.", language);
      case "beneficiaries" ->
          String.join("\n", List.of(answers.get("beneficiaries"), answers.get("people"))).strip();
      case "specificity" ->
          Texts.get(language, answers.isNotYetSpecific() ? "needs.not-yet" : "needs.specific");
      case "detail" -> String.join("\n", answers.get("title"), answers.get("detail")).strip();
      default -> answers.get(field.key());
    };
  }

  private String names(List<String> subjects, Language language) {
    return String.join(
        "\n",
        subjects.stream()
            .flatMap(key -> areas.find(key).stream())
            .map((SubjectArea area) -> area.name(language))
            .toList());
  }

  // Keeps a paragraph such as 3(d) in order within right-to-left text.
  private static String leftToRight(List<String> paragraphs) {
    return String.join(" ", paragraphs.stream().map(paragraph -> LRM + paragraph + LRM).toList());
  }

  private static String labels(List<String> keys, String prefix, Language language) {
    return String.join(
        Texts.get(language, "needs.and"),
        keys.stream().map(key -> Texts.get(language, prefix + key)).toList());
  }
}
