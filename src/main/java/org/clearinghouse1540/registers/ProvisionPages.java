package org.clearinghouse1540.registers;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.SourceUsage;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The provisions of several States on one field, side by side, without any order by content. */
@Controller
class ProvisionPages {
  /** The number of States whose texts can be read beside each other. */
  static final int MOST = 8;

  private final Provisions provisions;
  private final SourceUsage usage;
  private final Forms forms;
  private final CitingPlaces places;

  ProvisionPages(Provisions provisions, SourceUsage usage, Forms forms, CitingPlaces places) {
    this.provisions = provisions;
    this.usage = usage;
    this.forms = forms;
    this.places = places;
  }

  @GetMapping("/registers/provisions")
  Page provisions(Viewer viewer, Language language, Form query) {
    FormVersion form = forms.current().in(language);
    List<Option> fields = fields(form);
    Optional<FieldKey> key =
        query
            .choice(
                "field",
                name -> fields.stream().map(Option::value).filter(name::equals).findFirst())
            .map(FieldKey::of);
    List<Option> recorded = key.map(found -> recorded(form, found, language)).orElse(List.of());
    List<String> chosen =
        recorded.stream().map(Option::value).filter(query.values("state")::contains).toList();
    if (chosen.size() > MOST) {
      query.problem("state", "registers.refused.states", MOST);
    }
    query.check();
    FormView view =
        SubmittedForm.none()
            .view("/registers/provisions")
            .with("field", key.map(FieldKey::name).orElse(""))
            .with("state", chosen);
    List<FieldView> choice = new ArrayList<>();
    choice.add(
        view.select("field", "registers.provisions.field", fields).empty("registers.choose"));
    if (!recorded.isEmpty()) {
      choice.add(view.checkboxes("state", "registers.provisions.states", recorded));
    }
    return Page.of(
        new ProvisionView(
            RegisterTabs.of(viewer),
            choice,
            key.map(found -> chosen(form, found, recorded)),
            key.map(found -> texts(form, found, chosen, language)).orElse(List.of())));
  }

  private List<ProvisionView.StateProvisions> texts(
      FormVersion form, FieldKey key, List<String> states, Language language) {
    return states.stream()
        .map(state -> provisions.of(new MatrixId(state, form.version()), key, language))
        .toList();
  }

  private static ProvisionView.Chosen chosen(
      FormVersion form, FieldKey key, List<Option> recorded) {
    return new ProvisionView.Chosen(
        FieldLabel.of(form, key).withPart(),
        form.language(),
        form.direction(),
        !recorded.isEmpty());
  }

  // In the order of the names in the reader's language, and of nothing else.
  private List<Option> recorded(FormVersion form, FieldKey key, Language language) {
    return usage.statesWithSources(form.version(), key).stream()
        .map(state -> new Option(state, places.state(state, language)))
        .sorted(Comparator.comparing(Option::text, Collator.getInstance(language.locale())))
        .toList();
  }

  private static List<Option> fields(FormVersion form) {
    FormFields all = FormFields.of(form);
    return form.parts().stream()
        .flatMap(
            part ->
                part.rows().stream()
                    .flatMap(row -> all.of(row.key(), ColumnKind.SOURCE).stream())
                    .map(
                        key ->
                            new Option(key.name(), FieldLabel.of(form, key).text(), part.title())))
        .toList();
  }
}
