package org.clearinghouse1540.needs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkChange;
import org.clearinghouse1540.bulk.BulkColumn;
import org.clearinghouse1540.bulk.BulkRecord;
import org.clearinghouse1540.bulk.PacketTable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;
import org.springframework.stereotype.Component;

/** The drafts of needs of a State as a table: the items of a request, one in each row. */
@Component
final class NeedDraftTable implements PacketTable {
  private final NeedDrafts drafts;
  private final NeedDraftChoices choices;

  NeedDraftTable(NeedDrafts drafts, NeedDraftChoices choices) {
    this.drafts = drafts;
    this.choices = choices;
  }

  @Override
  public String kind() {
    return "needs";
  }

  @Override
  public String sheet() {
    return kind();
  }

  @Override
  public String page() {
    return "/drafts/packet";
  }

  @Override
  public Permission permission() {
    return Permission.DRAFT_NEEDS;
  }

  @Override
  public String packet() {
    return "needs.packet.of";
  }

  @Override
  public List<String> instructions() {
    return List.of("needs.packet.rows", "needs.contact.lead");
  }

  @Override
  public List<BulkColumn> columns() {
    List<BulkColumn> columns = new ArrayList<>();
    columns.add(BulkColumn.text("title", "needs.field.title"));
    columns.add(choices("subject-area", choices::areas));
    columns.add(choices("kind", choices::types));
    columns.add(choices("weapons", choices::weapons));
    columns.add(text("paragraphs"));
    columns.add(text("situation"));
    columns.add(text("detail"));
    columns.add(text("objective"));
    columns.add(text("beneficiaries"));
    columns.add(BulkColumn.text("people", "needs.field.people"));
    columns.add(text("time-frame"));
    columns.add(text("delivery-language"));
    columns.add(text("already-received"));
    columns.add(text("preferred-provider"));
    columns.add(text("contact-institution"));
    columns.add(text("contact-mailbox"));
    columns.add(
        BulkColumn.choice(
            "specificity",
            "needs.field.specificity",
            language -> List.of(new Option("yes", Texts.get(language, "needs.not-yet")))));
    return columns;
  }

  private static BulkColumn text(String field) {
    return BulkColumn.text(field, "needs.field." + field);
  }

  private static BulkColumn choices(
      String field, java.util.function.Function<Language, List<Option>> options) {
    return BulkColumn.choices(field, "needs.field." + field, options);
  }

  @Override
  public List<Option> groups(Viewer viewer, Language language) {
    return records(viewer).stream()
        .map(stored -> new Option(Long.toString(stored.number()), entries(language).apply(stored)))
        .toList();
  }

  @Override
  public Function<BulkRecord, String> entries(Language language) {
    return stored ->
        stored.title().isEmpty()
            ? Texts.get(language, "needs.untitled", stored.number())
            : stored.title();
  }

  @Override
  public List<BulkRecord> records(Viewer viewer) {
    return drafts.listOfState(viewer.party()).stream()
        .filter(draft -> !draft.isSent())
        .map(
            draft ->
                new BulkRecord(
                    draft.id(), draft.answers().title().orElse(""), values(draft.answers())))
        .toList();
  }

  @Override
  public List<BulkRecord> records(Viewer viewer, List<String> groups) {
    return records(viewer).stream()
        .filter(stored -> groups.contains(Long.toString(stored.number())))
        .toList();
  }

  private Map<String, List<String>> values(NeedAnswers answers) {
    Map<String, List<String>> values = new HashMap<>();
    for (BulkColumn column : columns()) {
      String field = column.field();
      values.put(
          field,
          column.kind() == BulkColumn.Kind.CHOICES
              ? answers.list(field)
              : List.of(answers.get(field)));
    }
    values.put("specificity", answers.isNotYetSpecific() ? List.of("yes") : List.of());
    return values;
  }

  @Override
  public BulkChange read(Viewer viewer, Optional<BulkRecord> before, Form form) {
    String state = viewer.party();
    NeedAnswers answers = choices.read(form);
    form.check();
    Optional<NeedDraft> seen = before.flatMap(stored -> drafts.find(state, stored.number()));
    if (before.isPresent() && seen.isEmpty()) {
      throw BadInput.of("title", "needs.refused.changed");
    }
    return new BulkChange(
        state,
        answers.title().orElse(""),
        actor -> {
          if (seen.isPresent()) {
            drafts.save(actor, seen.get(), seen.get().version(), answers);
          } else {
            drafts.create(actor, state, new Prefill.Start("", "", answers));
          }
        });
  }
}
