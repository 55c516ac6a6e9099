package org.clearinghouse1540.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;

/** A table with one column of each kind, whose rows are kept in a list. */
final class ExampleTable implements BulkTable {
  /** Two options have the same name, which means neither of them. */
  static final List<Option> SAME =
      List.of(new Option("1", "Same name"), new Option("2", "Same name"), new Option("3", "Other"));

  final List<BulkRecord> stored = new ArrayList<>();
  final List<Form> written = new ArrayList<>();

  @Override
  public String kind() {
    return "examples";
  }

  @Override
  public String page() {
    return "/examples/file";
  }

  @Override
  public Permission permission() {
    return Permission.EDIT_OFFERS;
  }

  @Override
  public List<BulkColumn> columns() {
    return List.of(
        BulkColumn.text("words", "providers.words"),
        BulkColumn.choice("one", "providers.provider", language -> SAME),
        BulkColumn.choices("some", "providers.languages", language -> languages()),
        BulkColumn.text("notes", "providers.conditions"),
        BulkColumn.file("file", "bulk.file"));
  }

  private static List<Option> languages() {
    return List.of(Language.values()).stream()
        .map(language -> new Option(language.code(), language.ownName()))
        .toList();
  }

  @Override
  public List<BulkRecord> records(Viewer viewer) {
    return List.copyOf(stored);
  }

  @Override
  public BulkChange read(Viewer viewer, Optional<BulkRecord> before, Form form) {
    form.requiredLongText("words");
    form.choice("one", id -> SAME.stream().filter(same -> same.value().equals(id)).findFirst());
    form.choices("some", Language::find);
    form.check();
    return new BulkChange("owner", form.value("words"), actor -> written.add(form));
  }
}
