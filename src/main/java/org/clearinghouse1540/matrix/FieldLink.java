package org.clearinghouse1540.matrix;

import org.clearinghouse1540.obligations.FormVersion;

/**
 * A link to a field, in the words of its form.
 *
 * @param address the address of its row
 * @param version the version of the form
 * @param language the language of the label, as its code
 * @param direction the direction of the label
 */
public record FieldLink(
    String address, FieldLabel label, String version, String language, String direction) {

  /** A link to a place that cites a document. */
  public static FieldLink of(FormVersion form, SourceUsage.Place place) {
    return new FieldLink(
        place.matrix().address(place.key()),
        FieldLabel.of(form, place.key()),
        form.version(),
        form.language(),
        form.direction());
  }
}
