package org.clearinghouse1540.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The request form in use: its fields as data, each with the provenance of its definition. */
@Component
public final class RequestTemplate {
  private final List<Field> fields;

  /**
   * A field of the form.
   *
   * @param personal whether the field is for personal data, which is not stored
   * @param verified whether an official page confirms the field
   */
  public record Field(String key, String group, boolean personal, boolean verified) {

    /** The label of the field: a working translation, as the official one is not available. */
    String label(Language language) {
      return Texts.get(language, "needs.field." + key);
    }
  }

  /** Reads the definition; a wrong file stops the start with {@code file:line}. */
  public RequestTemplate() {
    List<Field> read = new ArrayList<>();
    for (Table.Row row : Table.fromData("needs/data/request-2017.csv").rows()) {
      row.read("order", Integer::valueOf);
      String key = row.require("key");
      if (!Texts.has("needs.field." + key)) {
        throw row.wrong("the field " + key + " has no label");
      }
      read.add(
          new Field(
              key,
              row.require("group"),
              row.require("type").equals("personal data"),
              row.require("provenance").startsWith("verified")));
    }
    fields = List.copyOf(read);
  }

  /** The name of this version of the form. */
  String version() {
    return "request-2017";
  }

  /** The fields, in the order of the form. */
  public List<Field> fields() {
    return fields;
  }

  Optional<Field> find(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }
}
