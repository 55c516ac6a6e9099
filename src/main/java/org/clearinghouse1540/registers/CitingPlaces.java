package org.clearinghouse1540.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldLink;
import org.clearinghouse1540.matrix.SourceUsage;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.RegisterLists;
import org.clearinghouse1540.sources.SilentAddress;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The fields of matrices that cite a document, in the words of the reader. */
@Component
class CitingPlaces {
  private final SourceUsage usage;
  private final Forms forms;
  private final States states;
  private final RegisterLists lists;

  CitingPlaces(SourceUsage usage, Forms forms, States states, RegisterLists lists) {
    this.lists = lists;
    this.usage = usage;
    this.forms = forms;
    this.states = states;
  }

  /**
   * The fields that cite a document and that the current user may see.
   *
   * @param readable whether a text of the document is kept that the current user may open
   */
  List<CitedDocumentView.Place> of(long document, boolean readable, Language language) {
    return usage.on(document).stream()
        .map(
            place ->
                new CitedDocumentView.Place(
                    states.name(place.matrix().state(), language),
                    FieldLink.of(
                        forms.find(place.matrix().form()).orElseThrow().in(language), place),
                    place.places(),
                    readable
                        ? Optional.of(
                            SourceUsage.passageAddress(document, place.matrix(), place.key()))
                        : Optional.empty()))
        .toList();
  }

  /** The days on which the address of a document did not answer, if there were several. */
  Optional<SilentAddress> silent(long document) {
    return usage.silent(document);
  }

  /** The names of the States of cited documents in the reader's language, by code. */
  Map<String, String> names(Language language) {
    Map<String, String> names = new HashMap<>();
    lists.states().forEach(code -> names.put(code, state(code, language)));
    return names;
  }

  /** The name of a State; empty for none. */
  String state(String code, Language language) {
    return code.isEmpty() ? "" : states.name(code, language);
  }
}
